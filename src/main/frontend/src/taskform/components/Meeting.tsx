/** The secretary's screen of 讨论决定: who is there, then statements in turn, candidate by candidate, the chair last. */
import { useRef, useState } from 'preact/hooks';
import { Description, Errors, useFormData, useSurroundings, type FieldProps } from '../formjs';
import {
  STANCES,
  attend,
  blocked,
  count,
  countSentence,
  inTurn,
  isPresent,
  isRecused,
  normalise,
  note,
  presentCount,
  quorumMet,
  quorumSentence,
  retract,
  speak,
  spoken,
  stanceLabel,
  undo,
  waiting,
  withRecusals,
  type Candidate,
  type MeetingValue,
  type Member,
  type Rule,
  type Setting,
  type Stance,
} from '../meeting';

interface MeetingField {
  key: string;
  label?: string;
  description?: string;
  validate?: { required?: boolean };
}

/** Members, candidates and rule as the server put them into the form's data, with the recusals of a grid `recusals` on the same form. */
export function settingOf(data: Record<string, unknown>): Setting | null {
  const rule = data['rule'] as Rule | undefined;
  const members = data['members'] as Member[] | undefined;
  if (!rule || !Array.isArray(members)) return null;
  return { members: withRecusals(members, data['recusals']), candidates: (data['candidates'] as Candidate[] | undefined) ?? [], rule };
}

interface Part {
  value: MeetingValue;
  setting: Setting;
  locked: boolean;
  domId: string;
  put: (value: MeetingValue) => void;
}

