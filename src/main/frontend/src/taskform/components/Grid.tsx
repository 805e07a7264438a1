/** A table of rows with typed columns: posts of a case, votes per person, findings, objections … */
import { useRef, useState } from 'preact/hooks';
import { Description, Errors, useFormData, useSurroundings, type FieldProps } from '../formjs';
import { block, isBlock } from '../../shared/paste';
import { applies, cellErrors, emptyRow, optionsOf, rowsOf, withBlock, withCell, type Column, type GridField, type Row } from '../grid';
import { Combobox } from './Combobox';
import { DateInput } from './DateInput';
import { cellText } from './Facts';
import { Files } from './Upload';

/** From here on a list is searched by typing instead of being unrolled. */
const MANY = 8;

interface CellProps {
  id: string;
  name: string;
  column: Column;
  row: Row;
  locked: boolean;
  error: string | null;
  data: Record<string, unknown>;
  onChange: (value: unknown) => void;
  onBlur: () => void;
}

function Cell({ id, name, column, row, locked, error, data, onChange, onBlur }: CellProps) {
  const value = row[column.key];
  const errorId = error ? `${id}-error` : undefined;
  const common = { id, 'aria-label': name, 'aria-invalid': error ? true : undefined, 'aria-describedby': errorId, onBlur } as const;
  const text = (e: Event) => (e.currentTarget as HTMLInputElement).value;

  function control() {
    if (column.type === 'upload') {
      return (
        <Files
          id={id}
          label={name}
          accept={column.accept}
          multiple={column.multiple}
          value={value}
          locked={locked}
          invalid={!!error}
          describedBy={errorId}
          onChange={onChange}
        />
      );
    }
    if (column.type === 'select') {
      const options = optionsOf(column, data);
      if (locked) return <span>{options.find((o) => String(o.value) === String(value))?.label ?? cellText(value)}</span>;
      if (options.length > MANY) {
        return (
          <Combobox id={id} label={name} options={options} value={value} invalid={!!error} describedBy={errorId} onChange={onChange} onBlur={onBlur} />
        );
      }
      return (
        <select
          {...common}
          value={value == null ? '' : String(value)}
          onChange={(e) => onChange(options.find((o) => String(o.value) === text(e))?.value ?? null)}
        >
          <option value="">请选择</option>
          {options.map((o) => (
            <option key={String(o.value)} value={String(o.value)}>
              {o.label}
            </option>
          ))}
        </select>
      );
    }
    if (column.type === 'checkbox') {
      if (locked) return <span>{value === true ? '是' : '否'}</span>;
      return <input {...common} type="checkbox" checked={value === true} onChange={(e) => onChange((e.currentTarget as HTMLInputElement).checked)} />;
    }
    if (locked || column.type === 'readonly') return <span class="gc-text">{cellText(value)}</span>;
    if (column.type === 'textarea') {
      return <textarea {...common} rows={lines(value)} maxLength={column.maxLength} value={String(value ?? '')} onInput={(e) => onChange(text(e))} />;
    }
    if (column.type === 'number') {
      return (
        <input
          {...common}
          type="text"
          inputMode={column.decimals ? 'decimal' : 'numeric'}
          autocomplete="off"
          value={String(value ?? '')}
          onInput={(e) => onChange(number(text(e)))}
        />
      );
    }
    if (column.type === 'date') {
      const { onBlur: _blur, ...attributes } = common;
      return <DateInput attributes={attributes} value={value} onChange={onChange} onBlur={onBlur} />;
    }
    return <input {...common} type="text" maxLength={column.maxLength} value={String(value ?? '')} onInput={(e) => onChange(text(e) || null)} />;
  }

  return (
    <>
      {control()}
      {error && (
        <p id={errorId} class="gc-cell-error">
          {error}
        </p>
      )}
    </>
  );
}

/** As many lines as a text of this length takes up in a narrow column, within reason. */
function lines(value: unknown): number {
  return Math.min(8, Math.max(2, Math.ceil(String(value ?? '').length / 12)));
}

/** Numbers as numbers; what is not one stays as typed, so that it can be marked and is not lost. */
function number(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : text;
}

let counter = 0;

