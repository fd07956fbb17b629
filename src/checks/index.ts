/** Every check, one line a provider. */
import { aws } from './aws/index.ts';
import type { Check } from './check.ts';
import { dockerfile } from './dockerfile/index.ts';
import { githubActions } from './github-actions/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { terraform } from './terraform/index.ts';

export type { Check, Example, Facts } from './check.ts';

/** All checks, sorted by id. */
export const checks: readonly Check[] = [...aws, ...dockerfile, ...githubActions, ...kubernetes, ...terraform];
