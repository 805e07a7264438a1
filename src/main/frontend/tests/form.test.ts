// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { placeErrors } from '../src/taskform/errors';
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

  it('are locked when the form is read-only', async () => {
    form.setProperty('readOnly', true);
    await drawn();
    expect(host.querySelectorAll('.gc-grid input, .gc-grid button, .gc-files input, .gc-meeting input')).toHaveLength(0);
    expect(host.textContent).toContain('未上传文件');
  });
});
