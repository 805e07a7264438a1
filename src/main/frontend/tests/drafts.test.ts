import { expect, it } from 'vitest';
import { tabDrafts, withoutSealed } from '../src/taskform/drafts';

const schema = {
  components: [
    { key: 'summary' },
    { key: 'reporterName', sealed: true },
    { components: [{ key: 'reporterPhone', sealed: true }, { key: 'source' }] },
    { sealed: true },
  ],
};

it('keeps nothing sealed in the tab, also inside of groups', () => {
  const kept: Record<string, string> = {};
  const storage = { setItem: (key: string, value: string) => (kept[key] = value), getItem: (key: string) => kept[key] ?? null } as unknown as Storage;
  const typed = { summary: '反映其公车私用', reporterName: '叶知微', reporterPhone: '13900990001', source: 'LETTER' };

  void tabDrafts('draft', storage).save(withoutSealed(schema, typed));

  expect(tabDrafts('draft', storage).local()).toEqual({ summary: '反映其公车私用', source: 'LETTER' });
  expect(kept['draft']).not.toContain('叶知微');
});

it('takes a form without data or components', () => {
  expect(withoutSealed({}, undefined)).toEqual({});
});
