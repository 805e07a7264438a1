import { describe, expect, it } from 'vitest';
import {
  attend,
  blocked,
  count,
  countSentence,
  inTurn,
  meetingErrors,
  normalise,
  quorumMet,
  quorumSentence,
  retract,
  speak,
  spoken,
  undo,
  withRecusals,
  type MeetingValue,
  type Setting,
  type Stance,
} from '../src/taskform/meeting';

function setting(due: number, recusedFor: Record<string, string[]> = {}): Setting {
  return {
    members: Array.from({ length: due }, (_, i) => ({
      id: `m${i}`,
      name: `委员${i}`,
      chair: i === 0,
      recusedFor: recusedFor[`m${i}`] ?? [],
    })),
    candidates: [
      { id: 'c1', name: '甲' },
      { id: 'c2', name: '乙' },
    ],
    rule: { quorum: '2/3', carry: '1/2', due },
  };
}

function present(s: Setting, ...ids: number[]): MeetingValue {
  return ids.reduce((v, i) => attend(v, s, `m${i}`, true), normalise(null, s));
}

function say(v: MeetingValue, s: Setting, candidate: string, member: string, stance: Stance): MeetingValue {
  return speak(v, s, candidate, s.members.find((m) => m.id === member)!, stance);
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('quorum', () => {
  it('six of nine is two thirds', () => {
    const s = setting(9);
    expect(quorumMet(present(s, ...range(6)), s)).toBe(true);
  });

  it('five of nine is not', () => {
    const s = setting(9);
    const v = present(s, ...range(5));
    expect(quorumMet(v, s)).toBe(false);
    expect(quorumSentence(v, s)).toBe('应到 9 人，实到 5 人；未达到应到的三分之二（至少 6 人），不能表态。');
  });

  it('nobody can speak without it', () => {
    const s = setting(9);
    const v = present(s, 1, 2, 3);
    expect(say(v, s, 'c1', 'm1', 'agree')).toBe(v);
    expect(blocked(v, s, 'c1', s.members[1]!)).toBe('未达到法定到会人数');
  });
});

describe('carrying', () => {
  function agreed(due: number, agree: number): boolean {
    const s = setting(due);
    let v = present(s, ...range(due));
    for (let i = 1; i < due; i++) v = say(v, s, 'c1', `m${i}`, i <= agree ? 'agree' : 'disagree');
    return count(v, s, 'c1').carried;
  }

  it('four of seven due is more than half', () => expect(agreed(7, 4)).toBe(true));
  it('four of eight due is exactly half and not enough', () => expect(agreed(8, 4)).toBe(false));
  it('three of seven due is not enough', () => expect(agreed(7, 3)).toBe(false));

  it('is counted against the members due, not those present', () => {
    const s = setting(9);
    let v = present(s, ...range(7));
    for (const i of [1, 2, 3, 4]) v = say(v, s, 'c1', `m${i}`, 'agree');
    expect(count(v, s, 'c1').carried).toBe(false);
    v = say(v, s, 'c1', 'm5', 'agree');
    v = say(v, s, 'c1', 'm6', 'defer');
    v = say(v, s, 'c1', 'm0', 'disagree');
    expect(countSentence(v, s, 'c1')).toBe('应到 9 人，实到 7 人；同意 5，不同意 1，缓议 1；同意过应到半数');
  });
});

describe('statements in turn', () => {
  it('the chair stands last and speaks after all others who are present and not recused', () => {
    const s = setting(3, { m2: ['c1'] });
    let v = present(s, 0, 1, 2);
    expect(inTurn(s.members).map((m) => m.id)).toEqual(['m1', 'm2', 'm0']);
    expect(blocked(v, s, 'c1', s.members[0]!)).toBe('末位表态，还有 1 人未表态');
    expect(say(v, s, 'c1', 'm0', 'agree')).toBe(v);
    v = say(v, s, 'c1', 'm1', 'agree');
    v = say(v, s, 'c1', 'm0', 'agree');
    expect(spoken(v, 'c1').map((x) => [x.member, x.order])).toEqual([
      ['m1', 1],
      ['m0', 2],
    ]);
  });

  it('one candidate does not wait for another', () => {
    const s = setting(3);
    let v = present(s, 0, 1, 2);
    v = say(v, s, 'c1', 'm1', 'agree');
    v = say(v, s, 'c2', 'm2', 'defer');
    expect(spoken(v, 'c2')).toEqual([{ candidate: 'c2', member: 'm2', stance: 'defer', order: 1 }]);
  });

  it('a recused or absent member cannot speak, and nobody speaks twice', () => {
    const s = setting(4, { m2: ['c1'] });
    const v = present(s, 0, 1, 2);
    expect(blocked(v, s, 'c1', s.members[2]!)).toBe('回避');
    expect(blocked(v, s, 'c2', s.members[2]!)).toBeNull();
    expect(blocked(v, s, 'c1', s.members[3]!)).toBe('未到会');
    const once = say(v, s, 'c1', 'm1', 'agree');
    expect(say(once, s, 'c1', 'm1', 'disagree')).toBe(once);
  });

  it('a recusal typed beside the meeting counts like one the register knows', () => {
    const s = setting(3);
    let v = present(s, 0, 1, 2);
    v = say(v, s, 'c1', 'm2', 'agree');
    const later: Setting = { ...s, members: withRecusals(s.members, [{ member: 'm2', candidate: 'c1', reason: '战友' }, null, {}]) };
    expect(later.members[2]!.recusalReason).toBe('战友');
    expect(blocked(v, later, 'c1', later.members[2]!)).toBe('回避');
    expect(meetingErrors(v, later)).toContain('甲：委员2应当回避，请撤下其表态。');
    expect(blocked(retract(v, later, 'c1', 'm2'), later, 'c1', later.members[1]!)).toBeNull();
    expect(withRecusals(s.members, undefined)).toBe(s.members);
  });

  it('a candidate that is not tabled is not spoken on', () => {
    const s = setting(3);
    s.candidates[0]!.tabled = false;
    expect(blocked(present(s, 0, 1, 2), s, 'c1', s.members[1]!)).toBe('未提交本次会议表决');
  });

  it('undo takes back the last statement only', () => {
    const s = setting(4);
    let v = present(s, 0, 1, 2, 3);
    v = say(v, s, 'c1', 'm3', 'agree');
    v = say(v, s, 'c1', 'm1', 'disagree');
    v = undo(v, 'c1');
    expect(spoken(v, 'c1').map((x) => x.member)).toEqual(['m3']);
    expect(undo(undo(v, 'c1'), 'c1').statements).toEqual([]);
  });

  it('whoever corrects a statement speaks again at the end, and the chair after them', () => {
    const s = setting(4);
    let v = present(s, 0, 1, 2, 3);
    for (const m of ['m1', 'm2', 'm3', 'm0']) v = say(v, s, 'c1', m, 'agree');
    v = retract(v, s, 'c1', 'm1');
    expect(spoken(v, 'c1').map((x) => [x.member, x.order])).toEqual([
      ['m2', 1],
      ['m3', 2],
    ]);
    expect(blocked(v, s, 'c1', s.members[0]!)).toContain('末位表态');
    v = say(v, s, 'c1', 'm1', 'disagree');
    v = say(v, s, 'c1', 'm0', 'agree');
    expect(spoken(v, 'c1').map((x) => x.member)).toEqual(['m2', 'm3', 'm1', 'm0']);
  });

  it('who leaves takes their statement along; who comes late makes the chair speak again', () => {
    const s = setting(6);
    let v = present(s, 0, 1, 2, 3, 4);
    for (const m of ['m1', 'm2', 'm3', 'm4', 'm0']) v = say(v, s, 'c1', m, 'agree');
    const left = attend(v, s, 'm2', false);
    expect(spoken(left, 'c1').map((x) => x.member)).toEqual(['m1', 'm3', 'm4']);
    const late = attend(v, s, 'm5', true);
    expect(spoken(late, 'c1').map((x) => x.member)).toEqual(['m1', 'm2', 'm3', 'm4']);
  });
});

describe('handing in', () => {
  it('asks for attendance first', () => {
    expect(meetingErrors(null, setting(3))).toEqual(['请勾选到会人员。']);
  });

  it('lets a meeting without a quorum be recorded as such', () => {
    const s = setting(9);
    expect(meetingErrors(present(s, 1, 2, 3), s)).toEqual([]);
  });

  it('names those who have not spoken on a tabled candidate', () => {
    const s = setting(3);
    let v = present(s, 0, 1, 2);
    for (const m of ['m1', 'm2', 'm0']) v = say(v, s, 'c1', m, 'agree');
    v = say(v, s, 'c2', 'm1', 'agree');
    expect(meetingErrors(v, s)).toEqual(['乙：还有 2 人未表态（委员2、委员0）。']);
    expect(meetingErrors(undo(v, 'c2'), s, true)).toEqual([]);
  });
});
