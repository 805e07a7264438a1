// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isoDate } from '../src/taskform/components/DateInput';
import { refusal } from '../src/taskform/components/Upload';
import { applies, cellErrors, gridErrors, optionsOf, rowsOf, withCell, type Column, type GridField } from '../src/taskform/grid';

const columns: Column[] = [
  { key: 'postId', label: '职位', type: 'select', optionsKey: 'postOptions', required: true },
  { key: 'n', label: '人数', type: 'number', required: true, min: 1, max: 5 },
  { key: 'special', label: '破格', type: 'checkbox' },
  { key: 'why', label: '理由', type: 'text', required: true, maxLength: 5, when: { column: 'special', equals: true } },
  { key: 'on', label: '日期', type: 'date' },
];
const field: GridField = { key: 'posts', columns, validate: { required: true } };
const data = { postOptions: [{ label: '局长', value: 'P1' }] };

describe('grid', () => {
  it('asks for a row when it is required', () => {
    expect(gridErrors(field, [], data)).toEqual(['请至少填写一行。']);
    expect(gridErrors({ ...field, minRows: 2 }, [{ postId: 'P1', n: 1 }], data)).toEqual(['至少需要 2 行，现有 1 行。']);
    expect(gridErrors({ ...field, maxRows: 1 }, [{ postId: 'P1', n: 1 }, { postId: 'P1', n: 1 }], data)).toEqual(['最多 1 行，现有 2 行。']);
  });

  it('marks each wrong cell', () => {
    expect(cellErrors(field, [{ postId: 'P9', n: 6, on: '2026-02-30' }, { n: '一' }, { postId: 'P1', n: 1.5 }], data)).toEqual({
      '0.postId': '请从列表中选择。',
      '0.n': '不能大于 5。',
      '0.on': '请填写有效的日期，如 2026-01-31。',
      '1.postId': '请选择。',
      '1.n': '请填写数字。',
      '2.n': '请填写整数。',
    });
  });

  it('asks for a conditional cell only where its condition holds', () => {
    expect(cellErrors(field, [{ postId: 'P1', n: 1, special: false }], data)).toEqual({});
    expect(cellErrors(field, [{ postId: 'P1', n: 1, special: true }], data)).toEqual({ '0.why': '此项必填。' });
    expect(cellErrors(field, [{ postId: 'P1', n: 1, special: true, why: '一二三四五六' }], data)).toEqual({ '0.why': '不能超过 5 个字。' });
    expect(applies({ ...columns[3]!, when: { column: 'v', equals: ['A', 'B'] } }, { v: 'B' })).toBe(true);
  });

  it('forgets a conditional cell when its condition no longer holds', () => {
    expect(withCell({ special: true, why: '特需', id: 7 }, 'special', false, columns)).toEqual({ special: false, id: 7 });
  });

  it('takes options from the data of the form', () => {
    expect(optionsOf(columns[0]!, data)).toEqual([{ label: '局长', value: 'P1' }]);
    expect(optionsOf(columns[0]!, undefined)).toEqual([]);
    expect(optionsOf({ ...columns[0]!, optionsKey: undefined, options: ['甲' as never] }, data)).toEqual([{ label: '甲', value: '甲' }]);
  });

  it('treats anything but rows as empty', () => {
    expect(rowsOf('x')).toEqual([]);
    expect(rowsOf([null, { a: 1 }, 3])).toEqual([{ a: 1 }]);
  });
});

describe('dates and files', () => {
  it('reads the ways a date is typed', () => {
    for (const typed of ['2026.1.5', '2026/1/5', '20260105', '2026年1月5日', ' 2026-01-05 ']) expect(isoDate(typed)).toBe('2026-01-05');
    expect(isoDate('明天')).toBe('明天');
  });

  it('refuses a file of another type, an empty and a too large one before sending it', () => {
    expect(refusal({ name: 'A.PDF', size: 10 }, ['.pdf'], 100)).toBeNull();
    expect(refusal({ name: 'a.exe', size: 10 }, ['.pdf', '.docx'])).toBe('“a.exe”的类型不允许，只能上传 .pdf、.docx 文件。');
    expect(refusal({ name: 'a.pdf', size: 0 }, ['.pdf'])).toBe('“a.pdf”是空文件。');
    expect(refusal({ name: 'a.pdf', size: 3 * 1024 * 1024 }, [], 2 * 1024 * 1024)).toBe('“a.pdf”超过 2 MB，不能上传。');
  });
});