function AttendanceTable({ value, setting, locked, domId, put }: Part) {
  const met = quorumMet(value, setting);
  return (
    <fieldset class="gc-attendance">
      <legend>一、到会情况</legend>
      <p class={`gc-quorum ${met ? 'ok' : 'short'}`} role="status">
        <span aria-hidden="true">{met ? '✔' : '✖'}</span> {quorumSentence(value, setting)}
      </p>
      {!locked && presentCount(value) < setting.members.length && (
        <button
          type="button"
          class="gc-button"
          onClick={() => put(setting.members.reduce((v, m) => attend(v, setting, m.id, true), value))}
        >
          全部到会
        </button>
      )}
      <div class="gc-scroll">
        <table class="gc-table" aria-label="到会情况">
          <thead>
            <tr>
              <th scope="col" class="no">
                序号
              </th>
              <th scope="col">姓名</th>
              <th scope="col">职务</th>
              <th scope="col">到会</th>
              <th scope="col">备注（缺席原因等）</th>
            </tr>
          </thead>
          <tbody>
            {inTurn(setting.members).map((m, i) => {
              const row = value.attendance.find((a) => a.member === m.id);
              return (
                <tr key={m.id}>
                  <td class="no">{i + 1}</td>
                  <th scope="row">
                    {m.name}
                    {m.chair && <span class="gc-tag">主持人</span>}
                  </th>
                  <td>{m.position}</td>
                  <td>
                    {locked ? (
                      row?.present ? (
                        '到会'
                      ) : (
                        '缺席'
                      )
                    ) : (
                      <label class="gc-check">
                        <input
                          type="checkbox"
                          checked={row?.present === true}
                          aria-label={`${m.name}到会`}
                          onChange={(e) => put(attend(value, setting, m.id, (e.currentTarget as HTMLInputElement).checked))}
                        />
                        到会
                      </label>
                    )}
                  </td>
                  <td>
                    {locked ? (
                      (row?.note ?? '')
                    ) : (
                      <input
                        type="text"
                        id={`${domId}-note-${m.id}`}
                        aria-label={`${m.name}备注`}
                        maxLength={200}
                        value={row?.note ?? ''}
                        onInput={(e) => put(note(value, m.id, (e.currentTarget as HTMLInputElement).value))}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

function CandidateVote({ value, setting, locked, domId, put, candidate, marked }: Part & { candidate: Candidate; marked: boolean }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [said, setSaid] = useState('');
  const tabled = candidate.tabled !== false;
  const c = count(value, setting, candidate.id);
  const statements = spoken(value, candidate.id);
  const next = locked || !quorumMet(value, setting) ? undefined : waiting(value, setting, candidate.id)[0];
  const headId = `${domId}-c-${candidate.id}`;

  /** The next row that can speak gets the focus, so that a whole round goes by keys alone. */
  function focusNext(after: MeetingValue) {
    const who = waiting(after, setting, candidate.id)[0];
    setTimeout(() => {
      const row = who && body.current?.querySelector<HTMLElement>(`[data-member="${CSS.escape(who.id)}"] button`);
      (row || body.current?.querySelector<HTMLElement>('.gc-undo-anchor'))?.focus();
    });
  }

  function say(member: Member, stance: Stance) {
    const after = speak(value, setting, candidate.id, member, stance);
    if (after === value) return;
    put(after);
    setSaid(`${member.name}：${stanceLabel(stance)}。${countSentence(after, setting, candidate.id)}`);
    focusNext(after);
  }

  function onKeyDown(e: KeyboardEvent, member: Member) {
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const stance = STANCES.find((s) => s.key === e.key);
    if (!stance) return;
    e.preventDefault();
    say(member, stance.value);
  }

  if (!tabled) {
    return (
      <section class="gc-vote" aria-labelledby={headId}>
        <h5 id={headId}>
          {candidate.name}
          {candidate.post && <small>{candidate.post}</small>}
        </h5>
        <p class="gc-none">未提交本次会议表决</p>
      </section>
    );
  }

  return (
    <section class={`gc-vote${marked && waiting(value, setting, candidate.id).length > 0 ? ' bad' : ''}`} aria-labelledby={headId}>
      <h5 id={headId}>
        {candidate.name}
        {candidate.post && <small>{candidate.post}</small>}
      </h5>
      <p class={`gc-tally ${c.carried ? 'ok' : c.complete ? 'no' : ''}`}>
        <span aria-hidden="true">{c.carried ? '✔' : c.complete ? '✖' : '…'}</span> {countSentence(value, setting, candidate.id)}
      </p>
      <div class="gc-scroll">
        <table class="gc-table" aria-labelledby={headId}>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">职务</th>
              <th scope="col">表态</th>
              <th scope="col" class="no">
                顺序
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {inTurn(setting.members).map((m) => {
              const mine = statements.find((s) => s.member === m.id);
              const why = blocked(value, setting, candidate.id, m);
              return (
                <tr key={m.id} data-member={m.id} class={m.id === next?.id ? 'next' : undefined} onKeyDown={(e) => !locked && onKeyDown(e as never, m)}>
                  <th scope="row">
                    {m.name}
                    {m.chair && <span class="gc-tag">末位表态</span>}
                  </th>
                  <td>{m.position}</td>
                  <td>
                    {mine ? (
                      <span class={`gc-said ${mine.stance}`}>
                        {stanceLabel(mine.stance)}
                        {!locked && (
                          <button
                            type="button"
                            class="gc-link gc-undo-anchor"
                            aria-label={`更正${m.name}的表态`}
                            title="撤下这次表态，重新表态后排在最后"
                            onClick={() => {
                              const after = retract(value, setting, candidate.id, m.id);
                              put(after);
                              setSaid(`已撤下${m.name}的表态`);
                              focusNext(after);
                            }}
                          >
                            更正
                          </button>
                        )}
                      </span>
                    ) : locked || why ? (
                      <span class="gc-why">
                        {isRecused(m, candidate.id) ? `回避${m.recusalReason ? `（${m.recusalReason}）` : ''}` : (why ?? '未表态')}
                      </span>
                    ) : (
                      <span class="gc-stances" role="group" aria-label={`${m.name}表态`}>
                        {STANCES.map((s) => (
                          <button key={s.value} type="button" class={s.value} aria-keyshortcuts={s.key} onClick={() => say(m, s.value)}>
                            {s.label}
                            <kbd aria-hidden="true">{s.key}</kbd>
                          </button>
                        ))}
                      </span>
                    )}
                  </td>
                  <td class="no">{mine ? mine.order : isPresent(value, m.id) && !isRecused(m, candidate.id) ? '' : '—'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {!locked && statements.length > 0 && (
        <button
          type="button"
          class="gc-button"
          onClick={() => {
            const after = undo(value, candidate.id);
            put(after);
            setSaid('已撤销最后一次表态');
            focusNext(after);
          }}
        >
          撤销最后一次表态
        </button>
      )}
      <span class="gc-quiet" role="status">
        {said}
      </span>
    </section>
  );
}

export function Meeting(props: FieldProps<MeetingField>) {
  const { field, domId, errors = [] } = props;
  const { submitted } = useSurroundings();
  const setting = settingOf(useFormData());
  const locked = !!(props.readonly || props.disabled);
  if (!setting) return <p class="gc-none">没有会议成员信息，无法记录会议。</p>;
  const value = normalise(props.value, setting);
  const part: Part = { value, setting, locked, domId, put: (next) => props.onChange({ field, value: next }) };
  const done = setting.candidates.filter((c) => count(value, setting, c.id).complete).length;
  const tabled = setting.candidates.filter((c) => c.tabled !== false).length;
  return (
    <div class={`fjs-form-field gc-meeting${errors.length ? ' fjs-has-errors' : ''}`} id={domId} tabIndex={-1} role="group" aria-labelledby={`${domId}-head`}>
      <h4 id={`${domId}-head`}>{field.label ?? '会议记录'}</h4>
      <Description description={field.description} />
      <AttendanceTable {...part} />
      <fieldset class="gc-votes">
        <legend>
          二、逐一表态（已完成 {done} / {tabled} 人）
        </legend>
        {!locked && (
          <p class="gc-hint">成员逐一表态，主持人末位表态。可点按钮，也可在成员行内按 1 同意、2 不同意、3 缓议，焦点会移到下一位。</p>
        )}
        {setting.candidates.length === 0 && <p class="gc-none">没有提交讨论的人选</p>}
        {setting.candidates.map((c) => (
          <CandidateVote key={c.id} {...part} candidate={c} marked={submitted} />
        ))}
      </fieldset>
      {submitted && <Errors errors={errors} id={`${domId}-errors`} />}
    </div>
  );
}

Meeting.config = {
  type: 'meeting',
  keyed: true,
  name: '会议记录',
  label: '会议记录',
  group: 'basic-input',
  emptyValue: null,
  create: (options: object = {}) => ({ ...options }),
};
