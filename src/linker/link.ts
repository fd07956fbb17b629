/** The contract of every linking step: what sources tell apart is joined by edges with proof. */
import type { LedgerEntry } from '../findings/index.ts';
import type { Graph } from '../graph/index.ts';

/** A linking step. It adds edges (and, where two sources name the same thing, nodes for it); it never removes anything. */
export interface Link {
  readonly name: string;
  /** Adds the edges; what looked like a link but leads nowhere comes back for the ledger. */
  link(graph: Graph): readonly LedgerEntry[];
}
