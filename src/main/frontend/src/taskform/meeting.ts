/**
 * The meeting as a state machine: attendance, statements in turn, the chair last (末位表态), counts against the members due.
 * All arithmetic is on whole numbers; a share such as 2/3 is never turned into a decimal. No DOM here.
 */

export interface Member {
  id: string;
  name: string;
  position?: string;
  chair?: boolean;
  /** Candidates on whom this member may not speak. */
  recusedFor?: string[];
  recusalReason?: string;
}

export interface Candidate {
  id: string;
  name: string;
  post?: string;
  /** false: not put to the vote at this meeting. */
  tabled?: boolean;
}

export interface Rule {
  /** Least share of the members due who must be present, such as "2/3"; exactly that share is enough. */
  quorum: string;
  /** Share of the members due that the agreeing ones must exceed, such as "1/2"; exactly that share is not enough. */
  carry: string;
  due: number;
}

export type Stance = 'agree' | 'disagree' | 'defer';

export interface Attendance {
  member: string;
  present: boolean;
  note?: string;
}

export interface Statement {
  candidate: string;
  member: string;
  stance: Stance;
  /** 1 for the first to speak on this candidate. */
  order: number;
}

export interface MeetingValue {
  attendance: Attendance[];
  statements: Statement[];
}

export interface Setting {
  members: Member[];
  candidates: Candidate[];
  rule: Rule;
}

export const STANCES: { value: Stance; label: string; key: string }[] = [
  { value: 'agree', label: '同意', key: '1' },
  { value: 'disagree', label: '不同意', key: '2' },
  { value: 'defer', label: '缓议', key: '3' },
];

export function stanceLabel(stance: Stance): string {
  return STANCES.find((s) => s.value === stance)?.label ?? stance;
}

/** A row of the recusals that are typed beside the meeting. */
export interface RecusalRow {
  member?: unknown;
  candidate?: unknown;
  reason?: unknown;
}

/** The members with the recusals typed beside the meeting added to those that the register knows. */
export function withRecusals(members: Member[], rows: unknown): Member[] {
  if (!Array.isArray(rows)) return members;
  return members.map((m) => {
    const own = (rows as (RecusalRow | null)[]).filter((r) => r != null && r.member === m.id && r.candidate);
    if (own.length === 0) return m;
    const reasons = [m.recusalReason, ...own.map((r) => r!.reason)].filter((r) => typeof r === 'string' && r.trim() !== '');
    return {
      ...m,
      recusedFor: [...(m.recusedFor ?? []), ...own.map((r) => String(r!.candidate))],
      recusalReason: Array.from(new Set(reasons)).join('；'),
    };
  });
}

/** "2/3" → [2, 3]; throws on anything else, since a wrong rule must not be guessed at. */
export function fraction(text: string): [number, number] {
  const m = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(String(text));
  if (!m || Number(m[2]) === 0) throw new Error(`not a fraction: ${text}`);
  return [Number(m[1]), Number(m[2])];
}

/** Whether `part` of `whole` is at least `share`. */
export function reaches(part: number, whole: number, share: string): boolean {
  const [n, d] = fraction(share);
  return whole > 0 && part * d >= whole * n;
}

/** Whether `part` of `whole` is more than `share`. */
export function exceeds(part: number, whole: number, share: string): boolean {
  const [n, d] = fraction(share);
  return whole > 0 && part * d > whole * n;
}

const WORDS: Record<string, string> = { '1/2': '半数', '2/3': '三分之二', '3/4': '四分之三', '1/3': '三分之一', '4/5': '五分之四' };

export function shareWord(share: string): string {
  return WORDS[share.replace(/\s/g, '')] ?? share;
}

/** Members in the order of the list, the chair last. */
export function inTurn(members: Member[]): Member[] {
  return [...members.filter((m) => !m.chair), ...members.filter((m) => m.chair)];
}

