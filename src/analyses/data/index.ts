/** Where sensitive data lives, and which workloads can read a database. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Graph } from '../../graph/index.ts';
import type { Analysis } from '../analysis.ts';
import { findData } from './find-data.ts';
import { reachDatabases } from './reach-databases.ts';

/**
 * Adds `stores` edges from stores to footholds of kind `foothold/sensitive-data` (key `foothold:data/CLASS`), whose proof says how we know,
 * and `can-read` edges from workloads to databases that they reach and hold a credential for.
 */
export const data: Analysis = {
  name: 'data',
  derive(graph: Graph): readonly LedgerEntry[] {
    findData(graph);
    reachDatabases(graph);
    return [];
  },
};
