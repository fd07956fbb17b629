/** What belongs to one template: an environment of it that was found in the workspace. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { GivenParameter } from './given-parameter.ts';

/** An environment of one template, as files of the workspace describe it. */
export interface OwnValues {
  readonly environment: string;
  /** What it is called where another one has the same name. */
  readonly fullName: string;
  readonly parameters: readonly GivenParameter[];
  /** What is known of pseudo parameters, such as `AWS::Region`. */
  readonly deployment?: readonly GivenParameter[];
  /** How it came to be known, in words. */
  readonly why: string;
}

/** Environments by the path of their template, and why other files make none. */
export interface Claims {
  readonly byTemplate: ReadonlyMap<string, readonly OwnValues[]>;
  readonly ledger: readonly LedgerEntry[];
}
