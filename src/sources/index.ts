/** Every front end, one line each. */
import { cloudformation } from './cloudformation/index.ts';
import { dockerfile } from './dockerfile/index.ts';
import { githubActions } from './github-actions/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import type { Source } from './source.ts';
import { terraform } from './terraform/index.ts';

export {
  bestVersion,
  cachedPackage,
  cachedVersions,
  type Evaluation,
  evaluatePlanAt,
  evaluatePlansIn,
  judgePlan,
  evaluateAmong,
  evaluateEverywhere,
  evaluateRoot,
  type Evaluated,
  findRoots,
  type GivenInput,
  type Instance,
  loweredOf,
  type MissingModule,
  missingModules,
  moduleCacheFolder,
  type PackageSource,
  parseSource,
  type PlannedModule,
  type PlannedUnknown,
  type PlannedValues,
  plannedValues,
  takesOf,
  type RegistrySource,
} from './terraform/index.ts';
export type {
  Comment,
  DeclaredEnvironment,
  FoundEnvironment,
  GivenName,
  GivenValue,
  Reading,
  Request,
  Source,
  Takes,
  Workspace,
} from './source.ts';

/** In the order of reading. */
export const sources: readonly Source[] = [cloudformation, dockerfile, githubActions, kubernetes, terraform];
