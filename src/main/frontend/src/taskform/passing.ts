/** The buttons above a task's form that change whose task it is: 转办, 委派, 交回, 撤回, 接手. */
import { call, problemText, requestNumber } from '../shared/api';
import { fieldErrors } from './errors';

export interface Passing {
  handOver?: boolean;
  delegate?: boolean;
  giveBack?: boolean;
  takeBack?: boolean;
  takeOver?: boolean;
  /** How the task came to whom it is with. */
  note?: string;
}

interface Receiver {
  userId: string;
  name?: string;
  roleName?: string;
}

interface Receivers {
  colleagues: Receiver[];
  helpers: Receiver[];
}

interface Act {
  /** What the interface calls it. */
  path: string;
  button: string;
  explain: string;
  /** Which list to choose from; none for an act without a receiver. */
  among?: keyof Receivers;
  /** Name and label of the text that is asked for; none for an act without one. */
  text?: { field: string; label: string };
  /** Whether the task may be out of sight afterwards. */
  leaves?: boolean;
}

const ACTS: Record<Exclude<keyof Passing, 'note'>, Act> = {
  takeOver: { path: 'take-over', button: '接手办理', explain: '接手后由您办理；已填写的草稿一并转来。' },
  takeBack: { path: 'take-back', button: '撤回', explain: '撤回后任务回到您这里。' },
  giveBack: { path: 'give-back', button: '交回', explain: '交回后由委派人办结；已填写的内容一并交回。', text: { field: 'answer', label: '办理情况' }, leaves: true },
  handOver: { path: 'hand-over', button: '转办', explain: '转办后由对方办理；对方开始办理之前可以撤回。', among: 'colleagues', text: { field: 'reason', label: '转办理由' } },
  delegate: { path: 'delegate', button: '委派', explain: '请对方协助填写，对方交回后由您办结。', among: 'helpers', text: { field: 'reason', label: '委派事项' } },
};

export interface Surround {
  /** Address of the task in our interface. */
  base: string;
  /** Keeps what was typed, so that it goes along. */
  save: () => Promise<void>;
  /** Called when it was done. */
  done: (leaves: boolean) => void;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  e.className = className;
  e.textContent = text;
  return e;
}

/** The bar with what this person can do; null when there is nothing to do and nothing to say. */
export function passingBar(passing: Passing | undefined, around: Surround): HTMLElement | null {
  const open = (Object.keys(ACTS) as (keyof typeof ACTS)[]).filter((key) => passing?.[key]);
  if (open.length === 0 && !passing?.note) return null;
  const bar = make('div', 'gc-passing');
  if (passing?.note) bar.append(make('p', 'gc-passing-note', passing.note));
  for (const key of open) {
    const button = make('button', 'gc-button', ACTS[key].button);
    button.type = 'button';
    button.addEventListener('click', () => void ask(ACTS[key], around, button));
    bar.append(button);
  }
  return bar;
}

/** One dialog for an act; stays open until the server has accepted it. */
async function ask(act: Act, around: Surround, from: HTMLElement): Promise<void> {
  const dialog = make('dialog', 'gc-taskform gc-dialog');
  dialog.setAttribute('aria-label', act.button);
  const problem = make('p', 'gc-problem');
  problem.setAttribute('role', 'alert');
  problem.id = 'gc-passing-problem';
  dialog.append(make('h4', '', act.button), make('p', '', act.explain));

  let choice: HTMLSelectElement | null = null;
  let text: HTMLTextAreaElement | null = null;
  if (act.among) {
    let receivers: Receiver[];
    try {
      const answer = await call<Receivers>('GET', `${around.base}/receivers`);
      receivers = answer.body?.[act.among] ?? [];
      if (!answer.ok) problem.textContent = problemText(answer);
    } catch (e) {
      receivers = [];
      problem.textContent = (e as Error).message;
    }
    choice = make('select', '');
    choice.append(option('请选择', ''));
    for (const one of receivers) choice.append(option(`${one.name ?? one.userId}（${one.roleName ?? ''}，${one.userId}）`, one.userId));
    if (receivers.length === 0 && !problem.textContent) problem.textContent = '本机关没有其他人可以办理这个任务。';
    dialog.append(labelled('接收人（必填）', choice));
  }
  if (act.text) {
    text = make('textarea', '');
    text.rows = 3;
    text.maxLength = 500;
    dialog.append(labelled(`${act.text.label}（必填）`, text));
  }

  const cancel = make('button', 'gc-button', '取消');
  cancel.type = 'button';
  cancel.addEventListener('click', () => dialog.close());
  const go = make('button', 'gc-button gc-go', `确认${act.button}`);
  go.type = 'button';
  const number = requestNumber();
  go.addEventListener('click', async () => {
    mark(choice, false);
    mark(text, false);
    go.disabled = true;
    problem.textContent = '';
    try {
      await around.save();
      const body: Record<string, string> = {};
      if (choice) body['to'] = choice.value;
      if (text && act.text) body[act.text.field] = text.value;
      const answer = await call('POST', `${around.base}/${act.path}`, body, number);
      if (answer.ok) {
        dialog.close();
        around.done(act.leaves === true);
        return;
      }
      const errors = fieldErrors(answer.body);
      problem.textContent = errors[0]?.message ?? problemText(answer);
      const wrong = errors[0]?.field === 'to' ? choice : errors.length > 0 ? text : null;
      mark(wrong, true);
      wrong?.focus();
    } catch (e) {
      problem.textContent = (e as Error).message;
    } finally {
      go.disabled = false;
    }
  });
  const buttons = make('div', 'gc-buttons');
  buttons.append(cancel, go);
  dialog.append(problem, buttons);
  dialog.addEventListener('close', () => {
    dialog.remove();
    from.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  (choice ?? text ?? go).focus();
}

function option(text: string, value: string): HTMLOptionElement {
  const one = make('option', '', text);
  one.value = value;
  return one;
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  const label = make('label', '', text);
  label.append(control);
  return label;
}

function mark(control: HTMLElement | null, wrong: boolean): void {
  if (!control) return;
  if (wrong) {
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', 'gc-passing-problem');
  } else {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  }
}
