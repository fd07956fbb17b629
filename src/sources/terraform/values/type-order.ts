/** In which order types are tried as the one that others convert to: the more general first, as cty sorts them. */
import type { Type } from './type.ts';

/** The types, those that are to be preferred first; else in the order given. */
export function preferenceOrder(types: readonly Type[]): readonly Type[] {
  const before = types.map((type) => types.filter((other) => compareTypes(other, type) < 0).length);
  const after = types.map((type) => types.flatMap((other, i) => (compareTypes(type, other) < 0 ? [i] : [])));
  const queue = types.flatMap((_, i) => (before[i] === 0 ? [i] : []));
  for (const index of queue) {
    for (const next of after[index] ?? []) {
      before[next] = (before[next] ?? 0) - 1;
      if (before[next] === 0) queue.push(next);
    }
  }
  return queue.flatMap((index) => types[index] ?? []);
}

/** Negative where `a` is to be preferred, positive where `b` is; 0 where neither. */
function compareTypes(a: Type, b: Type): number {
  if (a === 'any' || b === 'any') return a === b ? 0 : a === 'any' ? 1 : -1;
  if (typeof a === 'string' || typeof b === 'string') {
    if (typeof a !== 'string' || typeof b !== 'string') return 0;
    return a === b ? 0 : a === 'string' ? -1 : b === 'string' ? 1 : 0;
  }
  if (a.kind === 'tuple' && b.kind === 'tuple') {
    if (a.elements.length !== b.elements.length) return 0;
    return joined(a.elements.map((element, i) => compareTypes(element, b.elements[i] ?? 'any')));
  }
  if (a.kind === 'object' && b.kind === 'object') {
    if (a.attributes.size !== b.attributes.size) return 0;
    const compared: number[] = [];
    for (const [name, { type }] of a.attributes) {
      const other = b.attributes.get(name);
      if (!other) return 0;
      compared.push(compareTypes(type, other.type));
    }
    return joined(compared);
  }
  if (a.kind === b.kind && 'element' in a && 'element' in b) return compareTypes(a.element, b.element);
  const rank = ranks.get(`${a.kind} ${b.kind}`);
  return rank ?? 0;
}

/** Lists before tuples before sets, and maps before objects. */
const ranks: ReadonlyMap<string, number> = new Map([
  ['list tuple', -1],
  ['list set', -1],
  ['tuple set', -1],
  ['map object', -1],
  ['tuple list', 1],
  ['set list', 1],
  ['set tuple', 1],
  ['object map', 1],
]);

function joined(compared: readonly number[]): number {
  const less = compared.some((each) => each < 0);
  const greater = compared.some((each) => each > 0);
  return less === greater ? 0 : less ? -1 : 1;
}
