/** What a module folder declares, read once however often it is called. */
import type { Compiled } from '../expressions/compile.ts';
import type { Names } from '../expressions/frame.ts';
import type { Type } from '../values/type.ts';
import type { Comment } from '../../source.ts';
import type { Diagnostic, Range } from '../../../text/index.ts';
import type { BodyPlan } from './body-plan.ts';
import type { Workspaces } from './workspace-names.ts';

/** A module. Lists are in the order of the numbers in `names`. */
export interface ModuleDefinition {
  /** The folder, relative to the scanned one; empty for that itself. */
  readonly folder: string;
  readonly names: Names;
  readonly variables: readonly VariableDefinition[];
  readonly locals: readonly ValueDefinition[];
  readonly outputs: readonly OutputDefinition[];
  readonly resources: readonly ResourceDefinition[];
  readonly calls: readonly CallDefinition[];
  readonly outputNumbers: ReadonlyMap<string, number>;
  readonly files: readonly string[];
  /** Set where the code asks for the workspace. */
  readonly workspaces?: Workspaces;
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A named value; `ready` makes its expression ready at the first call. */
export interface ValueDefinition {
  readonly name: string;
  readonly at: Range;
  readonly ready: () => Compiled;
}

/** An `output` block. */
export interface OutputDefinition extends ValueDefinition {
  readonly sensitive: boolean;
}

/** A `variable` block. */
export interface VariableDefinition {
  readonly name: string;
  /** Its header. */
  readonly at: Range;
  readonly type: Type;
  /** Whether a value that is given as a text is that text: for primitive types, and where no type is named. */
  readonly literal: boolean;
  readonly default: (() => Compiled) | undefined;
  readonly nullable: boolean;
  readonly sensitive: boolean;
  readonly ephemeral: boolean;
}

/** A `resource` or `data` block. */
export interface ResourceDefinition {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** `aws_s3_bucket.logs`, `data.aws_region.current`. */
  readonly address: string;
  readonly at: Range;
  readonly body: Range;
  readonly repetition: Repetition | undefined;
  readonly plan: () => BodyPlan;
}

/** `count` or `for_each`. */
export interface Repetition {
  readonly by: 'count' | 'for_each';
  readonly at: Range;
  readonly ready: () => Compiled;
}

/** A `module` block. */
export interface CallDefinition {
  readonly name: string;
  readonly at: Range;
  readonly repetition: Repetition | undefined;
  /** The source as written; `undefined` where it is not a literal. */
  readonly source: string | undefined;
  readonly sourceAt: Range;
  readonly version: string | undefined;
  readonly arguments: ReadonlyMap<string, ValueDefinition>;
}
