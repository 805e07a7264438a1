/** Puts the server's field errors (422) where the user typed. */
import type { Refusal } from './formjs';

export interface FieldError {
  field: string;
  message: string;
}

/** What of a form-js field instance is needed to place an error. */
export interface Instance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

export interface Placed {
  /** form-js' error state: field id → messages, nested by repetition index. */
  state: Record<string, unknown>;
  /** Grid field id → "row.column" → message. */
  cells: Record<string, Record<string, string>>;
  /** Messages whose field is not on this form. */
  rest: string[];
}

/** `errors` of a problem+json body, in either accepted shape: `[{field,message}]` or `{field: message}`. */
export function fieldErrors(body: unknown): FieldError[] {
  const errors = (body as { errors?: unknown } | null)?.errors;
  if (Array.isArray(errors)) {
    return errors
      .filter((e): e is FieldError => e != null && typeof e === 'object')
      .map((e) => ({ field: String(e.field ?? ''), message: String(e.message ?? '填写有误。') }));
  }
  if (errors && typeof errors === 'object') {
    return Object.entries(errors).map(([field, message]) => ({ field, message: String(message) }));
  }
  return [];
}

/** `posts[0].postId` and `posts.0.postId` → `['posts','0','postId']`. */
export function pathOf(field: string): string[] {
  return field
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((part) => part !== '');
}

/**
 * Places every error on the field it names. The longest field path that begins the error's path wins: an exact match is an
 * ordinary field; below a field `row.column` is a cell of a grid, anything else below it is shown at the field.
 */
export function placeErrors(errors: FieldError[], instances: Instance[]): Placed {
  const placed: Placed = { state: {}, cells: {}, rest: [] };
  for (const { field, message } of errors) {
    const path = pathOf(field);
    const owner = ownerOf(path, instances);
    if (!owner) {
      placed.rest.push(message);
      continue;
    }
    const below = path.slice(owner.valuePath.length);
    if (below.length >= 2 && /^\d+$/.test(below[0]!)) {
      const cells = (placed.cells[owner.id] ??= {});
      const cell = `${below[0]}.${below[1]}`;
      cells[cell] = cells[cell] ? `${cells[cell]} ${message}` : message;
      add(placed.state, owner, `第 ${Number(below[0]) + 1} 行：${message}`);
    } else {
      add(placed.state, owner, below.length === 1 && /^\d+$/.test(below[0]!) ? `第 ${Number(below[0]) + 1} 行：${message}` : message);
    }
  }
  return placed;
}

/** The messages of the fields themselves with what stood there; those of repeated groups stand deeper and are left out. */
export function refusals(placed: Placed, instances: Instance[], data: unknown): Record<string, Refusal> {
  const refused: Record<string, Refusal> = {};
  for (const { id, valuePath } of instances) {
    const messages = placed.state[id];
    if (Array.isArray(messages)) refused[id] = { value: written(at(data, valuePath)), messages: messages as string[] };
  }
  return refused;
}

function at(data: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>((below, part) => (below == null ? undefined : (below as Record<string, unknown>)[part]), data);
}

/** A value as it is compared: two that read the same are the same. */
export function written(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function ownerOf(path: string[], instances: Instance[]): Instance | undefined {
  let best: Instance | undefined;
  for (const instance of instances) {
    const own = instance.valuePath.map(String);
    if (own.length <= path.length && own.every((part, i) => part === path[i]) && own.length > (best?.valuePath.length ?? 0)) {
      best = instance;
    }
  }
  return best;
}

function add(state: Record<string, unknown>, instance: Instance, message: string): void {
  const keys = [instance.id, ...Object.values(instance.indexes ?? {}).map(String)];
  let at = state;
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
  const last = keys[keys.length - 1]!;
  const messages = (at[last] ??= []) as string[];
  if (!messages.includes(message)) messages.push(message);
}
