/** A block as computations see it. */
import type { Frame } from '../expressions/frame.ts';
import type { ResourceDefinition } from '../modules/definition.ts';
import type { UnknownVal, Val } from '../values/value.ts';

/** The block as a computation sees it. */
export interface ComputedBlock {
  readonly address: string;
  readonly definition: ResourceDefinition;
  /** The configuration of its provider; `undefined` where nobody configures it. */
  readonly birth: { readonly configuration: () => Val | undefined };
  /** The names of what is written. */
  readonly written: ReadonlySet<string>;
  /** What is written for an attribute; `undefined` where that is nothing or null, which leaves it to the provider. */
  own(name: string): Val | undefined;
  /** An attribute or all nested blocks of a type; an unknown for what is neither written nor computed. */
  get(name: string): Val;
  /** What stands for an attribute that only the provider knows. */
  unknown(name: string): UnknownVal;
}

/** Computes one attribute. */
export type Compute = (block: ComputedBlock, frame: Frame, name: string) => Val;