/** The value with one attendance row per member; rows of people who are not members are dropped. */
export function normalise(value: unknown, setting: Setting): MeetingValue {
  const given = (value ?? {}) as Partial<MeetingValue>;
  const attendance = inTurn(setting.members).map((m) => {
    const row = given.attendance?.find((a) => a.member === m.id);
    return { member: m.id, present: row?.present === true, ...(row?.note ? { note: row.note } : {}) };
  });
  return { attendance, statements: Array.isArray(given.statements) ? given.statements.map((s) => ({ ...s })) : [] };
}

export function isPresent(value: MeetingValue, member: string): boolean {
  return value.attendance.some((a) => a.member === member && a.present);
}

export function isRecused(member: Member, candidate: string): boolean {
  return (member.recusedFor ?? []).includes(candidate);
}

export function presentCount(value: MeetingValue): number {
  return value.attendance.filter((a) => a.present).length;
}

/** Members due: the rule's number, or all members when the rule names none. */
export function dueCount(setting: Setting): number {
  return setting.rule.due > 0 ? setting.rule.due : setting.members.length;
}

export function quorumMet(value: MeetingValue, setting: Setting): boolean {
  return reaches(presentCount(value), dueCount(setting), setting.rule.quorum);
}

/** How many must be present at least. */
export function quorumNeeds(setting: Setting): number {
  const [n, d] = fraction(setting.rule.quorum);
  return Math.ceil((dueCount(setting) * n) / d);
}

/** What was said on one candidate, in the order it was said. */
export function spoken(value: MeetingValue, candidate: string): Statement[] {
  return value.statements.filter((s) => s.candidate === candidate).sort((a, b) => a.order - b.order);
}

/** Members who must speak on this candidate: present and not recused; the chair comes last. */
export function speakers(value: MeetingValue, setting: Setting, candidate: string): Member[] {
  return inTurn(setting.members).filter((m) => isPresent(value, m.id) && !isRecused(m, candidate));
}

export function waiting(value: MeetingValue, setting: Setting, candidate: string): Member[] {
  const said = new Set(spoken(value, candidate).map((s) => s.member));
  return speakers(value, setting, candidate).filter((m) => !said.has(m.id));
}

/** Why this member cannot speak on this candidate now; null when they can. */
export function blocked(value: MeetingValue, setting: Setting, candidate: string, member: Member): string | null {
  if (setting.candidates.find((c) => c.id === candidate)?.tabled === false) return '未提交本次会议表决';
  if (isRecused(member, candidate)) return '回避';
  if (!isPresent(value, member.id)) return '未到会';
  if (!quorumMet(value, setting)) return '未达到法定到会人数';
  if (spoken(value, candidate).some((s) => s.member === member.id)) return '已表态';
  if (member.chair) {
    const others = waiting(value, setting, candidate).filter((m) => !m.chair);
    if (others.length > 0) return `末位表态，还有 ${others.length} 人未表态`;
  }
  return null;
}

/** Records a statement at the end of the order; the value unchanged when the member cannot speak now. */
export function speak(value: MeetingValue, setting: Setting, candidate: string, member: Member, stance: Stance): MeetingValue {
  if (blocked(value, setting, candidate, member)) return value;
  const order = spoken(value, candidate).length + 1;
  return { ...value, statements: [...value.statements, { candidate, member: member.id, stance, order }] };
}

/** Takes back the last statement on this candidate. */
export function undo(value: MeetingValue, candidate: string): MeetingValue {
  const last = spoken(value, candidate).pop();
  return last ? { ...value, statements: value.statements.filter((s) => !(s.candidate === candidate && s.member === last.member)) } : value;
}

/**
 * Takes back one member's statement, so that they can speak again at the end; the chair's goes as well, since the chair must
 * have heard all others. The later ones move up.
 */
export function retract(value: MeetingValue, setting: Setting, candidate: string, member: string): MeetingValue {
  const chairs = new Set(setting.members.filter((m) => m.chair).map((m) => m.id));
  const kept = spoken(value, candidate)
    .filter((s) => s.member !== member && !chairs.has(s.member))
    .map((s, i) => ({ ...s, order: i + 1 }));
  return { ...value, statements: [...value.statements.filter((s) => s.candidate !== candidate), ...kept] };
}

/**
 * Changes who is there. Who leaves takes their statements along; whoever comes or goes after the chair spoke makes the chair
 * speak again where that member has a say.
 */
