/** What static/forms/task.html imports: shows one task's or one start form inside Camunda Tasklist and hands it in to our server. */
import '../polyfills';
import formCss from '@bpmn-io/form-js-viewer/dist/assets/form-js.css?inline';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { Unreachable, call, currentSession, problemText, rememberSession, requestNumber, type Answer, type Csrf } from '../shared/api';
import { tabDrafts, taskDrafts, withoutSealed, type Drafts } from './drafts';
import { fieldErrors, placeErrors, refusals } from './errors';
import type { Surroundings } from './formjs';
import { createForm, instancesOf, type FormInside } from './module';
import { passingBar, type Passing } from './passing';
import ownCss from './taskform.css?inline';

interface Scope {
  $parent?: Scope;
  options?: { disableForm?: boolean };
  $watch(expression: () => unknown, listener: (value: never) => void): void;
  $on(event: string, listener: () => void): void;
  [name: string]: unknown;
}

interface FormController {
  $setValidity(name: string, valid: boolean): void;
  $setDirty(): void;
}

interface CamForm {
  taskId?: string;
  processDefinitionKey?: string;
  processDefinitionId?: string;
  formElement: { attr(name: string): string };
  containerElement: ArrayLike<Element> & Element;
  storePrevented?: boolean;
  submitVariables: (done: (error: unknown, result?: unknown) => void) => void;
  on(event: string, handler: () => void): void;
}

interface Angular {
  timeout: (fn: () => void, ms?: number) => void;
  location: { search(): Record<string, string>; search(next: Record<string, string>): void };
  notifications: { addMessage(message: { status: string; message: string; duration?: number }): void };
}

interface FormAnswer {
  schema: unknown;
  data?: Record<string, unknown>;
  draft?: Record<string, unknown> | null;
  context?: { csrf?: Csrf; draft?: Record<string, unknown> | null; assignee?: string; mine?: boolean; passing?: Passing; straightBack?: string; added?: string };
}

export interface MountOptions {
  camForm: CamForm;
  $scope: Scope;
  inject: (fn: unknown[]) => void;
}

/** Tasklist shows no error of its own for exactly this message. */
const STOP = new Error('camForm submission prevented');
const AUTOSAVE_MS = 1500;
/** Right after a start Tasklist still rewrites the address; a task opened earlier is swallowed. */
const AFTER_START_MS = 600;
/** How long the number of a case stands whose first task opens for the one who started it. */
const NUMBER_MS = 15000;

flatpickr.localize({ ...Mandarin, monthAriaLabel: '月份', yearAriaLabel: '年份' } as never);
flatpickr.setDefaults({ ariaDateFormat: 'Y年n月j日' });

function element(tag: string, className: string, text = ''): HTMLElement {
  const e = document.createElement(tag);
  e.className = className;
  e.textContent = text;
  return e;
}

function styles(): void {
  if (document.getElementById('gc-taskform-css')) return;
  const style = element('style', '', formCss + ownCss);
  style.id = 'gc-taskform-css';
  document.head.appendChild(style);
}

function procedureKey(camForm: CamForm): string {
  return camForm.processDefinitionKey ?? String(camForm.processDefinitionId ?? '').split(':')[0]!;
}

