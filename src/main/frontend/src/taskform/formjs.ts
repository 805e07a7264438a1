/** The few pieces of form-js that our own components use, with the types its package leaves open. */
import { Description as D, Errors as E, FormContext, Label as L } from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { useContext } from 'preact/hooks';

export const Description = D as unknown as ComponentType<{ description?: string; id?: string }>;
export const Errors = E as unknown as ComponentType<{ errors: string[]; id?: string }>;
export const Label = L as unknown as ComponentType<{ id?: string; htmlFor?: string; label?: string; required?: boolean }>;

/** What form-js hands to a field's component. */
export interface FieldProps<F, V = unknown> {
  field: F;
  value: V;
  disabled?: boolean;
  readonly?: boolean;
  errors?: string[];
  domId: string;
  onChange: (update: { field?: F; value: unknown }) => void;
  onBlur?: () => void;
  onFocus?: () => void;
}

/** What the server said of a field, and of which value (as JSON) it said so. */
export interface Refusal {
  value: string;
  messages: string[];
}

/** What our components need to know about the task around them. */
export interface Surroundings {
  /** Where files are posted to; null where nothing can be uploaded. */
  uploadUrl: string | null;
  /** Server errors of grid cells: field id → "row.column" → message. */
  cells: Record<string, Record<string, string>>;
  /** What the server refused, by field: it is said until the field is changed, and not only until it is left. */
  refused?: Record<string, Refusal>;
  /** True after the first attempt to complete: from then on missing cells are marked. */
  submitted: boolean;
}

interface FormState {
  data: Record<string, unknown>;
  initialData: Record<string, unknown>;
}

export function useSurroundings(): Surroundings {
  const { getService } = useContext(FormContext as never) as { getService: (name: string, strict?: boolean) => unknown };
  return getService('guicheng') as Surroundings;
}

/** The whole data of the form, for fields that read what other keys hold. */
export function useFormData(): Record<string, unknown> {
  const { getService } = useContext(FormContext as never) as { getService: (name: string) => unknown };
  return (getService('form') as { _getState: () => FormState })._getState().data ?? {};
}

/** `['a','b']` of "a.b" in `data`. */
export function valueAt(data: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at == null ? undefined : (at as Record<string, unknown>)[part]), data);
}
