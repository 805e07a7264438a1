import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edits, tables, translate } from '../vite/zh-literals.mjs';

describe('translation of form-js', () => {
  for (const table of tables) {
    const code = readFileSync(new URL(`../node_modules/${table.file}`, import.meta.url), 'utf8');

    it(`finds every site of ${table.file}`, () => {
      expect(edits(code, table.sites).length).toBeGreaterThanOrEqual(table.sites.length);
    });

    it('leaves no sentence for the user in English', () => {
      const zh = translate(code, table.sites);
      // what a user reads in this bundle is pushed as an error, or stands in a label, title, placeholder or child
      const english = [...zh.matchAll(/(?:errors\.push\(|(?:"aria-label"|label|title|placeholder|children): )['"`]([A-Z][a-z]+[^'"`\n]*)['"`]/g)]
        .map((m) => m[1])
        .filter((text) => !/bpmn\.io|^Web-based|^AM$|^PM$/.test(text));
      expect(english).toEqual([]);
    });
  }

  it('stops when a snippet is gone or occurs more often than expected', () => {
    const site = { find: "'Date'", at: 1, from: 'Date', to: '日期', count: 1 };
    expect(translate("a = 'Date'", [site])).toBe("a = '日期'");
    expect(() => translate('a = 1', [site])).toThrow('found 0 times');
    expect(() => translate("'Date' + 'Date'", [site])).toThrow('found 2 times');
  });
});
