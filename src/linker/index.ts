/** Every linking step, in the order in which they run. */
import { linkAccounts } from './kubernetes/link-accounts.ts';
import { linkBindings } from './kubernetes/link-bindings.ts';
import { linkMounts } from './kubernetes/link-mounts.ts';
import { linkPlaces } from './kubernetes/link-places.ts';
import { linkRoutes } from './kubernetes/link-routes.ts';
import { linkSelectors } from './kubernetes/link-selectors.ts';
import { linkRelations } from './link-relations.ts';
import type { Link } from './link.ts';

export type { Link } from './link.ts';

export const links: readonly Link[] = [
  linkRelations,
  linkPlaces,
  linkSelectors,
  linkRoutes,
  linkAccounts,
  linkBindings,
  linkMounts,
];
