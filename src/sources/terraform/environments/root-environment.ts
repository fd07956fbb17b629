/** One of the environments of a root. */
import type { GivenInput } from '../variables/inputs.ts';

/** One way to evaluate a root. */
export interface RootEnvironment {
  /** `undefined` for the only environment of a root. */
  readonly name: string | undefined;
  /** What was found. */
  readonly given: readonly GivenInput[];
  /** What the user describes; it counts over what was found. */
  readonly values?: readonly GivenInput[];
  readonly workspace: string;
  /** How it came to be known. */
  readonly why: string;
}