export async function mount({ camForm, $scope, inject }: MountOptions): Promise<void> {
  styles();
  const ng = {} as Angular;
  // a function and not an arrow: AngularJS calls it with new
  inject([
    '$timeout',
    '$location',
    'Notifications',
    function (t: Angular['timeout'], l: Angular['location'], n: Angular['notifications']) {
      ng.timeout = t;
      ng.location = l;
      ng.notifications = n;
    },
  ]);
  const controller = $scope[camForm.formElement.attr('name')] as FormController;
  const container: Element = camForm.containerElement[0] ?? camForm.containerElement;
  const host = container.querySelector<HTMLElement>('.gc-taskform')!;
  const starting = !camForm.taskId;
  const procedure = encodeURIComponent(starting ? procedureKey(camForm) : '');
  const base = starting ? `/api/start/${procedure}` : `/api/tasks/${encodeURIComponent(camForm.taskId!)}`;
  const alive = () => host.isConnected;

  const answer = await load(`${base}/form`, host);
  if (!answer || !alive()) return; // the user moved on meanwhile
  const { schema, data = {}, context = {} } = answer;
  const userId = starting ? ((await currentSession(true))?.userId ?? '') : '';
  if (context.csrf) rememberSession({ userId, name: '', csrf: context.csrf });

  const drafts: Drafts = starting ? tabDrafts(`guicheng-draft:${userId}:${procedure}`, sessionStorage) : taskDrafts(`${base}/draft`);
  const draft = answer.draft ?? context.draft ?? (drafts.local() as Record<string, unknown> | undefined);
  const around: Surroundings = { uploadUrl: `${base}/attachments`, cells: {}, submitted: false };

  const summary = element('div', 'gc-summary');
  summary.tabIndex = -1;
  summary.hidden = true;
  const saved = element('p', 'gc-saved');
  saved.setAttribute('role', 'status');
  const body = element('div', 'gc-form');
  host.textContent = '';
  // how the task came here, when not as usual
  for (const text of [context.straightBack, context.added]) {
    if (!text) continue;
    const how = element('p', 'gc-returned', text);
    how.setAttribute('role', 'status');
    host.append(how);
  }
  const locked = element('p', 'gc-locked');
  locked.setAttribute('role', 'status');
  locked.hidden = true;
  host.append(summary, locked, body, saved);

  const form = createForm(body, around);
  await form.importSchema(schema, { ...data, ...(draft ?? {}) });
  if (draft) saved.textContent = '已恢复上次未提交的内容。';

  const mine = () => {
    for (let s: Scope | undefined = $scope; s; s = s.$parent) if (s.options) return !s.options.disableForm;
    return true;
  };
  let snapshot = content(form);
  $scope.$watch(mine, ((ok: boolean) => {
    form.setProperty('readOnly', !ok);
    locked.hidden = ok;
    const other = context.assignee && !context.mine;
    locked.textContent = ok ? '' : other ? `此任务由${context.assignee}办理，您只能查看。` : '此任务还没有签收，现在只能查看。请先点上方的“签收”，再填写。';
    snapshot = content(form);
  }) as never);
  ng.timeout(() => controller.$setValidity('guichengLoading', true));

  let dirty = false;
  let done = false;
  // one form hands in one thing: whoever presses again because no answer came must not do it twice
  const number = requestNumber();
  let timer = 0;
  form.on('changed', () => {
    // form-js reports a change for imports and for marks as well
    if (done || !mine()) return;
    const now = content(form);
    if (now === snapshot) return;
    snapshot = now;
    dirty = true;
    ng.timeout(() => controller.$setDirty());
    clearTimeout(timer);
    timer = window.setTimeout(save, AUTOSAVE_MS);
  });

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (!dirty || done || !mine()) return;
    dirty = false;
    const kept = await drafts.save(withoutSealed(schema, form._getSubmitData()));
    if (!kept) dirty = true;
    if (alive()) saved.textContent = kept ? `草稿已保存（${new Date().toTimeString().slice(0, 5)}）` : '草稿没有保存成功，请不要离开本页。';
  }

  const bar = starting
    ? null
    : passingBar(context.passing, {
        base,
        save,
        done: (leaves) => {
          done = true; // the form is of the past: leaving the page must not write a draft for whoever has the task now
          if (leaves) {
            const address = new URL(location.href);
            address.hash = address.hash.replace(/([?&])task=[^&]*/, '$1');
            location.replace(address.href);
          }
          location.reload();
        },
      });
  if (bar) summary.before(bar);

  camForm.on('store', () => {
    camForm.storePrevented = true; // Tasklist would keep the draft in this browser only
    dirty = true;
    void save();
  });
  $scope.$on('$destroy', () => {
    void save();
    form.destroy();
  });

  camForm.submitVariables = (finish) => {
    run().then(
      (result) => {
        ng.timeout(() => finish(null, result.body ?? {}));
        const next = result.headers.get('X-Next-Task');
        if (starting) ng.timeout(() => tellNumber(result.body as { businessKey?: string } | null, !next), AFTER_START_MS);
        if (next) {
          ng.timeout(
            () => {
              const search = { ...ng.location.search(), task: next };
              delete (search as Record<string, string>)['processStart'];
              delete (search as Record<string, string>)['processTenant'];
              ng.location.search(search);
            },
            starting ? AFTER_START_MS : 0
          );
        }
      },
      (error) => ng.timeout(() => finish(error ?? STOP))
    );
  };

  /** Tasklist says for three seconds that something was started. Whoever never sees the case again needs its number, until they close it. */
  function tellNumber(opened: { businessKey?: string } | null, stays: boolean): void {
    if (!opened?.businessKey) return;
    ng.notifications.addMessage({
      status: '已立案',
      message: `案号 ${opened.businessKey}`,
      ...(stays ? {} : { duration: NUMBER_MS }),
    });
  }

  async function run(): Promise<Answer> {
    clearTimeout(timer);
    hideSummary();
    around.submitted = true;
    around.cells = {};
    around.refused = {};
    const { data: fields, errors } = form.submit();
    if (Object.keys(errors).length > 0) {
      showSummary('有内容需要填写或改正，已在下面标出。', []);
      focusFirstError();
      throw STOP;
    }
    const result = await hand(fields);
    if (result.status === 422) {
      const rest = show(result.body);
      showSummary(problemText(result), rest);
      if (rest.length > 0) summary.focus();
      else focusFirstError();
      throw STOP;
    }
    if (!starting && (result.status === 404 || (result.status === 409 && !(result.body as { detail?: string } | null)?.detail))) {
      throw new Error('No matching task'); // Tasklist says that the task is gone and reloads its list
    }
    if (!result.ok) {
      showSummary(problemText(result), [], result.status === 401);
      summary.focus();
      throw STOP;
    }
    done = true;
    drafts.clear();
    return result;
  }

  async function hand(fields: unknown): Promise<Answer> {
    try {
      const url = starting ? `/api/cases/${procedure}` : `${base}/complete`;
      const result = await call('POST', url, fields, number);
      // the login of another tab brought a new CSRF token; read it before the user tries again
      if (result.status === 401) rememberSession(null);
      return result;
    } catch (e) {
      showSummary(e instanceof Unreachable ? e.message : '提交没有成功，请重试。', []);
      summary.focus();
      throw STOP;
    }
  }

  /** Marks the fields of a 422 answer; returns the sentences that belong to no field here. */
  function show(problem: unknown): string[] {
    const placed = placeErrors(fieldErrors(problem), instancesOf(form));
    around.cells = placed.cells;
    around.refused = refusals(placed, instancesOf(form), form._getState().data);
    form._setState({ errors: placed.state });
    return placed.rest;
  }

  function showSummary(text: string, items: string[], login = false): void {
    summary.textContent = '';
    summary.setAttribute('role', 'alert');
    summary.append(element('p', '', text));
    if (items.length > 0) {
      const list = element('ul', '');
      for (const item of items) list.append(element('li', '', item));
      summary.append(list);
    }
    if (login) {
      const link = element('a', '', '在新标签页登录') as HTMLAnchorElement;
      link.href = '/login';
      link.target = '_blank';
      link.rel = 'noopener';
      const line = element('p', '', '已填写的内容还在本页。请先');
      line.append(link, '，然后回到这里再次提交。');
      summary.append(line);
    }
    summary.hidden = false;
  }

  function hideSummary(): void {
    summary.hidden = true;
    summary.removeAttribute('role');
    summary.textContent = '';
  }

  function focusFirstError(): void {
    setTimeout(() => {
      const field = body.querySelector('.fjs-has-errors');
      const target =
        field?.querySelector<HTMLElement>('[aria-invalid=true]') ??
        field?.querySelector<HTMLElement>('td.bad input, td.bad select, td.bad textarea') ??
        field?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, [tabindex="0"]') ??
        (field as HTMLElement | null);
      target?.focus();
      target?.scrollIntoView?.({ block: 'center' });
    }, 30);
  }
}

function content(form: FormInside): string {
  return JSON.stringify(form._getSubmitData());
}

async function load(url: string, host: HTMLElement): Promise<FormAnswer | null> {
  try {
    const result = await call<FormAnswer>('GET', url);
    if (result.ok && result.body) return result.body;
    host.textContent = '';
    const note = element('p', 'gc-summary', problemText(result));
    note.setAttribute('role', 'alert');
    host.append(note);
  } catch (e) {
    host.textContent = (e as Error).message;
  }
  return null;
}
