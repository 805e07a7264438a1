/** Rules of the `grid` field: which cells are asked for, and what is wrong with them. No DOM here. */

export interface Option {
  label: string;
  value: string | number | boolean;
}

export interface Column {
  key: string;
  label: string;
  type: 'readonly' | 'text' | 'textarea' | 'select' | 'number' | 'checkbox' | 'date' | 'upload';
  options?: Option[];
  optionsKey?: string;
  required?: boolean;
  min?: number;
  max?: number;
  maxLength?: number;
  width?: string;
  when?: { column: string; equals: unknown };
  accept?: string[];
  multiple?: boolean;
  decimals?: number;
}

export interface GridField {
  id?: string;
  key: string;
  label?: string;
  description?: string;
  columns: Column[];
  addable?: boolean;
  removable?: boolean;
  minRows?: number;
  maxRows?: number;
  addLabel?: string;
  rowLabelKey?: string;
  emptyText?: string;
  validate?: { required?: boolean };
}

export type Row = Record<string, unknown>;

/** A value as rows: anything that is not an array of objects counts as empty. */
export function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter((r): r is Row => r != null && typeof r === 'object') : [];
}

/** Whether this cell is asked for in this row. */
export function applies(column: Column, row: Row): boolean {
  if (!column.when) return true;
  const actual = row[column.when.column];
  const wanted = column.when.equals;
  return Array.isArray(wanted) ? wanted.some((w) => same(w, actual)) : same(wanted, actual);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a === false && b == null) || (a != null && b != null && String(a) === String(b));
}

/** The row with one cell changed; cells that are no longer asked for lose what they held. */
export function withCell(row: Row, key: string, value: unknown, columns: Column[]): Row {
  const next: Row = { ...row, [key]: value };
  for (const column of columns) {
    if (column.when && !applies(column, next) && column.key in next && column.type !== 'readonly') delete next[column.key];
  }
  return next;
}

export function emptyRow(columns: Column[]): Row {
  const row: Row = {};
  for (const column of columns) if (column.type === 'checkbox' && applies(column, row)) row[column.key] = false;
  return row;
}

/** The options of a select column: listed in the schema, or an array of the form's data named by optionsKey. */
export function optionsOf(column: Column, data: Record<string, unknown> | undefined): Option[] {
  const source = column.optionsKey ? data?.[column.optionsKey] : column.options;
  if (!Array.isArray(source)) return [];
  return source.map((o) =>
    o != null && typeof o === 'object'
      ? { value: (o as Option).value, label: String((o as Option).label ?? (o as Option).value) }
      : { value: o as string, label: String(o) }
  );
}

export function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}

/** What is wrong with one cell, or null. */
export function cellError(column: Column, row: Row, options: Option[] = []): string | null {
  if (column.type === 'readonly' || !applies(column, row)) return null;
  const value = row[column.key];
  if (isEmpty(value) || (column.type === 'checkbox' && value !== true)) {
    return column.required ? required(column) : null;
  }
  switch (column.type) {
    case 'number':
      return numberError(column, value);
    case 'date':
      return isDate(value) ? null : '请填写有效的日期，如 2026-01-31。';
    case 'text':
    case 'textarea':
      return column.maxLength != null && String(value).trim().length > column.maxLength ? `不能超过 ${column.maxLength} 个字。` : null;
    case 'select':
      return options.length === 0 || options.some((o) => String(o.value) === String(value)) ? null : '请从列表中选择。';
    default:
      return null;
  }
}

function required(column: Column): string {
  if (column.type === 'checkbox') return '请勾选。';
  if (column.type === 'select') return '请选择。';
  if (column.type === 'upload') return '请上传文件。';
  return '此项必填。';
}

function numberError(column: Column, value: unknown): string | null {
  const n = typeof value === 'number' ? value : Number(String(value).trim());
  if (!Number.isFinite(n)) return '请填写数字。';
  const decimals = column.decimals ?? 0;
  const fraction = String(value).trim().split('.')[1]?.length ?? 0;
  if (fraction > decimals) return decimals === 0 ? '请填写整数。' : `最多 ${decimals} 位小数。`;
  if (column.min != null && n < column.min) return `不能小于 ${column.min}。`;
  if (column.max != null && n > column.max) return `不能大于 ${column.max}。`;
  return null;
}

function isDate(value: unknown): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
  if (!m) return false;
  const date = new Date(Date.UTC(+m[1]!, +m[2]! - 1, +m[3]!));
  return date.getUTCMonth() === +m[2]! - 1 && date.getUTCDate() === +m[3]!;
}

/** Every wrong cell, keyed "row.column". */
export function cellErrors(field: GridField, value: unknown, data?: Record<string, unknown>): Record<string, string> {
  const errors: Record<string, string> = {};
  rowsOf(value).forEach((row, i) => {
    for (const column of field.columns ?? []) {
      const error = cellError(column, row, column.type === 'select' ? optionsOf(column, data) : []);
      if (error) errors[`${i}.${column.key}`] = error;
    }
  });
  return errors;
}

/** What is wrong with the grid as a whole, as sentences for its foot; empty when it can be submitted. */
export function gridErrors(field: GridField, value: unknown, data?: Record<string, unknown>): string[] {
  const rows = rowsOf(value);
  const least = field.minRows ?? (field.validate?.required ? 1 : 0);
  const sentences: string[] = [];
  if (rows.length === 0 && least > 0) sentences.push(least === 1 ? '请至少填写一行。' : `请至少填写 ${least} 行。`);
  else if (rows.length < least) sentences.push(`至少需要 ${least} 行，现有 ${rows.length} 行。`);
  if (field.maxRows != null && rows.length > field.maxRows) sentences.push(`最多 ${field.maxRows} 行，现有 ${rows.length} 行。`);
  const wrong = Object.keys(cellErrors(field, value, data)).length;
  if (wrong > 0) sentences.push(`表中有 ${wrong} 处需要填写或改正。`);
  return sentences;
}

/** The value that a text means in a column; a text that means none stays as it is, so that it is marked and not lost. */
export function meant(column: Column, text: string, options: Option[]): unknown {
  const typed = text.trim();
  if (typed === '') return column.type === 'checkbox' ? false : null;
  switch (column.type) {
    case 'select':
      return options.find((o) => o.label === typed || String(o.value) === typed)?.value ?? typed;
    case 'checkbox':
      return ['是', '√', '✓', '✔', '1', 'true', 'TRUE'].includes(typed);
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(typed.replace(/,/g, '')) ? Number(typed.replace(/,/g, '')) : typed;
    case 'date': {
      const day = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(typed);
      return day ? `${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}` : typed;
    }
    default:
      return typed;
  }
}

/** The rows with a block put in from one cell on. Columns that cannot be typed in are passed over; rows are added where the grid allows it. */
export function withBlock(field: GridField, rows: Row[], at: { row: number; column: string }, block: string[][], data?: Record<string, unknown>): Row[] {
  const columns = field.columns.slice(field.columns.findIndex((c) => c.key === at.column));
  const next = rows.slice();
  block.forEach((line, r) => {
    const index = at.row + r;
    if (index >= next.length) {
      if (!field.addable || (field.maxRows != null && next.length >= field.maxRows)) return;
      next.push(emptyRow(field.columns));
    }
    line.forEach((text, c) => {
      const column = columns[c];
      const row = next[index]!;
      if (!column || column.type === 'readonly' || column.type === 'upload' || !applies(column, row)) return;
      next[index] = withCell(row, column.key, meant(column, text, column.type === 'select' ? optionsOf(column, data) : []), field.columns);
    });
  });
  return next;
}
