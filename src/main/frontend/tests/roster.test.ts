// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { changes, owes, put, type RosterColumn, type RosterRow } from '../src/pages/roster';
import { block, isBlock } from '../src/shared/paste';
import { meant, withBlock, type Column, type GridField } from '../src/taskform/grid';

describe('a block copied from a spreadsheet', () => {
  it('is cut into cells', () => {
    expect(block('郝景桥\t已交\r\n萧知远\t未交\r\n')).toEqual([
      ['郝景桥', '已交'],
      ['萧知远', '未交'],
    ]);
    expect(block('"两行\n文字"\t"他说""好"""')).toEqual([['两行\n文字', '他说"好"']]);
    expect(block('甲\t\t丙')).toEqual([['甲', '', '丙']]);
  });
  it('is a block from the second cell on', () => {
    expect([isBlock('已交'), isBlock('已交\n'), isBlock('已交\n未交'), isBlock('a\tb')]).toEqual([false, false, true, true]);
  });
});

describe('a roster', () => {
  const state: RosterColumn = { key: 'report', label: '述责报告', type: 'STATE', states: ['未交', '已交'], done: ['已交'] };
  const note: RosterColumn = { key: 'note', label: '备注', type: 'TEXT', states: [], done: [] };
  const rows = (): RosterRow[] => ['甲', '乙', '丙'].map((name) => ({ key: name, name, unit: '', cells: { report: '未交', note: '' } }));
  it('takes a block along the rows shown, and hands in what differs', () => {
    const before = rows();
    const now = rows();
    expect(put([now[0]!, now[2]!], [state, note], 0, 0, [['已交', '按时'], ['已交', ''], ['多的']])).toBe(4);
    expect(changes(before, now)).toEqual([
      { key: '甲', cells: { report: '已交', note: '按时' } },
      { key: '丙', cells: { report: '已交' } },
    ]);
    expect(changes(before, rows())).toEqual([]);
  });
  it('knows who owes something', () => {
    expect(owes(state, rows()[0]!)).toBe(true);
    expect(owes({ ...state, done: ['未交'] }, rows()[0]!)).toBe(false);
    expect(owes(note, rows()[0]!)).toBe(false);
  });
});

describe('a block pasted into the grid of a form', () => {
  const columns: Column[] = [
    { key: 'name', label: '姓名', type: 'readonly' },
    { key: 'state', label: '状态', type: 'select', options: [{ label: '已交', value: 'IN' }, { label: '未交', value: 'OUT' }] },
    { key: 'pages', label: '页数', type: 'number' },
    { key: 'on', label: '日期', type: 'date' },
    { key: 'sealed', label: '盖章', type: 'checkbox' },
    { key: 'why', label: '理由', type: 'text', when: { column: 'sealed', equals: false } },
  ];
  const field: GridField = { key: 'rows', columns, addable: true, maxRows: 3 };
  it('is read as each column means it, and passes over what cannot be typed', () => {
    expect(withBlock(field, [{ name: '甲', sealed: false }, { name: '乙', sealed: false }], { row: 0, column: 'state' }, [['已交', '1,200', '2026/3/1', '是'], ['未交', '三', '明天', '否', '出差']])).toEqual([
      { name: '甲', state: 'IN', pages: 1200, on: '2026-03-01', sealed: true },
      { name: '乙', state: 'OUT', pages: '三', on: '明天', sealed: false, why: '出差' },
    ]);
    expect(withBlock(field, [{ name: '甲' }], { row: 0, column: 'name' }, [['改名', '已交']])).toEqual([{ name: '甲', state: 'IN' }]);
  });
  it('adds rows only where and as many as the grid allows', () => {
    const pasted = [['已交'], ['已交'], ['已交'], ['已交'], ['已交']];
    expect(withBlock(field, [], { row: 0, column: 'state' }, pasted)).toHaveLength(3);
    expect(withBlock({ ...field, addable: false }, [{ name: '甲' }], { row: 0, column: 'state' }, pasted)).toHaveLength(1);
  });
  it('keeps a text that means nothing, so that it is marked and not lost', () => {
    expect(meant(columns[1]!, '交了', columns[1]!.options!)).toBe('交了');
    expect([meant(columns[4]!, '', []), meant(columns[2]!, ' ', [])]).toEqual([false, null]);
  });
});
