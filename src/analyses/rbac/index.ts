/** Who may do what in a Kubernetes cluster, and what code in a pod holds. */
import type { Analysis } from '../analysis.ts';
import { connectAccessEntries, connectAdministrators } from './connect-clusters.ts';
import { connectNodes } from './connect-nodes.ts';
import { connectPods } from './connect-pods.ts';
import { connectPowers } from './connect-powers.ts';
import { grantsOf } from './grants.ts';

/** The analysis of Kubernetes' role-based access control. It reads which roles service accounts take on. */
export const rbac: Analysis = {
  name: 'rbac',
  derive(graph) {
    connectPods(graph);
    const ledger = connectPowers(graph, grantsOf(graph));
    connectNodes(graph);
    connectAccessEntries(graph);
    connectAdministrators(graph);
    return ledger;
  },
};
