/** Compares the values of an evaluated instance with those that a plan has for it, leaf by leaf. */
import type { Literal, Unknown, Value } from '../../../graph/index.ts';
import type { Instance } from '../instance.ts';
import { entriesOf } from '../plan/configured-module.ts';
import { markAt, namesIn } from '../plan/mark.ts';
import type { PlanFile, PlannedObject } from '../plan/plan-file.ts';
import { planValue } from '../plan/plan-value.ts';
import { sameJson } from '../values/same-json.ts';
import { toGraph } from '../values/to-graph.ts';

/** Leaves of attributes that the code writes. What neither side knows is not among them. */
export interface Count {
  agreed: number;
  /** The plan knows it, and nothing but the code was needed. */
  unknown: number;
  differ: number;
  /** The plan knows it from the provider: a data source, or a resource that is there already. */
  provider: number;
}

/** None of each. */
export function noCount(): Count {
  return { agreed: 0, unknown: 0, differ: 0, provider: 0 };
}

/** Adds the leaves of one instance to `count`, and a line to `told` for each that is not equal. */
export function compareInstance(
  instance: Instance,
  object: PlannedObject,
  plan: PlanFile,
  count: Count,
  told: string[],
): void {
  const nodes = entriesOf(object.values);
  const open = new Set(namesIn(object.unknown));
  for (const [name, ours] of instance.attributes.entries) {
    const node = nodes.get(name);
    if (!node && !open.has(name)) continue; // not in the provider's schema of that plan, or left out of it
    const unknown = markAt(object.unknown, name);
    const theirs =
      node &&
      toGraph(
        planValue(node, unknown, false, { file: plan.file, is: plan.is, subject: `${instance.address}.${name}` }),
      );
    const trial = compared(ours, theirs, `${instance.address} ${name}`);
    count.agreed += trial.count.agreed;
    count.unknown += trial.count.unknown;
    count.differ += trial.count.differ;
    count.provider += trial.count.provider;
    for (const line of trial.told) told.push(line);
  }
}

interface Trial {
  readonly count: Count;
  readonly told: string[];
}

function leaf(of: keyof Count, told?: string): Trial {
  return { count: { ...noCount(), [of]: 1 }, told: told === undefined ? [] : [told] };
}

function nothing(): Trial {
  return { count: noCount(), told: [] };
}

function together(trials: readonly Trial[]): Trial {
  const all = nothing();
  for (const { count, told } of trials) {
    all.count.agreed += count.agreed;
    all.count.unknown += count.unknown;
    all.count.differ += count.differ;
    all.count.provider += count.provider;
    for (const line of told) all.told.push(line);
  }
  return all;
}

function compared(ours: Value, theirs: Value | undefined, path: string): Trial {
  if (ours.kind === 'unknown' || ours.kind === 'partial') {
    const open = ours.kind === 'unknown' ? ours : ours.parts.find((part) => typeof part !== 'string');
    if (!theirs || !open || !isKnown(theirs)) return nothing();
    return leaf(needsProvider(open) ? 'provider' : 'unknown', `${path}: not known here: ${open.reason.says}`);
  }
  if (!theirs || theirs.kind === 'unknown') {
    if (isEmpty(ours) || !isKnown(ours)) return nothing();
    return leaf('differ', `${path}: known here, not in the plan`);
  }
  if (ours.kind === 'list' && theirs.kind === 'list') return comparedLists(ours.items, theirs.items, ours.open, path);
  if (ours.kind === 'list' && theirs.kind === 'record' && ours.items.length === 1 && ours.items[0]) {
    return compared(ours.items[0], theirs, path);
  }
  if (ours.kind === 'record' && theirs.kind === 'list' && theirs.items.length === 1) {
    return compared(ours, theirs.items[0], path);
  }
  if (ours.kind === 'record' && theirs.kind === 'record') {
    const trials = [...ours.entries].map(([name, entry]) =>
      compared(entry, theirs.entries.get(name) ?? absent(theirs), `${path}.${name}`),
    );
    return together(trials);
  }
  if (ours.kind === 'literal' && theirs.kind === 'literal') {
    if (ours.value === null && theirs.value === null) return nothing();
    // A null is what nobody wrote: the provider has its own default for it.
    if (ours.value === null)
      return leaf('provider', `${path}: left to the provider, ${short(theirs.value)} in the plan`);
    return same(ours.value, theirs.value)
      ? leaf('agreed')
      : leaf('differ', `${path}: ${short(ours.value)} here, ${short(theirs.value)} in the plan`);
  }
  if (isEmpty(ours) && isEmpty(theirs)) return nothing();
  return leaf('differ', `${path}: a ${ours.kind} here, a ${theirs.kind} in the plan`);
}

function absent(of: Value): Value {
  return { kind: 'literal', value: null, origin: of.origin };
}

/** Lists in their order; where that does not fit, as sets. */
function comparedLists(
  ours: readonly Value[],
  theirs: readonly Value[],
  open: Unknown | undefined,
  path: string,
): Trial {
  const inOrder = together(theirs.map((item, i) => comparedItem(ours[i], item, open, `${path}[${i}]`)));
  const surplus = ours
    .slice(theirs.length)
    .map((_, i) => leaf('differ', `${path}[${theirs.length + i}]: not in the plan`));
  const plain = together([inOrder, ...surplus]);
  if (plain.count.differ === 0) return plain;
  const left = [...ours];
  const trials = theirs.map((item, i) => {
    let best: { readonly trial: Trial; readonly index: number } | undefined;
    for (const [index, own] of left.entries()) {
      const trial = compared(own, item, `${path}[${i}]`);
      if (!best || trial.count.differ < best.trial.count.differ) best = { trial, index };
    }
    if (best) left.splice(best.index, 1);
    return best?.trial ?? comparedItem(undefined, item, open, `${path}[${i}]`);
  });
  const asSet = together([...trials, ...left.map(() => leaf('differ', `${path}: an item that is not in the plan`))]);
  return asSet.count.differ < plain.count.differ ? asSet : plain;
}

function comparedItem(ours: Value | undefined, theirs: Value, open: Unknown | undefined, path: string): Trial {
  if (ours) return compared(ours, theirs, path);
  if (open) return leaf(needsProvider(open) ? 'provider' : 'unknown', `${path}: not known here: ${open.reason.says}`);
  return leaf('differ', `${path}: not here`);
}

function needsProvider({ reason }: Unknown): boolean {
  return reason.code === 'after-apply';
}

function isKnown(value: Value): boolean {
  switch (value.kind) {
    case 'literal':
      return true;
    case 'list':
      return !value.open && value.items.every(isKnown);
    case 'record':
      return [...value.entries.values()].every(isKnown);
    default:
      return false;
  }
}

/** What providers store for nothing. */
function isEmpty(value: Value): boolean {
  if (value.kind === 'literal') return value.value === null || value.value === '';
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'record' && value.entries.size === 0;
}

function same(ours: Literal['value'], theirs: Literal['value']): boolean {
  if (ours === theirs || String(ours ?? '') === String(theirs ?? '')) return true;
  return typeof ours === 'string' && typeof theirs === 'string' && sameJson(ours, theirs);
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}
