/** Repeats a draw from its record: the published algorithm GC-DRAW-1, written a second time and in another place than the server's. */
import { hmacSha256, sha256 } from '../shared/sha256';

export interface Quota {
  kind: 'ALL' | 'COUNT' | 'SHARE';
  count?: number;
  numerator?: number;
  denominator?: number;
  rounding?: 'UP' | 'HALF_UP' | 'DOWN';
}

export interface Population {
  strata: { key: string; label: string; quota: Quota }[];
  members: { id: string; label: string; strata: string[] }[];
  excluded: { id: string; reason: string }[];
}

export interface DrawRecord {
  format: string;
  input: string;
  inputBy: string;
  nonce: string;
  commitment: string;
  population: Population;
  populationDigest: string;
  seed: string;
  drawn: { userId: string; name: string; at: string };
  result: { stratum: string; eligible: number; wanted: number; drawn: string[] }[];
}

export interface DrawView {
  id: string;
  caseKey: string;
  purpose: string;
  organName?: string;
  state: 'COMMITTED' | 'FIXED' | 'DRAWN';
  source: { kind: 'PUBLISHED' | 'ON_SITE'; text: string; availableOn?: string | null };
  commitment: string;
  committedBy?: string;
  committedAt: string;
  population?: Population;
  populationDigest?: string;
  fixedBy?: string;
  fixedAt?: string;
  record?: DrawRecord;
  mayDraw: boolean;
}

export interface Check {
  what: string;
  computed: string;
  ok: boolean;
}

const ALGORITHM = 'GC-DRAW-1';
const ROUNDINGS = { UP: '进一取整', HALF_UP: '四舍五入', DOWN: '舍去小数' };

/** 10%，进一取整 */
export function quotaText(quota: Quota): string {
  if (quota.kind === 'ALL') return '全部';
  if (quota.kind === 'COUNT') return `${quota.count} 个`;
  const percent = (quota.numerator! * 100) / quota.denominator!;
  const share = Number.isInteger(percent) ? `${percent}%` : `${quota.numerator}/${quota.denominator}`;
  return `${share}，${ROUNDINGS[quota.rounding!]}`;
}

export function wanted(quota: Quota, size: number): number {
  if (quota.kind === 'ALL') return size;
  if (quota.kind === 'COUNT') return quota.count!;
  const n = size * quota.numerator!;
  const d = quota.denominator!;
  if (quota.rounding === 'UP') return Math.ceil(n / d);
  return quota.rounding === 'DOWN' ? Math.floor(n / d) : Math.floor((2 * n + d) / (2 * d));
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export function populationLines(p: Population): string {
  const figures = (q: Quota) => (q.kind === 'COUNT' ? `\t${q.count}` : q.kind === 'SHARE' ? `\t${q.numerator}/${q.denominator}\t${q.rounding}` : '');
  return [
    ALGORITHM,
    ...p.strata.map((s) => `S\t${s.key}\t${s.quota.kind}${figures(s.quota)}`),
    ...[...p.members].sort(byId).map((m) => `M\t${m.id}\t${[...m.strata].sort().join(',')}`),
    ...[...p.excluded].sort(byId).map((x) => `X\t${x.id}\t${x.reason}`),
  ].join('\n');
}

/** Draws again; ids by stratum. */
export async function drawAgain(p: Population, seed: string): Promise<Map<string, string[]>> {
  const out = new Set(p.excluded.map((x) => x.id));
  const taken = new Set<string>();
  const result = new Map<string, string[]>();
  for (const stratum of p.strata) {
    const eligible = p.members.filter((m) => m.strata.includes(stratum.key) && !out.has(m.id));
    const lots = await Promise.all(
      eligible.filter((m) => !taken.has(m.id)).map(async (m) => ({ id: m.id, value: await hmacSha256(seed, `${stratum.key}/${m.id}`) }))
    );
    lots.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : byId(a, b)));
    const drawn = lots.slice(0, wanted(stratum.quota, eligible.length)).map((l) => l.id);
    drawn.forEach((id) => taken.add(id));
    result.set(stratum.key, drawn);
  }
  return result;
}

/** Everything that can be computed again, with whether it came out as recorded. */
export async function verify(r: DrawRecord): Promise<Check[]> {
  const commitment = await sha256(`${ALGORITHM}\n${r.nonce}`);
  const population = await sha256(populationLines(r.population));
  const seed = await sha256(`${ALGORITHM}\n${r.nonce}\n${r.input}`);
  const again = await drawAgain(r.population, seed);
  return [
    { what: '随机数与事先公布的承诺值', computed: commitment, ok: commitment === r.commitment },
    { what: '名单与封存时的摘要', computed: population, ok: population === r.populationDigest },
    { what: '由随机数和公开数得出的种子', computed: seed, ok: seed === r.seed },
    ...r.population.strata.map((s) => {
      const drawn = again.get(s.key) ?? [];
      const recorded = r.result.find((one) => one.stratum === s.key)?.drawn ?? [];
      return { what: `“${s.label}”的抽取结果`, computed: drawn.join('、') || '无', ok: JSON.stringify(drawn) === JSON.stringify(recorded) };
    }),
  ];
}
