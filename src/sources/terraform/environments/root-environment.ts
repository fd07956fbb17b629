/** One of the environments of a root. */
import type { GivenInput } from '../variables/inputs.ts';

/** One way to evaluate a root. */
export interface RootEnvironment {
  /** `undefined` for the only environment of a root. */
  readonly name: string | undefined;
  readonly given: readonly GivenInput[];
  readonly workspace: string;
  /** How it came to be known. */
  readonly why: string;
}
