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
  /** Templates that a stack nests and that were read there. */
  readonly nested: Set<string>;
  /** How many stacks have been opened; nested ones multiply. */
  stacks: number;
}

/** An empty collector; one for a part of the work goes on counting where the whole stands. */
export function collector(whole?: Collector): Collector {
  const { nested = new Set<string>(), stacks = 0 } = whole ?? {};
  return { resources: [], keys: new Set(), diagnostics: [], ledger: [], nested, stacks };
}

/** Takes over what a part of the work found. What is said of one place in several environments is said once. */
export function absorb(into: Collector, part: Collector): void {
  for (const node of part.resources) collect(into, node);
  for (const one of part.diagnostics) {
    if (isNew(into, one.code, one.message, placeOf(one.at))) into.diagnostics.push(one);
  }
  for (const one of part.ledger) {
    if (isNew(into, ledgerKey(one))) into.ledger.push(one);
  }
  into.stacks = Math.max(into.stacks, part.stacks);
}

/**
 * What the readings of one template in its environments say: each entry once, with the environments that it holds in where it does not
 * hold in all.
 */
export function joinLedgers(
  parts: readonly { readonly environment: string; readonly ledger: readonly LedgerEntry[] }[],
): LedgerEntry[] {
  const joined = new Map<string, { readonly entry: LedgerEntry; readonly environments: Set<string> }>();
  for (const { environment, ledger } of parts) {
    for (const entry of ledger) {
      const known = joined.get(ledgerKey(entry));
      if (known) known.environments.add(environment);
      else joined.set(ledgerKey(entry), { entry, environments: new Set([environment]) });
    }
  }
  return [...joined.values()].map(({ entry, environments }) =>
    environments.size === parts.length ? entry : { ...entry, environments: [...environments] },
  );
}

function ledgerKey({ about, subject, reason, at, environments = [] }: LedgerEntry): string {
  return [about, subject, reason, at ? placeOf(at) : '', ...environments].join('\0');
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
