// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberSession } from '../src/shared/api';
import { passingBar } from '../src/taskform/passing';

const answers: Record<string, { status: number; body?: unknown }> = {};
const sent: { url: string; method: string; body: unknown }[] = [];
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  document.body.innerHTML = '';
  sent.length = 0;
  for (const key of Object.keys(answers)) delete answers[key];
  rememberSession({ userId: 'zzb.clerk', name: '宋岚楷', csrf: { header: 'X-CSRF-TOKEN', token: 't' } });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, method: init.method!, body: init.body ? JSON.parse(String(init.body)) : undefined });
    const { status, body } = answers[`${init.method} ${url}`]!;
    return {
      ok: status < 300,
      status,
      redirected: false,
      url,
      headers: new Headers(body ? { 'Content-Type': 'application/json' } : {}),
      json: async () => body,
    };
  });
});
afterEach(() => vi.unstubAllGlobals());

function bar(passing: object) {
  const around = { base: '/api/tasks/1', save: vi.fn(async () => undefined), done: vi.fn() };
  const element = passingBar(passing, around);
  if (element) document.body.append(element);
  return { element, around, button: (name: string) => Array.from(document.querySelectorAll('button')).find((b) => b.textContent === name)! };
}

describe('the bar above a form', () => {
  it('is not there where nothing can be done', () => {
    expect(bar({}).element).toBeNull();
    expect(passingBar(undefined, { base: '', save: async () => undefined, done: () => undefined })).toBeNull();
  });

  it('shows what can be done, and how the task came here', () => {
    const { element, button } = bar({ takeBack: true, note: '由甲转办给乙：外出' });
    expect(element!.textContent).toContain('由甲转办给乙：外出');
    expect(button('撤回')).toBeTruthy();
    expect(button('转办')).toBeUndefined();
  });

  it('hands over to who was chosen, after what was typed is kept', async () => {
    answers['GET /api/tasks/1/receivers'] = { status: 200, body: { colleagues: [{ userId: 'zzb.head', name: '张望然', roleName: '负责人' }], helpers: [] } };
    answers['POST /api/tasks/1/hand-over'] = { status: 204 };
    const { around, button } = bar({ handOver: true });
    button('转办').click();
    await settled();
    const dialog = document.querySelector('dialog')!;
    dialog.querySelector('select')!.value = 'zzb.head';
    dialog.querySelector('textarea')!.value = '外出学习';
    button('确认转办').click();
    await settled();
    expect(around.save).toHaveBeenCalled();
    expect(sent[1]).toEqual({ url: '/api/tasks/1/hand-over', method: 'POST', body: { to: 'zzb.head', reason: '外出学习' } });
    expect(around.done).toHaveBeenCalledWith(false);
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('shows a refusal at its field and stays open', async () => {
    answers['POST /api/tasks/1/give-back'] = { status: 422, body: { errors: [{ field: 'answer', message: '“办理情况”必须填写' }] } };
    const { around, button } = bar({ giveBack: true });
    button('交回').click();
    await settled();
    button('确认交回').click();
    await settled();
    const dialog = document.querySelector('dialog')!;
    expect(dialog.querySelector('[role=alert]')!.textContent).toBe('“办理情况”必须填写');
    expect(dialog.querySelector('textarea')!.getAttribute('aria-invalid')).toBe('true');
    expect(around.done).not.toHaveBeenCalled();
  });

  it('says so when nobody else can do the task', async () => {
    answers['GET /api/tasks/1/receivers'] = { status: 200, body: { colleagues: [], helpers: [] } };
    const { button } = bar({ delegate: true });
    button('委派').click();
    await settled();
    expect(document.querySelector('dialog')!.textContent).toContain('本机关没有其他人可以办理这个任务。');
  });
});
