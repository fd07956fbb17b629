/** Where the reading of templates gathers what it finds. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { GraphNode } from '../../graph/index.ts';
import type { Diagnostic } from '../../text/index.ts';

/** What has been found so far. */
export interface Collector {
  readonly resources: GraphNode[];
  readonly keys: Set<string>;
  readonly diagnostics: Diagnostic[];
  readonly ledger: LedgerEntry[];
  /** How many stacks have been opened; nested ones multiply. */
  stacks: number;
}

/** An empty collector. */
export function collector(): Collector {
  return { resources: [], keys: new Set(), diagnostics: [], ledger: [], stacks: 0 };
}

/** Adds a resource, unless its name is taken: what a transform adds gives way to what is written. */
export function collect(into: Collector, node: GraphNode): void {
  if (into.keys.has(node.key)) return;
  into.keys.add(node.key);
  into.resources.push(node);
}
