/** What the registers already know, laid beside what has to be judged. Read only; never submitted. */
import { useFormData, valueAt, type FieldProps } from '../formjs';

type Light = 'green' | 'amber' | 'red' | 'missing';

interface Item {
  label: string;
  value: unknown;
  light?: Light;
}

interface Block {
  title?: string;
  light?: Light;
  items?: Item[];
  table?: { columns: (string | { key: string; label: string })[]; rows: unknown[] };
}

const LIGHTS: Record<Light, { icon: string; text: string }> = {
  green: { icon: '✔', text: '正常' },
  amber: { icon: '▲', text: '需注意' },
  red: { icon: '✖', text: '有问题' },
  missing: { icon: '○', text: '尚无' },
};

/** Colour never stands alone: a sign and a word go with it. */
export function LightMark({ light, text }: { light?: Light; text?: string }) {
  if (!light || !LIGHTS[light]) return null;
  return (
    <span class={`gc-light ${light}`}>
      <span aria-hidden="true">{LIGHTS[light].icon}</span> {text ?? LIGHTS[light].text}
    </span>
  );
}

export function cellText(value: unknown): string {
  if (value == null || value === '') return '—';
  if (value === true) return '是';
  if (value === false) return '否';
  if (Array.isArray(value)) return value.map(cellText).join('、') || '—';
  return typeof value === 'object' ? Object.values(value).map(cellText).join(' ') : String(value);
}

function Table({ table, caption }: { table: NonNullable<Block['table']>; caption?: string }) {
  const columns = table.columns ?? [];
  const rows = table.rows ?? [];
  if (rows.length === 0) return <p class="gc-none">没有记录</p>;
  const label = (c: (typeof columns)[number]) => (typeof c === 'string' ? c : c.label);
  const cell = (row: unknown, i: number) => {
    const c = columns[i]!;
    if (Array.isArray(row)) return row[i];
    const key = typeof c === 'string' ? c : c.key;
    return (row as Record<string, unknown> | null)?.[key];
  };
  return (
    <div class="gc-scroll">
      <table class="gc-table" aria-label={caption}>
        <thead>
          <tr>
            {columns.map((c, i) => (
              <th key={i} scope="col">
                {label(c)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {columns.map((_, i) => {
                const value = cell(row, i);
                const light = value as { light?: Light; text?: string } | null;
                return (
                  <td key={i}>
                    {light && typeof light === 'object' && light.light ? <LightMark light={light.light} text={light.text} /> : cellText(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Facts({ field }: FieldProps<{ key: string; label?: string }>) {
  const data = valueAt(useFormData(), field.key);
  const blocks = (Array.isArray(data) ? data : data ? [data] : []) as Block[];
  // nothing to say under no heading: no empty box either
  if (blocks.length === 0 && !field.label) return null;
  return (
    <section class="fjs-form-field gc-facts" aria-label={field.label || '系统掌握的情况'}>
      {field.label && <h4>{field.label}</h4>}
      {blocks.length === 0 && <p class="gc-none">没有可显示的内容</p>}
      {blocks.map((block, b) => {
        // a title that repeats the heading above it says nothing
        const title = block.title === field.label ? undefined : block.title;
        return (
        <div key={b} class="block">
          {(title || block.light) && (
            <p class="head">
              {title && <strong>{title}</strong>} <LightMark light={block.light} />
            </p>
          )}
          {!!block.items?.length && (
            <dl>
              {block.items.map((item, i) => (
                <div key={i} class="item">
                  <dt>{item.label}</dt>
                  <dd>
                    {cellText(item.value)} <LightMark light={item.light} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {block.table && <Table table={block.table} caption={block.title ?? field.label} />}
        </div>
        );
      })}
    </section>
  );
}

Facts.config = {
  type: 'facts',
  keyed: false,
  name: '系统掌握的情况',
  label: '系统掌握的情况',
  group: 'presentation',
  create: (options: object = {}) => ({ ...options }),
};
