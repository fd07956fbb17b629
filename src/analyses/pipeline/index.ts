/** How strangers get into pipelines, and what pipelines can change. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Graph } from '../../graph/index.ts';
import type { Analysis } from '../analysis.ts';
import { findEntries } from './find-entries.ts';
import { findReplacements } from './replace-images.ts';
import { workflowsOf } from './workflows.ts';

/**
 * Adds `can-run-code-in` edges from `foothold:pull-request` and `foothold:issue` to jobs, and `can-change` edges from whoever may push to
 * an image repository to the workloads that pull what is pushed.
 */
export const pipeline: Analysis = {
  name: 'pipeline',
  derive(graph: Graph): readonly LedgerEntry[] {
    return [...findEntries(graph, workflowsOf(graph)), ...findReplacements(graph)];
  },
};
