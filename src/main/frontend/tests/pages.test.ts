import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateTime, fileSize } from '../src/shared/format';
import { organsOf, stanceText } from '../src/pages/lights';
import { inFlow, stepState } from '../src/pages/steps';

describe('entries', () => {
  for (const entry of ['src/taskform/mount.ts', 'src/pages/main.ts', 'src/report/main.ts']) {
    it(`${entry} brings what Chromium 86 lacks before anything else`, () => {
      const first = /^import .*$/m.exec(readFileSync(new URL(`../${entry}`, import.meta.url), 'utf8'))?.[0];
      expect(first).toBe("import '../polyfills';");
    });
  }
});

describe('texts', () => {
  it('show instants in Chinese time wherever the computer stands', () => {
    expect(dateTime('2026-11-21T17:30:00Z')).toBe('2026-11-22 01:30');
    expect(dateTime('2026-11-22T01:30:00+08:00')).toBe('2026-11-22 01:30');
    expect(dateTime('2026-11-22T01:30:00.123+0800')).toBe('2026-11-22 01:30');
    expect(dateTime('2026-11-22T01:30:00')).toBe('2026-11-22 01:30');
    expect(dateTime('2026-11-22')).toBe('2026-11-22');
    expect(dateTime(null)).toBe('');
  });

  it('show sizes as people say them', () => {
    expect([fileSize(0), fileSize(1536), fileSize(20 * 1024 * 1024), fileSize(null)]).toEqual(['0 B', '1.5 KB', '20 MB', '']);
  });

  it('list each organ once, in the order asked', () => {
    expect(organsOf([{ opinions: [{ organ: '纪委' }, { organ: '信访局' }] }, { opinions: null }, { opinions: [{ organ: '信访局' }, { organ: '审计局' }] }])).toEqual([
      '纪委',
      '信访局',
      '审计局',
    ]);
    expect([stanceText('agree'), stanceText('DEFER'), stanceText(undefined)]).toEqual(['同意', '缓议', '—']);
  });
});

describe('steps of a diagram', () => {
  const nodes = [
    { id: 'end', type: 'bpmn:EndEvent', name: '完', next: [] },
    { id: 'b', type: 'bpmn:UserTask', name: '乙', next: ['end', 'a'] },
    { id: 'a', type: 'bpmn:UserTask', name: '甲', next: ['b'] },
    { id: 'start', type: 'bpmn:StartEvent', name: '', next: ['a'] },
  ];

  it('follow the flow from the start, also through a loop', () => {
    expect(inFlow(nodes).map((n) => n.id)).toEqual(['start', 'a', 'b', 'end']);
  });

  it('are overdue before active before done', () => {
    const diagram = { key: 'k', active: [{ id: 'b', count: 3 }, { id: 'c' }], completed: ['a', 'b'], overdue: ['c'] };
    expect(['a', 'b', 'c', 'd'].map((id) => stepState(id, diagram))).toEqual([
      { state: 'done', count: 0 },
      { state: 'active', count: 3 },
      { state: 'overdue', count: 1 },
      { state: 'waiting', count: 0 },
    ]);
  });
});
