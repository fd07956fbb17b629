/** A stack that is being read, and where it stands. */
import type { Environment, Origin, Unknown, Value } from '../../graph/index.ts';
import type { Stack } from './stack.ts';

/** Where a stack stands: the template at the top, and the ids of the nested stacks and modules on the way down to it. */
export interface StackPlace {
  readonly scope: string;
  readonly environment?: Environment;
  readonly prefix: string;
  /** Templates from the top to this stack, for cycles. */
  readonly chain: readonly string[];
  readonly via?: Origin;
  readonly conditional?: Unknown;
  given(parameter: string): Value | undefined;
  /** An export of another stack, as this one sees it. */
  exported(name: string): Value | undefined;
  /** The line of an app that made a construct. */
  readonly madeAt?: (constructPath: string) => Origin | undefined;
  /** The path of the construct that made a resource whose template does not say it. */
  readonly constructOf?: (logicalId: string) => string | undefined;
  /** What is known of pseudo parameters. */
  deployment?(pseudoParameter: string): Value | undefined;
  /** Of a module: what whoever uses it writes over the properties of a resource. */
  overriding?(logicalId: string): Value | undefined;
  /** Of a local module: what a name means around it that it does not have itself. */
  outer?(name: string, attribute: string | undefined, origin: Origin): Value | undefined;
  /** Limits of parameters count for templates, not for modules. */
  readonly isModule?: boolean;
}

/** One stack. Nothing of it is evaluated before it is asked for. */
export interface OpenStack {
  readonly stack: Stack;
  /** The value of an output; `undefined` where the template has none of this name. */
  output(name: string): Value | undefined;
  /** Reads its resources, and those of all that is nested in it. */
  read(): void;
}
