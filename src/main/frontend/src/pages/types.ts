/** The JSON of GET /api/cases and /api/cases/{key}. Everything may be absent: a reader sees only what they may see. */

export type LightName = 'green' | 'amber' | 'red' | 'held' | 'missing' | 'hidden';

export interface CaseRow {
  businessKey: string;
  title?: string;
  procedureName?: string;
  jurisdiction?: string | { code?: string; name?: string };
  state?: string;
  stateText?: string;
  light?: LightName;
  startedAt?: string;
  openTasks?: number;
}

export interface CasePageOfRows {
  items: CaseRow[];
  total: number;
  page: number;
  size: number;
}

export interface DocumentInfo {
  kind: string;
  subject: string;
  title: string;
  about: string;
  missing: string[];
}

export interface DiagramInfo {
  key: string;
  name?: string;
  xml?: string;
  url?: string;
  active?: { id: string; count?: number }[];
  completed?: string[];
  overdue?: string[];
}

export interface OpenTask {
  id: string;
  step?: string;
  name?: string;
  organ?: string;
  assignee?: string;
  createdAt?: string;
  dueOn?: string;
  light?: LightName;
  lightText?: string;
  candidate?: string;
  mine?: boolean;
  urgeable?: boolean;
  /** Where the step goes straight back to once it is mended. */
  straightBackTo?: string;
  /** Who added the organ to those asked, and why; absent for those asked by rule. */
  added?: string;
  /** Whether the reader may take the organ off again. */
  removable?: boolean;
}

/** A step that asks several organs at once, to which the reader may add one. */
export interface SignedStep {
  instance: string;
  step: string;
  name: string;
  candidate?: string;
}

export interface Must {
  key: string;
  label?: string;
  light?: LightName;
  summary?: string;
  who?: string;
  at?: string;
}

export interface Opinion {
  organ?: string;
  organName?: string;
  light?: LightName;
  verdict?: string;
  grounds?: string;
  who?: string;
  at?: string;
  validUntil?: string;
  outdated?: boolean;
}

export interface Criterion {
  criterion?: string;
  title?: string;
  passed?: boolean | null;
  figures?: string;
  clauses?: string[];
}

export interface GroundItem {
  text?: string;
  clauses?: string[];
}

export interface Decision {
  agree?: number;
  disagree?: number;
  defer?: number;
  due?: number;
  result?: string;
}

export interface CandidateInfo {
  id: string;
  officialId?: string;
  name?: string;
  post?: string;
  state?: string;
  stateText?: string;
  light?: LightName;
  musts?: Must[];
  opinions?: Opinion[];
  qualification?: Criterion[];
  grounds?: GroundItem[];
  decision?: Decision | null;
}

export interface MeetingInfo {
  id: string;
  heldOn?: string;
  due?: number;
  present?: number;
  quorum?: boolean | string;
  result?: string;
  plannedOn?: string;
  note?: string;
  attendance?: { member?: string; present?: boolean; note?: string }[];
  statements?: { candidate?: string; member?: string; stance?: string; stanceText?: string; order?: number }[];
  /** The counts alone, for readers who may not see who stated what. */
  counts?: { candidate?: string; agree?: number; disagree?: number; defer?: number; result?: string; newProblem?: string }[];
}

export interface Notice {
  candidate?: string;
  from?: string;
  to?: string;
  place?: string;
  specialNote?: string;
  objections?: { receivedOn?: string; summary?: string; specific?: boolean; result?: string }[];
  result?: string;
}

export interface ConsentInfo {
  subjectName?: string;
  answerText?: string;
  reasons?: string;
  note?: string;
  who?: string;
  at?: string;
}

export interface TimelineEntry {
  at?: string;
  who?: string;
  organ?: string;
  step?: string;
  what?: string;
  detail?: string;
  clauses?: string[];
  attachments?: { id: string; name?: string }[];
}

export interface FileInfo {
  id: string;
  name?: string;
  size?: number;
  sha256?: string;
  step?: string;
  at?: string;
}

export interface PanelInfo {
  title: string;
  facts?: { label: string; value?: string; light?: LightName | '' }[];
  tables?: { caption: string; columns: string[]; rows: string[][] }[];
}

export interface CaseInfo {
  businessKey: string;
  title?: string;
  procedure?: string;
  procedureName?: string;
  jurisdiction?: { code?: string; name?: string };
  owner?: string;
  initiator?: string;
  state?: string;
  outcome?: string;
  outcomeText?: string;
  startedAt?: string;
  endedAt?: string;
  light?: LightName;
  diagrams?: DiagramInfo[];
  openTasks?: OpenTask[];
  posts?: { id: string; title?: string; level?: string; seats?: number; quota?: string | number; findings?: string }[];
  candidates?: CandidateInfo[];
  meetings?: MeetingInfo[];
  notices?: Notice[];
  consents?: ConsentInfo[];
  panels?: PanelInfo[];
  timeline?: TimelineEntry[];
  attachments?: FileInfo[];
  withdrawable?: { task: string; name: string }[];
  signing?: SignedStep[];
  suspended?: { since?: string; who?: string; reason?: string };
  permissions?: { withdraw?: boolean; terminate?: boolean; suspend?: boolean; resume?: boolean; export?: boolean };
  dossier?: {
    entries?: number;
    verified?: boolean | null;
    firstBad?: number;
    what?: string;
    verifiedAt?: string;
    anchoredTo?: number;
    anchoredAt?: string;
    alarm?: string;
  };
}