export function Grid(props: FieldProps<GridField>) {
  const { field, domId, errors = [] } = props;
  const { cells, submitted } = useSurroundings();
  const data = useFormData();
  const [touched, setTouched] = useState<Record<string, boolean>>({});
  const [said, setSaid] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = rowsOf(props.value);
  // while a file is on its way the form is typed on, and rows come and go: what it is handed to are the rows as they are then
  const latest = useRef(rows);
  latest.current = rows;
  const ids = useRef<number[]>([]);
  while (ids.current.length < rows.length) ids.current.push(++counter);
  ids.current.length = rows.length;
  const locked = !!(props.readonly || props.disabled);
  const found = locked ? {} : cellErrors(field, rows, data);
  const fromServer = cells[field.id ?? ''] ?? {};
  const removable = field.removable && !locked;
  const addable = field.addable && !locked && (field.maxRows == null || rows.length < field.maxRows);

  function put(next: Row[]) {
    latest.current = next;
    props.onChange({ field, value: next });
  }

  /** Of a row that is gone by now nothing changes. */
  function change(id: number, column: Column, value: unknown) {
    const r = ids.current.indexOf(id);
    if (r < 0) return;
    delete fromServer[`${r}.${column.key}`];
    put(latest.current.map((row, i) => (i === r ? withCell(row, column.key, value, field.columns) : row)));
  }

  function add() {
    put([...rows, emptyRow(field.columns)]);
    setSaid(`已增加第 ${rows.length + 1} 行`);
    setTimeout(() => {
      const last = body.current?.rows[rows.length];
      last?.querySelector<HTMLElement>('input:not([type=hidden]),select,textarea,button')?.focus();
    });
  }

  function remove(r: number) {
    // marks belong to row numbers, which are about to move
    if (cells[field.id ?? '']) cells[field.id ?? ''] = {};
    setTouched({});
    ids.current.splice(r, 1);
    put(rows.filter((_, i) => i !== r));
    setSaid(`已删除第 ${r + 1} 行`);
    setTimeout(() => {
      const buttons = body.current?.querySelectorAll<HTMLElement>('.gc-remove');
      (buttons?.[Math.min(r, (buttons.length || 1) - 1)] ?? document.getElementById(`${domId}-add`))?.focus();
    });
  }

  /** Several cells copied from a spreadsheet go in from this cell on; one cell is pasted as anywhere. */
  function paste(e: ClipboardEvent, r: number, column: Column) {
    const text = e.clipboardData?.getData('text/plain') ?? '';
    if (locked || !isBlock(text)) return;
    e.preventDefault();
    const cellsIn = block(text);
    cells[field.id ?? ''] = {};
    put(withBlock(field, rows, { row: r, column: column.key }, cellsIn, data));
    setSaid(`已粘贴 ${cellsIn.length} 行`);
  }

  /** Ctrl+D as in a spreadsheet: the same as the row above, and on to the next. */
  function fillDown(e: KeyboardEvent, r: number, column: Column) {
    if (!(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== 'd' || r === 0 || locked) return;
    if (column.type === 'readonly' || column.type === 'upload') return;
    e.preventDefault();
    change(ids.current[r]!, column, rows[r - 1]![column.key]);
    setSaid(`第 ${r + 1} 行与上一行相同`);
    setTimeout(() => document.getElementById(`${domId}-${r + 1}-${column.key}`)?.focus());
  }

  const required = field.validate?.required || (field.minRows ?? 0) > 0;
  const headId = `${domId}-head`;
  return (
    <div class={`fjs-form-field gc-grid${errors.length ? ' fjs-has-errors' : ''}`} role="group" aria-labelledby={headId} id={domId} tabIndex={-1}>
      <p class="fjs-form-field-label gc-head" id={headId}>
        {field.label}
        {required && !locked && (
          <span class="fjs-asterix" aria-label="必填">
            *
          </span>
        )}
      </p>
      <Description description={field.description} />
      {rows.length === 0 ? (
        <p class="gc-none">{field.emptyText ?? (addable ? '还没有内容，请点下面的按钮增加一行。' : '没有内容')}</p>
      ) : (
        <div class="gc-scroll">
          <table class="gc-table gc-edit" aria-labelledby={headId}>
            <thead>
              <tr>
                <th scope="col" class="no">
                  序号
                </th>
                {field.columns.map((c) => (
                  <th key={c.key} scope="col" style={c.width ? { width: c.width, minWidth: c.width } : undefined}>
                    {c.label}
                    {c.required && !locked && (
                      <span class="fjs-asterix" aria-label="必填">
                        *
                      </span>
                    )}
                  </th>
                ))}
                {removable && (
                  <th scope="col" class="act">
                    操作
                  </th>
                )}
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.map((row, r) => {
                const id = ids.current[r]!;
                const rowName = field.rowLabelKey && row[field.rowLabelKey] ? cellText(row[field.rowLabelKey]) : `第 ${r + 1} 行`;
                return (
                  <tr key={id}>
                    <th scope="row" class="no">
                      {r + 1}
                    </th>
                    {field.columns.map((column) => {
                      const at = `${r}.${column.key}`;
                      if (!applies(column, row)) {
                        return (
                          <td key={column.key} class="off">
                            <span aria-label="不适用">—</span>
                          </td>
                        );
                      }
                      const error = fromServer[at] ?? (submitted || touched[at] ? (found[at] ?? null) : null);
                      return (
                        <td
                          key={column.key}
                          class={`t-${column.type}${error ? ' bad' : ''}`}
                          onPaste={(e) => paste(e as ClipboardEvent, r, column)}
                          onKeyDown={(e) => fillDown(e as KeyboardEvent, r, column)}
                        >
                          <Cell
                            id={`${domId}-${r}-${column.key}`}
                            name={`${rowName}，${column.label}`}
                            column={column}
                            row={row}
                            locked={locked || column.type === 'readonly'}
                            error={error}
                            data={data}
                            onChange={(value) => change(id, column, value)}
                            onBlur={() => setTouched((t) => (t[at] ? t : { ...t, [at]: true }))}
                          />
                        </td>
                      );
                    })}
                    {removable && (
                      <td class="act">
                        <button type="button" class="gc-link gc-remove" aria-label={`删除${rowName}`} onClick={() => remove(r)}>
                          删除
                        </button>
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {addable && (
        <button type="button" id={`${domId}-add`} class="gc-button" onClick={add}>
          {field.addLabel ?? '增加一行'}
        </button>
      )}
      <span class="gc-quiet" role="status">
        {said}
      </span>
      {(submitted || Object.keys(fromServer).length > 0 || errors.some((e) => !/^表中有|^请至少|^至少需要/.test(e))) && (
        <Errors errors={errors} id={`${domId}-errors`} />
      )}
    </div>
  );
}

Grid.config = {
  type: 'grid',
  keyed: true,
  name: '表格录入',
  label: '表格录入',
  group: 'basic-input',
  emptyValue: [],
  sanitizeValue: ({ value }: { value: unknown }) => rowsOf(value),
  create: (options: object = {}) => ({ columns: [], ...options }),
};
