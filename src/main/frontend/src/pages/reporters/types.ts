/** What /api/reporters answers. */

export interface PetitionRow {
  id: string;
  official?: string;
  organ: string;
  source: string;
  receivedOn: string;
  summary: string;
  state: string;
  finding?: string;
  identified: boolean;
  reporter: string;
  caseKey?: string;
}

export interface PetitionPage {
  items: PetitionRow[];
  total: number;
  page: number;
  size: number;
}

export interface RequestRow {
  id: string;
  petitionId: string;
  askedBy?: string;
  askedOrgan?: string;
  motive: string;
  askedAt: string;
  state: 'ASKED' | 'ALLOWED' | 'REFUSED' | 'EXPIRED';
  stateText: string;
  decidedBy?: string;
  decisionMotive?: string;
  decidedAt?: string;
  expiresAt?: string;
  readable: boolean;
  own: boolean;
}

export interface RegisterRow {
  number: number;
  petitionId: string;
  at: string;
  user?: string;
  organ?: string;
  event: string;
  motive?: string;
}

export interface ReportContent {
  organ: string;
  receivedOn: string;
  state: string;
  messages: { fromReporter: boolean; writtenOn: string; texts: Record<string, string>; by?: string }[];
  files: { number: number; name: string; size: number; cleaned: boolean; addedOn: string }[];
}

export const PARTS: [string, string][] = [
  ['name', '姓名'],
  ['phone', '电话'],
  ['idNumber', '身份证号'],
  ['unit', '单位'],
  ['address', '住址'],
  ['email', '电子邮箱'],
  ['contact', '其他联系方式'],
  ['remarks', '情况说明'],
];

/** "3 小时 05 分 09 秒" until then; empty when it is over. */
export function remaining(until: string, now: number): string {
  const seconds = Math.floor((new Date(until).getTime() - now) / 1000);
  if (!(seconds > 0)) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours ? `${hours} 小时 ` : ''}${two(Math.floor(seconds / 60) % 60)} 分 ${two(seconds % 60)} 秒`;
}
