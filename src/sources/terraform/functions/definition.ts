/** What a function of Terraform's language is. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import type { Frame } from '../expressions/frame.ts';
import type { Numeric } from '../values/numeric.ts';
import type { Type } from '../values/type.ts';
import type { Val } from '../values/value.ts';

/** One call of a function. */
export interface CallSite {
  readonly at: Range;
  /** Where the result comes from. */
  readonly origin: Origin;
  readonly frame: Frame;
  /** Reports why the call fails, and gives the unknown in place of its result. */
  fail(says: string): Val;
  /** The unknown result where an argument, or a part of one, is not known. */
  unknown(because: readonly Val[]): Val;
  /** The unknown result where it is too large. */
  limit(says: string): Val;
}

/** A parameter. */
export interface Parameter {
  readonly type: Type;
  /** A null is handed in; by default it is an error. */
  readonly nullable?: true;
  /** Unknown and partly known values are handed in; by default the result is then unknown. (Parts of collections always are.) */
  readonly open?: true;
}

/** A function. Arguments are converted to the types of the parameters before `run` sees them. */
export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Further parameters from this position on may be left out. */
  readonly required?: number;
  /** The parameter that all further arguments fill. */
  readonly rest?: Parameter;
  readonly returns: Type;
  readonly run: (args: readonly Val[], site: CallSite) => Val;
}

/** A parameter of a type. */
export function parameter(type: Type): Parameter {
  return { type };
}

/** A parameter that takes anything, known or not. */
export const anything: Parameter = { type: 'any', nullable: true, open: true };
/** A parameter that takes anything but null. */
export const something: Parameter = { type: 'any' };

/** The text of an argument whose parameter is a string. */
export function textAt(args: readonly Val[], index: number): string {
  const value = args[index];
  return value?.kind === 'string' ? value.value : '';
}

/** The number of an argument whose parameter is a number. */
export function numberAt(args: readonly Val[], index: number): Numeric {
  const value = args[index];
  return value?.kind === 'number' ? value.value : 0;
}
