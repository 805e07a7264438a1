// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberSession } from '../src/shared/api';
import { placeErrors, refusals } from '../src/taskform/errors';
import type { Surroundings } from '../src/taskform/formjs';
import { createForm, instancesOf, type FormInside } from '../src/taskform/module';

const schema = {
  type: 'default',
  schemaVersion: 18,
  components: [
    { type: 'textfield', id: 'F_title', key: 'title', label: '标题', validate: { required: true } },
    { type: 'facts', id: 'F_facts', key: 'facts', label: '情况' },
    {
      type: 'grid',
      id: 'F_posts',
      key: 'posts',
      label: '职位',
      addable: true,
      validate: { required: true },
      columns: [{ key: 'name', label: '名称', type: 'text', required: true }],
    },
    { type: 'upload', id: 'F_files', key: 'files', label: '材料', validate: { required: true } },
    { type: 'meeting', id: 'F_meeting', key: 'meeting', label: '会议' },
  ],
};
const data = {
  facts: { title: '职数', items: [{ label: '核定', value: 3, light: 'green' }] },
  members: [
    { id: 'a', name: '韦甲', chair: true },
    { id: 'b', name: '陆乙' },
  ],
  candidates: [{ id: 'c', name: '黄丙' }],
  rule: { quorum: '2/3', carry: '1/2', due: 2 },
  posts: [{ name: '' }],
};

let host: HTMLElement;
let around: Surroundings;
let form: FormInside;
const drawn = () => new Promise((resolve) => setTimeout(resolve, 60));

beforeEach(async () => {
  document.body.innerHTML = '<div class="gc-form"></div>';
  host = document.querySelector('.gc-form')!;
  around = { uploadUrl: '/api/tasks/1/attachments', cells: {}, submitted: false };
  form = createForm(host, around);
  await form.importSchema(schema, data);
  await drawn();
});

