/** Every linking step, in the order in which they run. */
import { linkClusterAccounts } from './clusters/link-cluster-accounts.ts';
import { linkClusters } from './clusters/link-clusters.ts';
import { linkImages } from './images/link-images.ts';
import { linkAccounts } from './kubernetes/link-accounts.ts';
import { linkBindings } from './kubernetes/link-bindings.ts';
import { linkMounts } from './kubernetes/link-mounts.ts';
import { linkPlaces } from './kubernetes/link-places.ts';
import { linkRoutes } from './kubernetes/link-routes.ts';
import { linkSelectors } from './kubernetes/link-selectors.ts';
import { linkRelations } from './link-relations.ts';
import type { Link } from './link.ts';
import { linkPipelineRoles } from './pipelines/link-pipeline-roles.ts';
import { linkPipelines } from './pipelines/link-pipelines.ts';

export type { Link } from './link.ts';

/** Accounts before bindings and cluster accounts, for the first adds nodes that the others look for; pipelines before their roles. */
export const links: readonly Link[] = [
  linkRelations,
  linkPlaces,
  linkSelectors,
  linkRoutes,
  linkAccounts,
  linkBindings,
  linkMounts,
  linkClusterAccounts,
  linkClusters,
  linkImages,
  linkPipelines,
  linkPipelineRoles,
];
