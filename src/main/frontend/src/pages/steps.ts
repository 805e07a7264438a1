/** Where a case stands in a diagram, as text. */
import type { DiagramInfo } from './types';

export type StepState = 'done' | 'active' | 'overdue' | 'waiting';

export const STEP_STATES: Record<StepState, string> = { done: '✔ 已办', active: '▶ 办理中', overdue: '✖ 逾期', waiting: '○ 未到' };

export interface FlowNode {
  id: string;
  type: string;
  name: string;
  next: string[];
}

/** The nodes in the order in which a case meets them: from those that nothing leads to, along the flows. */
export function inFlow(nodes: FlowNode[]): FlowNode[] {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const targets = new Set(nodes.flatMap((n) => n.next));
  const order: FlowNode[] = [];
  const seen = new Set<string>();
  const queue = nodes.filter((n) => !targets.has(n.id)).sort((a, b) => Number(/StartEvent$/.test(b.type)) - Number(/StartEvent$/.test(a.type)));
  for (const start of [...queue, ...nodes]) {
    const open = [start];
    while (open.length) {
      const node = open.shift()!;
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      order.push(node);
      for (const id of node.next) {
        const next = byId.get(id);
        if (next && !seen.has(id)) open.push(next);
      }
    }
  }
  return order;
}

export function stepState(id: string, diagram: DiagramInfo): { state: StepState; count: number } {
  const active = diagram.active?.find((a) => a.id === id);
  if (diagram.overdue?.includes(id)) return { state: 'overdue', count: active?.count ?? 1 };
  if (active) return { state: 'active', count: active.count ?? 1 };
  if (diagram.completed?.includes(id)) return { state: 'done', count: 0 };
  return { state: 'waiting', count: 0 };
}
