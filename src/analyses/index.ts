/** Every analysis, in the order in which they run, and the search for attack paths that closes them. */
import type { Analysis } from './analysis.ts';
export { findPaths } from './attack-paths/index.ts';
import { data } from './data/index.ts';
import { doubts } from './doubts/index.ts';
import { identity } from './identity/index.ts';
import { network } from './network/index.ts';
import { pipeline } from './pipeline/index.ts';
import { rbac } from './rbac/index.ts';
import { secrets } from './secrets/index.ts';

export type { Analysis } from './analysis.ts';
export { secrets };

export const analyses: readonly Analysis[] = [network, identity, rbac, data, secrets, pipeline, doubts];
