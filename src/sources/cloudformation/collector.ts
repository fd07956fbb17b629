/** Where the reading of templates gathers what it finds. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { GraphNode } from '../../graph/index.ts';
import { type Diagnostic, placeOf } from '../../text/index.ts';

/** What has been found so far. */
export interface Collector {
  readonly resources: GraphNode[];
  readonly keys: Set<string>;
  readonly diagnostics: Diagnostic[];
  readonly ledger: LedgerEntry[];
  /** How many stacks have been opened; nested ones multiply. */
  stacks: number;
}

/** An empty collector; one for a part of the work goes on counting where the whole stands. */
export function collector(whole?: Collector): Collector {
  return { resources: [], keys: new Set(), diagnostics: [], ledger: [], stacks: whole?.stacks ?? 0 };
}

/** Takes over what a part of the work found. What is said of one place in several environments is said once. */
export function absorb(into: Collector, part: Collector): void {
  for (const node of part.resources) collect(into, node);
  for (const one of part.diagnostics) {
    if (isNew(into, one.code, one.message, placeOf(one.at))) into.diagnostics.push(one);
  }
  for (const one of part.ledger) {
    if (isNew(into, one.about, one.subject, one.reason, one.at ? placeOf(one.at) : '')) into.ledger.push(one);
  }
  into.stacks = Math.max(into.stacks, part.stacks);
}

const told = new WeakMap<Collector, Set<string>>();

function isNew(into: Collector, ...words: readonly string[]): boolean {
  let known = told.get(into);
  if (!known) told.set(into, (known = new Set()));
  const key = words.join('\0');
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

/** Adds a resource, unless its name is taken: what a transform adds gives way to what is written. */
export function collect(into: Collector, node: GraphNode): void {
  if (into.keys.has(node.key)) return;
  into.keys.add(node.key);
  into.resources.push(node);
}
