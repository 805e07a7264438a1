import type { LightName } from './types';

/** Colour is never alone: each light has a sign and a word of its own. */
export const LIGHTS: Record<LightName, { icon: string; text: string; deadline: string }> = {
  green: { icon: '✔', text: '通过', deadline: '正常' },
  amber: { icon: '▲', text: '需注意', deadline: '临期' },
  red: { icon: '✖', text: '不通过', deadline: '逾期' },
  held: { icon: '❚❚', text: '已中止', deadline: '已中止' },
  missing: { icon: '○', text: '尚无', deadline: '无期限' },
  hidden: { icon: '▣', text: '无权查看', deadline: '无权查看' },
};

const STANCES: Record<string, string> = { agree: '同意', disagree: '不同意', defer: '缓议' };

export function stanceText(stance: string | undefined): string {
  return stance ? (STANCES[stance.toLowerCase()] ?? stance) : '—';
}

/** The organs that anyone was asked of, in the order they first appear: the columns of the overview. */
export function organsOf(candidates: { opinions?: { organ?: string }[] | null }[]): string[] {
  const organs: string[] = [];
  for (const c of candidates) for (const o of c.opinions ?? []) if (o.organ && !organs.includes(o.organ)) organs.push(o.organ);
  return organs;
}
