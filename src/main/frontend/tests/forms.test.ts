// @vitest-environment happy-dom
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createForm } from '../src/taskform/module';

interface Component {
  type: string;
  id?: string;
  key?: string;
  label?: string;
  columns?: { key?: string; label?: string; type?: string; options?: unknown; optionsKey?: string; when?: { column?: string } }[];
  components?: Component[];
}

const FORMS = '../../../forms/';
const STANDARD = 'textfield textarea number checkbox checklist radio select taglist datetime text html group separator spacer expression'.split(' ');
const OWN = 'grid upload meeting facts'.split(' ');
const COLUMNS = 'readonly text textarea select number checkbox date upload'.split(' ');

const files = readdirSync(FORMS).flatMap((procedure) =>
  procedure.includes('.') ? [] : readdirSync(FORMS + procedure).filter((f) => f.endsWith('.form')).map((f) => `${procedure}/${f}`)
);

function all(components: Component[]): Component[] {
  return components.flatMap((c) => [c, ...all(c.components ?? [])]);
}

describe('every form of a procedure', () => {
  it('is found', () => expect(files.length).toBeGreaterThan(0));

  for (const file of files) {
    const schema = JSON.parse(readFileSync(FORMS + file, 'utf8')) as { components: Component[] };
    const fields = all(schema.components);

    it(`${file} uses only fields that the form shows`, () => {
      expect(fields.map((f) => f.type).filter((t) => !STANDARD.includes(t) && !OWN.includes(t))).toEqual([]);
      const keys = fields.map((f) => f.key).filter((k): k is string => !!k);
      expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
      for (const grid of fields.filter((f) => f.type === 'grid')) {
        const columns = grid.columns ?? [];
        expect(columns.length, grid.key).toBeGreaterThan(0);
        expect(columns.filter((c) => !c.key || !c.label || !COLUMNS.includes(c.type ?? ''))).toEqual([]);
        expect(columns.filter((c) => c.type === 'select' && !c.options && !c.optionsKey)).toEqual([]);
        expect(columns.filter((c) => c.when && !columns.some((other) => other.key === c.when!.column))).toEqual([]);
      }
    });

    it(`${file} is drawn`, async () => {
      document.body.innerHTML = '<div class="gc-form"></div>';
      const host = document.querySelector('.gc-form')!;
      const form = createForm(host, { uploadUrl: null, cells: {}, submitted: false });
      await form.importSchema(schema, {});
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(host.querySelectorAll('.fjs-form-field').length).toBeGreaterThan(0);
      form.destroy();
    });
  }
});
