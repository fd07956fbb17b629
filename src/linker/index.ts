/** Every linking step, in the order in which they run. */
import { linkRelations } from './link-relations.ts';
import type { Link } from './link.ts';

export type { Link } from './link.ts';

export const links: readonly Link[] = [linkRelations];