export function attend(value: MeetingValue, setting: Setting, member: string, present: boolean): MeetingValue {
  const before = isPresent(value, member);
  let next: MeetingValue = {
    ...value,
    attendance: value.attendance.map((a) => (a.member === member ? { ...a, present } : a)),
  };
  if (before === present) return next;
  const who = setting.members.find((m) => m.id === member);
  for (const c of setting.candidates) {
    if (!who || isRecused(who, c.id) || spoken(next, c.id).length === 0) continue;
    if (present || spoken(next, c.id).some((s) => s.member === member)) next = retract(next, setting, c.id, member);
  }
  return next;
}

export function note(value: MeetingValue, member: string, text: string): MeetingValue {
  return {
    ...value,
    attendance: value.attendance.map((a) => {
      if (a.member !== member) return a;
      const { note: _old, ...rest } = a;
      return text ? { ...rest, note: text } : rest;
    }),
  };
}

export interface Count {
  agree: number;
  disagree: number;
  defer: number;
  due: number;
  present: number;
  /** Everyone who must speak has spoken. */
  complete: boolean;
  carried: boolean;
}

export function count(value: MeetingValue, setting: Setting, candidate: string): Count {
  const said = spoken(value, candidate);
  const of = (stance: Stance) => said.filter((s) => s.stance === stance).length;
  const due = dueCount(setting);
  const agree = of('agree');
  return {
    agree,
    disagree: of('disagree'),
    defer: of('defer'),
    due,
    present: presentCount(value),
    complete: said.length > 0 && waiting(value, setting, candidate).length === 0,
    carried: exceeds(agree, due, setting.rule.carry),
  };
}

/** "应到 9 人，实到 7 人；同意 5，不同意 1，缓议 1；同意过应到半数" */
export function countSentence(value: MeetingValue, setting: Setting, candidate: string): string {
  const c = count(value, setting, candidate);
  const half = shareWord(setting.rule.carry);
  const left = waiting(value, setting, candidate).length;
  const open = quorumMet(value, setting) ? `还有 ${left} 人未表态` : '未达到法定到会人数';
  const verdict = c.carried ? `同意过应到${half}` : c.complete ? `同意未过应到${half}` : open;
  return `应到 ${c.due} 人，实到 ${c.present} 人；同意 ${c.agree}，不同意 ${c.disagree}，缓议 ${c.defer}；${verdict}`;
}

export function quorumSentence(value: MeetingValue, setting: Setting): string {
  const present = presentCount(value);
  const share = shareWord(setting.rule.quorum);
  const base = `应到 ${dueCount(setting)} 人，实到 ${present} 人`;
  return quorumMet(value, setting)
    ? `${base}；已达到应到的${share}，可以开始表态。`
    : `${base}；未达到应到的${share}（至少 ${quorumNeeds(setting)} 人），不能表态。`;
}

/**
 * What keeps the record from being handed in. A meeting without a quorum may be handed in as it is: that it could not decide
 * is for the server to record. Otherwise everyone must have spoken on every tabled candidate, or, with `partial`, on every
 * one that was begun.
 */
export function meetingErrors(raw: unknown, setting: Setting, partial = false): string[] {
  const value = normalise(raw, setting);
  if (presentCount(value) === 0) return ['请勾选到会人员。'];
  if (!quorumMet(value, setting)) {
    return value.statements.length > 0 ? ['到会人数不足，不能保留表态记录，请核对到会情况。'] : [];
  }
  const errors: string[] = [];
  for (const c of setting.candidates.filter((one) => one.tabled !== false)) {
    for (const m of setting.members) {
      if (isRecused(m, c.id) && spoken(value, c.id).some((x) => x.member === m.id)) {
        errors.push(`${c.name}：${m.name}应当回避，请撤下其表态。`);
      }
    }
    if (partial && spoken(value, c.id).length === 0) continue;
    const left = waiting(value, setting, c.id);
    if (left.length > 0) errors.push(`${c.name}：还有 ${left.length} 人未表态（${left.map((m) => m.name).join('、')}）。`);
  }
  return errors;
}
