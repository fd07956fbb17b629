/** Every check, one line a provider. */
import { aws } from './aws/index.ts';
import type { Check } from './check.ts';

export type { Check, Example, Facts } from './check.ts';

/** All checks, sorted by id. */
export const checks: readonly Check[] = [...aws];
