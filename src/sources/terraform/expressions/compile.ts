/** Makes expressions ready: names resolved, ranges at hand, constants evaluated; so that each evaluation only computes. */
import { type Expression, rangeOf } from '../../../syntax/index.ts';
import { oversized } from '../values/limits.ts';
import { parseNumeric } from '../values/numeric.ts';
import { bool, nil, number, tuple, unknownVal, type Val } from '../values/value.ts';
import { compileCall } from './compile-call.ts';
import { compileConditional } from './conditional.ts';
import { compileForObject, compileForTuple } from './compile-for.ts';
import { compileObject } from './compile-object.ts';
import { compileTemplate } from './compile-template.ts';
import { compileTraversal, compileVariable } from './compile-traversal.ts';
import { constantly } from './constantly.ts';
import type { Evaluate, Names, Place } from './frame.ts';
import { compileBinary, compileUnary } from './operators.ts';
import { tooLarge } from '../values/weight.ts';
import type { Range, SourceText } from '../../../text/index.ts';

/** Makes an expression ready at a place. */
export function compile(expression: Expression, place: Place): Evaluate {
  const { depth } = place;
  depth.level++;
  if (depth.level > depth.deepest) depth.deepest = depth.level;
  const ready = build(expression, place);
  depth.level--;
  return composite.has(expression.kind) && !ready.constant ? bounded(ready, rangeOf(place.file, expression)) : ready;
}

/** Expressions that can make values larger than their parts together. */
const composite: ReadonlySet<Expression['kind']> = new Set(['tuple', 'object', 'for-tuple', 'for-object']);

function bounded(evaluate: Evaluate, at: Range): Evaluate {
  return (frame) => {
    const value = evaluate(frame);
    return tooLarge(value) ? frame.run.tooLargeWithin(at, oversized) : value;
  };
}

/** An expression made ready in a module, and how deep it nests. */
export interface Compiled {
  readonly evaluate: Evaluate;
  readonly depth: number;
}

/** Makes an expression ready that sees the names of a module, or (`undefined`) those of a template file alone. */
export function compileIn(
  file: SourceText,
  names: Names | undefined,
  expression: Expression,
  slots: ReadonlyMap<string, number> = noSlots,
): Compiled {
  const depth = { level: 0, deepest: 0 };
  const evaluate = compile(expression, { file, names, slots, depth, compile });
  return { evaluate, depth: depth.deepest };
}

/** Values of expressions of a file that refer to nothing. */
export function constantIn(file: SourceText): (expression: Expression) => Val | undefined {
  return (expression) => compileIn(file, undefined, expression).evaluate.constant;
}

const noSlots: ReadonlyMap<string, number> = new Map();

function build(expression: Expression, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  switch (expression.kind) {
    case 'number': {
      const value = parseNumeric(expression.text);
      if (value !== undefined) return constantly(number(value, { at }));
      return (frame) => frame.run.fail(at, 'terraform-number', 'the number is too large');
    }
    case 'bool':
      return constantly(bool(expression.value, { at }));
    case 'null':
      return constantly(nil({ at }));
    case 'invalid':
      return constantly(unknownVal({ code: 'error', says: 'the expression could not be parsed' }, { at }));
    case 'parentheses':
      return place.compile(expression.inner, place);
    case 'template':
      return compileTemplate(expression, place);
    case 'variable':
      return compileVariable(expression, place);
    case 'traversal':
      return compileTraversal(expression, place);
    case 'call':
      return compileCall(expression, place);
    case 'unary':
      return compileUnary(expression, place);
    case 'binary':
      return compileBinary(expression, place);
    case 'conditional':
      return compileConditional(expression, place);
    case 'object':
      return compileObject(expression, place);
    case 'for-tuple':
      return compileForTuple(expression, place);
    case 'for-object':
      return compileForObject(expression, place);
    case 'tuple': {
      const elements = expression.elements.map((element) => place.compile(element, place));
      const constants: Val[] = [];
      for (const { constant } of elements) if (constant) constants.push(constant);
      if (constants.length === elements.length) return constantly(tuple(constants, { at }));
      return (frame) =>
        tuple(
          elements.map((element) => element(frame)),
          { at },
        );
    }
  }
}
