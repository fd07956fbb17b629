/** How many resources there are of each type. */
import type { EvaluatedUnit } from '../engine/index.ts';

/** By type, sorted by name. */
export function countsOf({ resources }: EvaluatedUnit): readonly (readonly [type: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
