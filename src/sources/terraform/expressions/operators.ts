/** Operators on numbers, booleans and, for equality, all values. */
import { type Binary, type BinaryOperator, rangeOf, type Unary } from '../../../syntax/index.ts';
import type { Origin } from '../../../graph/index.ts';
import { convert, isMisfit, type Misfit } from '../values/convert.ts';
import { equal } from '../values/equal.ts';
import { MAX_WEIGHT } from '../values/limits.ts';
import { marksWithin } from '../values/marks.ts';
import { computedFrom } from '../values/history.ts';
import {
  add,
  compareNumeric,
  divide,
  isExtreme,
  multiply,
  negate,
  type Numeric,
  remainder,
} from '../values/numeric.ts';
import { bool, number, type Val, withMarks } from '../values/value.ts';
import { tooLargeTogether } from '../values/weight.ts';
import { constantly } from './constantly.ts';
import type { Evaluate, Frame, Place } from './frame.ts';
import { becauseOf, becauseOfFirst } from './unknowns.ts';

/** Makes `-x` or `!x` ready. */
export function compileUnary(expression: Unary, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const operand = place.compile(expression.operand, place);
  const { constant } = operand;
  if (constant?.kind === 'number' && expression.operator === '-') {
    return constantly(number(negate(constant.value), { at }));
  }
  return (frame) => {
    const value = operandOf(operand(frame), expression.operator === '-' ? 'number' : 'bool', frame);
    const origin = computedFrom(at, [value]);
    if (value.kind === 'number') return number(negate(value.value), origin, value.marks);
    if (value.kind === 'bool') return bool(!value.value, origin, value.marks);
    return becauseOfFirst([value], origin, expression.operator === '-' ? 'number' : 'bool');
  };
}

/** Makes an operator between two values ready. */
export function compileBinary(expression: Binary, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const left = place.compile(expression.left, place);
  const right = place.compile(expression.right, place);
  const { operator } = expression;
  if (operator === '&&' || operator === '||') return (frame) => logical(operator, left, right, frame, at);
  if (operator === '==' || operator === '!=') {
    return (frame) => {
      const [a, b] = [left(frame), right(frame)];
      const origin = computedFrom(at, [a, b]);
      if (tooLargeTogether([a, b]))
        return frame.run.tooLargeWithin(at, `the values to compare have more than ${MAX_WEIGHT} elements`);
      const same = equal(a, b);
      const marks = marksWithin(a) | marksWithin(b);
      if (typeof same !== 'boolean') return withMarks(becauseOf(same, origin, 'bool'), marks);
      return bool(same === (operator === '=='), origin, marks);
    };
  }
  return (frame) => {
    const a = operandOf(left(frame), 'number', frame);
    const b = operandOf(right(frame), 'number', frame);
    const origin = computedFrom(at, [a, b]);
    if (a.kind !== 'number' || b.kind !== 'number') {
      const type = operator.startsWith('<') || operator.startsWith('>') ? 'bool' : 'number';
      return withMarks(becauseOfFirst([a, b], origin, type), a.marks | b.marks);
    }
    if ((operator === '/' || operator === '%') && b.value === 0) {
      return typed(frame.run.fail(at, 'terraform-division-by-zero', 'division by zero'), 'number');
    }
    const result = arithmetic(operator, a.value, b.value, origin);
    if (result.kind === 'number' && isExtreme(result.value)) {
      return frame.run.fail(at, 'terraform-number', 'the number is too large or too small');
    }
    return withMarks(result, a.marks | b.marks);
  };
}

function arithmetic(operator: BinaryOperator, a: Numeric, b: Numeric, origin: Origin): Val {
  switch (operator) {
    case '+':
      return number(add(a, b), origin);
    case '-':
      return number(add(a, negate(b)), origin);
    case '*':
      return number(multiply(a, b), origin);
    case '/':
      return number(divide(a, b), origin);
    case '%':
      return number(remainder(a, b), origin);
    case '<':
      return bool(compareNumeric(a, b) < 0, origin);
    case '<=':
      return bool(compareNumeric(a, b) <= 0, origin);
    case '>':
      return bool(compareNumeric(a, b) > 0, origin);
    default:
      return bool(compareNumeric(a, b) >= 0, origin);
  }
}

/**
 * What decides the result alone does so, whether or not the other side is known, null, or could be evaluated; it must be a boolean all the
 * same. Source: `BinaryOpExpr.Value` of hashicorp/hcl 2.24.
 */
function logical(
  operator: '&&' | '||',
  left: Evaluate,
  right: Evaluate,
  frame: Frame,
  at: ReturnType<typeof rangeOf>,
): Val {
  const { run } = frame;
  const before = run.trial(() => left(frame));
  const after = run.trial(() => right(frame));
  const [a, b] = [convert(before.value, 'bool'), convert(after.value, 'bool')];
  const fail = ({ origin }: Val, { misfit }: Misfit) => typed(run.fail(origin.at, 'terraform-operand', misfit), 'bool');
  const passBoth = () => [before, after].forEach(({ problems }) => run.pass(problems));
  if (isMisfit(a)) {
    passBoth();
    const failed = fail(before.value, a);
    if (isMisfit(b)) fail(after.value, b);
    return failed;
  }
  if (isMisfit(b)) {
    passBoth();
    return fail(after.value, b);
  }
  const decisive = operator === '||';
  const marks = a.marks | b.marks;
  for (const [value, { problems }] of [
    [a, before],
    [b, after],
  ] as const) {
    if (value.kind !== 'bool' || value.value !== decisive) continue;
    run.pass(problems);
    return bool(decisive, computedFrom(at, value === a ? [a] : [a, b]), marks);
  }
  passBoth();
  const origin = computedFrom(at, [a, b]);
  if (a.kind === 'bool' && b.kind === 'bool') return bool(!decisive, origin, marks);
  const unknown = [a, b].filter((value) => value.kind !== 'null');
  if (a.kind === 'unknown' || b.kind === 'unknown') return withMarks(becauseOfFirst(unknown, origin, 'bool'), marks);
  const missing = a.kind === 'null' ? before.value : after.value;
  return typed(run.fail(missing.origin.at, 'terraform-null', 'a bool is required, not null'), 'bool');
}

/** What stands for the result of an operator that fails has the type that the result would have. */
function typed(failed: Val, type: 'number' | 'bool'): Val {
  return failed.kind === 'unknown' ? { ...failed, type } : failed;
}

/** The operand as a number or a boolean; an unknown with a diagnostic where it is neither. */
function operandOf(value: Val, type: 'number' | 'bool', frame: Frame): Val {
  if (value.kind === type || (value.kind === 'unknown' && value.type === 'any')) return value;
  if (value.kind === 'null')
    return frame.run.fail(value.origin.at, 'terraform-null', `a ${type} is required, not null`);
  const converted = convert(value, type);
  return isMisfit(converted) ? frame.run.fail(value.origin.at, 'terraform-operand', converted.misfit) : converted;
}
