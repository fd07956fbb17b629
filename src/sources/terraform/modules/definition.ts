/** What a module folder declares, read once however often it is called. */
import type { Compiled } from '../expressions/compile.ts';
import type { Names } from '../expressions/frame.ts';
import type { Type } from '../values/type.ts';
import type { Comment } from '../../source.ts';
import type { Diagnostic, Range } from '../../../text/index.ts';
import type { BodyPlan } from './body-plan.ts';
import type { BodySource } from './body-source.ts';
import type { Workspaces } from './workspace-names.ts';
import type { WrittenAddress } from './written-address.ts';

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
  readonly providers: readonly ProviderDefinition[];
  readonly checks: readonly CheckDefinition[];
  /** Its `backend` or `cloud` block; without one it keeps its state in a file beside it. */
  readonly backend?: BackendDefinition;
  /** In the order of their blocks. */
  readonly settings: readonly SettingDefinition[];
  readonly moves: readonly MoveDefinition[];
  readonly outputNumbers: ReadonlyMap<string, number>;
  /** By name, or name and alias: `aws`, `aws.west`. */
  readonly providerNumbers: ReadonlyMap<string, number>;
  readonly files: readonly string[];
  /** Set where the code asks for the workspace. */
  readonly workspaces?: Workspaces;
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong besides, where the module has an instance. */
  readonly faults: readonly Diagnostic[];
}

/** A named value; `ready` makes its expression ready at the first call. */
export interface ValueDefinition {
  readonly name: string;
  readonly at: Range;
  readonly ready: () => Compiled;
}

/** Where a condition may stand. */
export type ConditionKind = 'validation' | 'precondition' | 'postcondition' | 'assert';

/** A condition that stops the plan, or for `assert` is told, where it is false. */
export interface ConditionDefinition {
  readonly kind: ConditionKind;
  /** Its expression. */
  readonly at: Range;
  readonly condition: () => Compiled;
  readonly message: (() => Compiled) | undefined;
}

/** An `output` block. */
export interface OutputDefinition extends ValueDefinition {
  readonly sensitive: boolean;
  readonly ephemeral: boolean;
  readonly conditions: readonly ConditionDefinition[];
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
  /** What is said to those who still give it a value. */
  readonly deprecated: string | undefined;
  readonly validations: readonly ConditionDefinition[];
}

/** The kinds of blocks that make instances: `resource`, `data`, `ephemeral`, `action`. */
export type Mode = 'managed' | 'data' | 'ephemeral' | 'action';

/** A block that makes instances. */
export interface ResourceDefinition {
  readonly mode: Mode;
  readonly type: string;
  readonly name: string;
  /** `aws_s3_bucket.logs`, `data.aws_region.current`. */
  readonly address: string;
  readonly at: Range;
  readonly body: Range;
  readonly repetition: Repetition | undefined;
  readonly provider: ProviderReference;
  /** Pre- and postconditions. */
  readonly conditions: readonly ConditionDefinition[];
  readonly plan: () => BodyPlan;
  /** Its `provisioner` and `connection` blocks. */
  readonly provisioning: () => BodyPlan;
}

/** `count`, `for_each`, or `enabled`. */
export interface Repetition {
  readonly by: 'count' | 'for_each' | 'enabled';
  readonly at: Range;
  readonly ready: () => Compiled;
}

/** A `provider` block. */
export interface ProviderDefinition {
  readonly name: string;
  readonly alias: string | undefined;
  readonly at: Range;
  readonly body: Range;
  readonly repetition: Repetition | undefined;
  readonly plan: () => BodyPlan;
}

/** A configuration by name and alias, and where there is one for each key, the key. */
export interface ProviderReference {
  readonly name: string;
  readonly alias: string | undefined;
  readonly key: (() => Compiled) | undefined;
}

/** A `module` block. */
export interface CallDefinition {
  readonly name: string;
  readonly at: Range;
  readonly repetition: Repetition | undefined;
  readonly source: SourceWord | undefined;
  readonly version: SourceWord | undefined;
  /** Provider configurations that are handed in, by the key that they have within. */
  readonly providers: ReadonlyMap<string, ProviderReference>;
  readonly arguments: ReadonlyMap<string, ValueDefinition>;
}

/** `source` or `version`: a text, or an expression that is known before all else. */
export interface SourceWord {
  readonly at: Range;
  /** `undefined` where it is not a literal. */
  readonly text: string | undefined;
  readonly ready: () => Compiled;
}

/** A `check` block; its data source is among the resources. */
export interface CheckDefinition {
  readonly name: string;
  readonly at: Range;
  readonly asserts: readonly ConditionDefinition[];
}

/** Where a root keeps its state. */
export interface BackendDefinition {
  /** `s3`; `cloud` for a `cloud` block. */
  readonly type: string;
  readonly body: BodySource;
  /** The header, and the whole block. */
  readonly at: Range;
  readonly whole: Range;
}

/** A block by which a module sets up Terraform itself: where the state lies, how it is encrypted, what runs when a resource is let go. */
export interface SettingDefinition {
  readonly kind: 'backend' | 'encryption' | 'removed';
  /** `backend.s3`, `cloud`, `state_store.aws_s3`, `encryption`, `removed.aws_instance.web`. */
  readonly address: string;
  /** The header, and the whole block. */
  readonly at: Range;
  readonly body: Range;
  readonly plan: () => BodyPlan;
}

/** A `moved` block. */
export interface MoveDefinition {
  readonly at: Range;
  readonly from: WrittenAddress;
  readonly to: WrittenAddress;
}