describe('our fields in form-js', () => {
  it('are drawn from the data', () => {
    expect(host.textContent).toContain('核定');
    expect(host.textContent).toContain('应到 2 人，实到 0 人');
    expect(host.querySelectorAll('.gc-grid tbody tr')).toHaveLength(1);
  });

  it('keep a form with missing cells, files and statements from being submitted', () => {
    const { errors, data: sent } = form.submit();
    expect(errors).toEqual({
      F_title: ['此项必填。'],
      F_posts: ['表中有 1 处需要填写或改正。'],
      F_files: ['此项必填。'],
      F_meeting: ['请勾选到会人员。'],
    });
    expect(sent).not.toHaveProperty('facts');
    expect(sent).not.toHaveProperty('members');
  });

  it('keep what is being typed when another field changes at that moment', async () => {
    const type = (input: HTMLInputElement, text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const title = host.querySelector<HTMLInputElement>('.fjs-form-field-textfield input')!;
    type(title, '关于');
    type(host.querySelector<HTMLInputElement>('.gc-grid td input')!, '副局长');
    await drawn();
    expect(title.value).toBe('关于');
    expect(form.submit().data).toMatchObject({ title: '关于' });
  });

  it('show the errors of the server where they belong', async () => {
    const placed = placeErrors(
      [
        { field: 'title', message: '标题重复' },
        { field: 'posts[0].name', message: '职位已满' },
      ],
      instancesOf(form)
    );
    around.cells = placed.cells;
    form._setState({ errors: placed.state });
    await drawn();
    expect(host.querySelector('.gc-cell-error')?.textContent).toBe('职位已满');
    expect(host.querySelectorAll('.fjs-has-errors')).toHaveLength(2);
    expect(host.textContent).toContain('标题重复');
  });

  it('keep what the server said of a field until it is changed, and not only until it is left', async () => {
    const title = host.querySelector<HTMLInputElement>('.fjs-form-field-textfield input')!;
    const type = async (text: string) => {
      title.value = text;
      title.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
    };
    await form.importSchema(schema, { ...data, title: '关于' });
    await drawn();
    const placed = placeErrors([{ field: 'title', message: '标题重复' }], instancesOf(form));
    around.refused = refusals(placed, instancesOf(form), form._getState().data);
    form._setState({ errors: placed.state });

    title.dispatchEvent(new Event('focus'));
    title.dispatchEvent(new Event('blur'));
    await drawn();
    expect(host.textContent).toContain('标题重复');

    await type('关于职数');
    expect(host.textContent).not.toContain('标题重复');
  });

  it('say again what the server said when a field left empty is left', async () => {
    const note = { type: 'textarea', id: 'F_note', key: 'note', label: '意见' };
    await form.importSchema({ ...schema, components: [note] }, {});
    await drawn();
    const placed = placeErrors([{ field: 'note', message: '退回的必须写明理由' }], instancesOf(form));
    around.refused = refusals(placed, instancesOf(form), form._getState().data);
    form._setState({ errors: placed.state });

    host.querySelector('textarea')!.dispatchEvent(new Event('blur'));
    await drawn();

    expect(host.textContent).toContain('退回的必须写明理由');
  });

  it('are locked when the form is read-only', async () => {
    form.setProperty('readOnly', true);
    await drawn();
    expect(host.querySelectorAll('.gc-grid input, .gc-grid button, .gc-files input, .gc-meeting input')).toHaveLength(0);
    expect(host.textContent).toContain('未上传文件');
  });
});

/** Requests that are answered when the test says so. */
class Waiting {
  static readonly all: Waiting[] = [];
  readonly upload = { onprogress: null };
  onload = () => undefined as void;
  status = 0;
  responseText = '';
  open() {}
  setRequestHeader() {}
  send() {
    Waiting.all.push(this);
  }
  async answer(name: string) {
    this.status = 201;
    this.responseText = JSON.stringify({ id: name, name, size: 45, sha256: 'ab12' });
    this.onload();
    await drawn();
  }
}

describe('files in the rows of a table', () => {
  const materials = {
    ...schema,
    components: [
      {
        type: 'grid',
        id: 'F_materials',
        key: 'materials',
        label: '材料',
        addable: true,
        removable: true,
        columns: [
          { key: 'of', label: '成员', type: 'text' },
          { key: 'file', label: '材料', type: 'upload' },
        ],
      },
    ],
  };
  const rows = () => form.submit().data.materials as { of: string; file?: { id: string }[] }[];
  const files = () => rows().map((row) => [row.of, row.file?.[0]?.id]);

  beforeEach(async () => {
    Waiting.all.length = 0;
    vi.stubGlobal('XMLHttpRequest', Waiting);
    rememberSession({ userId: 'u', name: '韦甲', csrf: { header: 'X-CSRF', token: 't' } });
    await form.importSchema(materials, { materials: [{ of: '韦甲' }, { of: '陆乙' }, { of: '黄丙' }] });
    await drawn();
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    rememberSession(null);
  });

  async function pick(row: number) {
    const input = host.querySelectorAll<HTMLInputElement>('input[type=file]')[row]!;
    Object.defineProperty(input, 'files', { value: [new File(['%PDF-'], 'a.pdf')], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
  }

  it('are all kept when they are on their way at the same time, and so is what is typed meanwhile', async () => {
    await pick(0);
    await pick(1);
    const typed = host.querySelectorAll<HTMLInputElement>('td input[type=text]')[2]!;
    typed.value = '黄丙（挂职）';
    typed.dispatchEvent(new Event('input', { bubbles: true }));
    await Waiting.all[1]!.answer('second');
    await Waiting.all[0]!.answer('first');
    expect(files()).toEqual([
      ['韦甲', 'first'],
      ['陆乙', 'second'],
      ['黄丙（挂职）', undefined],
    ]);
  });

  it('go to their own row when one above is removed meanwhile, and nowhere when it is their own', async () => {
    await pick(1);
    await pick(2);
    host.querySelectorAll<HTMLButtonElement>('.gc-remove')[0]!.click();
    await drawn();
    await Waiting.all[0]!.answer('of 陆乙');
    host.querySelectorAll<HTMLButtonElement>('.gc-remove')[1]!.click();
    await drawn();
    await Waiting.all[1]!.answer('of 黄丙');
    expect(files()).toEqual([['陆乙', 'of 陆乙']]);
  });
});
