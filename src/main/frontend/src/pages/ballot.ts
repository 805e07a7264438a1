/** Words and figures of a ballot, and the check of a receipt in this browser. */
import { sha256 } from '../shared/sha256';

export interface Option {
  key: string;
  label: string;
}

export interface Item {
  key: string;
  label: string;
  subject?: string | null;
  options: Option[];
  most: number;
}

export interface Count {
  returned: number;
  valid: number;
  invalid: number;
  blank: number;
  votes: Record<string, Record<string, number>>;
  abstained: Record<string, number>;
}

export interface ItemResult {
  key: string;
  label: string;
  options: { key: string; label: string; votes: number; permille: number }[];
  abstained: number;
  abstainedPermille: number;
}

export interface BallotView {
  id: string;
  /** Only for who may know the case. */
  caseKey?: string;
  title: string;
  organName?: string;
  secrecy: 'SECRET' | 'OPEN';
  way: 'SCREEN' | 'PAPER';
  state: 'OPEN' | 'CLOSED' | 'CANCELLED';
  openedAt: string;
  closesAt?: string;
  closedAt?: string;
  items: Item[];
  parts: string[];
  voted?: boolean;
  recused?: string[];
  issued?: number;
  eligible?: number;
  progress?: { voted: number; eligible: number; missing: { name: string; unit: string }[] };
  counted?: {
    round: number;
    entered: string[];
    own?: Count;
    ownEntered: boolean;
    agreed: boolean;
    differences: { cell: string; first: number; second: number }[];
  };
  tellerNames: string[];
  totals?: { eligible: number; issued: number; returned: number; valid: number; invalid: number; blank: number };
  result?: { withheld: boolean; items: ItemResult[]; root: string; papers: string };
}

export interface Receipt {
  code: string;
  commitment: string;
}

export interface Found {
  commitment: string;
  line: string;
  choices: Record<string, string[]>;
}

const ALGORITHM = 'GC-BALLOT-1';

export const wayText = (b: Pick<BallotView, 'secrecy' | 'way'>) =>
  `${b.secrecy === 'SECRET' ? '无记名' : '记名'}，${b.way === 'SCREEN' ? '在线投票' : '纸质选票'}`;

export const stateText = (b: Pick<BallotView, 'state' | 'way'>) =>
  b.state === 'CLOSED' ? '已结束' : b.state === 'CANCELLED' ? '已作废' : b.way === 'SCREEN' ? '正在投票' : '正在计票';

/** 333 → 33.3% */
export const percent = (permille: number) => `${(permille / 10).toFixed(1)}%`;

/** A code as the server reads it, whatever way it was typed. */
export const codeTyped = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

export const commitmentOf = (ballotId: string, code: string, line: string) => sha256([ALGORITHM, ballotId, codeTyped(code), line].join('\n'));

export const rootOf = (commitments: string[]) => sha256(`${ALGORITHM}\n${[...commitments].sort().join('\n')}`);

/** What is wrong with a paper before it is sent, by item. */
export function paperErrors(items: Item[], choices: Record<string, string[]>): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const item of items) {
    const n = choices[item.key]?.length ?? 0;
    if (n > item.most) errors[item.key] = `最多选 ${item.most} 项，您选了 ${n} 项。`;
  }
  return errors;
}

/** The answer as words: the labels chosen, or 弃权. */
export function chosenText(item: Item, chosen: string[] | undefined): string {
  const labels = item.options.filter((o) => chosen?.includes(o.key)).map((o) => o.label);
  return labels.length ? labels.join('、') : '弃权';
}

/** The sums a teller sees while typing. */
export function sums(item: Item, count: Count): { total: number; ok: boolean } {
  const votes = item.options.reduce((sum, o) => sum + (count.votes[item.key]?.[o.key] || 0), 0);
  const empty = count.abstained[item.key] || 0;
  if (item.most === 1) return { total: votes + empty, ok: votes + empty === count.valid };
  const given = count.valid - empty;
  return { total: votes, ok: votes >= given && votes <= given * item.most };
}
