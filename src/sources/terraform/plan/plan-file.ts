/** A plan or a state as its JSON says it, before anything is made of it. */
import { childOf, type Node } from '../../../syntax/index.ts';
import type { Diagnostic, Range, SourceFile } from '../../../text/index.ts';
import type { ConfiguredModule } from './configured-module.ts';
import { isWhole, type Mark, markOf } from './mark.ts';

/** See the file's first line. */
export interface PlanFile {
  readonly file: SourceFile;
  readonly is: 'plan' | 'state';
  /** Instances of resource and data blocks that are there after the plan, each address once. */
  readonly objects: readonly PlannedObject[];
  /** Values of the root's variables: of all of them in a plan, of none in a state. */
  readonly variables: ReadonlyMap<string, Node>;
  /** Values of the root's outputs, those known. */
  readonly outputs: ReadonlyMap<string, PlannedOutput>;
  /** What the plan tells of the code that it was made from. */
  readonly configuration: ConfiguredModule | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** An output of the root; a sensitive one has no value, whatever the file holds. */
export interface PlannedOutput {
  readonly value: Node | undefined;
  readonly sensitive: boolean;
}

/** The output that a node tells of. */
export function plannedOutput(node: Node): PlannedOutput {
  const sensitive = isWhole(markOf(childOf(node, 'sensitive')));
  return { value: sensitive ? undefined : childOf(node, 'value'), sensitive };
}

/** One instance of a resource or data block. */
export interface PlannedObject {
  readonly address: string;
  /** The address of the instance of the module that it lies in; empty for the root. */
  readonly module: string;
  /** The block within its module: `aws_s3_bucket.logs`, `data.aws_region.current`. */
  readonly block: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly key: string | number | undefined;
  readonly values: Node | undefined;
  /** What of the values is not known before the plan is applied, and what of them is secret. */
  readonly unknown: Mark;
  readonly secret: Mark;
  /** Addresses, without keys, of blocks that it depends on. */
  readonly dependsOn: readonly string[];
  /** Its name in the file, and all that the file says of it. */
  readonly at: Range;
  readonly body: Range;
}
