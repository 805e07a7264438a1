/** Our components and rules on top of form-js: registered for Tasklist and for every other place that shows a form. */
import { Form } from '@bpmn-io/form-js-viewer';
import { Facts } from './components/Facts';
import { Grid } from './components/Grid';
import { Meeting, settingOf } from './components/Meeting';
import { Upload } from './components/Upload';
import type { Surroundings } from './formjs';
import { gridErrors, type GridField } from './grid';
import { meetingErrors } from './meeting';
import { written, type Instance } from './errors';

class Components {
  static $inject = ['formFields'];
  constructor(formFields: { register: (type: string, component: unknown) => void }) {
    formFields.register('grid', Grid);
    formFields.register('upload', Upload);
    formFields.register('meeting', Meeting);
    formFields.register('facts', Facts);
  }
}

/** form-js' internals that we lean on; the version is pinned and a test holds them. */
export interface FormInside {
  importSchema(schema: unknown, data: unknown): Promise<unknown>;
  submit(): { data: Record<string, unknown>; errors: Record<string, unknown> };
  setProperty(name: string, value: unknown): void;
  destroy(): void;
  on(event: string, handler: () => void): void;
  get<T>(service: string): T;
  _getState(): { data: Record<string, unknown>; errors: Record<string, unknown>; properties: Record<string, unknown> };
  _setState(state: object): void;
  _getSubmitData(): Record<string, unknown>;
}

interface Registry {
  getAllKeyed(): Instance[];
}

interface Validator {
  validateFieldInstance(instance: Instance, value: unknown): string[];
}

interface Field extends GridField {
  id: string;
  type: string;
  partial?: boolean;
}

/** A form with our components; `surroundings` is shared with them and may be changed later. */
export function createForm(container: Element, surroundings: Surroundings): FormInside {
  const form = new Form({
    container,
    // a text that waits to be taken over is lost when anything else in the form changes meanwhile, such as an upload that ends
    debounce: false,
    additionalModules: [
      { __init__: ['guichengComponents'], guichengComponents: ['type', Components], guicheng: ['value', surroundings] },
    ],
  } as never) as unknown as FormInside;
  const validator = form.get<Validator>('validator');
  const fields = form.get<{ get(id: string): Field | undefined }>('formFieldRegistry');
  const standard = validator.validateFieldInstance.bind(validator);
  const faults = (instance: Instance, value: unknown): string[] => {
    const field = fields.get(instance.id);
    if (field?.type === 'grid') return gridErrors(field, value, form._getState().data);
    if (field?.type === 'meeting') {
      const setting = settingOf(form._getState().data);
      return setting ? meetingErrors(value, setting, field.partial) : [];
    }
    return standard(instance, value);
  };
  validator.validateFieldInstance = (instance, value) => {
    const found = faults(instance, value);
    // a field is checked again when it is left: what the server said would go, and what is below would move under the click
    const refused = surroundings.refused?.[instance.id];
    return found.length === 0 && refused?.value === written(value) ? refused.messages : found;
  };
  return form;
}

export function instancesOf(form: FormInside): Instance[] {
  return form.get<Registry>('formFieldInstanceRegistry').getAllKeyed();
}
