/** The contract of every analysis: it reads the graph and adds derived edges that carry their proof. */
import type { LedgerEntry } from '../findings/index.ts';
import type { Graph } from '../graph/index.ts';

/** An analysis. The list in `index.ts` is in the order in which they run: a later one may read the edges of an earlier one. */
export interface Analysis {
  readonly name: string;
  /** Adds derived edges; what could not be decided comes back for the ledger. */
  derive(graph: Graph): readonly LedgerEntry[];
}
