/** Conditions: `condition ? a : b`, with the types of the branches made one. */
import { type Conditional, rangeOf } from '../../../syntax/index.ts';
import { placeOf, type Range } from '../../../text/index.ts';
import { convert, isMisfit, type Misfit } from '../values/convert.ts';
import { equal } from '../values/equal.ts';
import { holds } from '../values/history.ts';
import { undecided } from '../values/reasons.ts';
import { type Type, typeName, typeOf } from '../values/type.ts';
import { unify } from '../values/unify.ts';
import { unknownVal, type Val, withMarks } from '../values/value.ts';
import type { Evaluate, Frame, Place } from './frame.ts';

/** Makes a condition ready. */
export function compileConditional(expression: Conditional, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const condition = place.compile(expression.condition, place);
  const whenTrue = place.compile(expression.whenTrue, place);
  const whenFalse = place.compile(expression.whenFalse, place);
  return (frame) => {
    const given = condition(frame);
    // What is not known is not held against its type either.
    const decided = given.kind === 'bool' || given.kind === 'unknown' ? given : convert(given, 'bool');
    if (isMisfit(decided) || decided.kind === 'null') {
      return frame.run.fail(given.origin.at, 'terraform-condition', 'the condition must be true or false');
    }
    if (decided.kind !== 'bool') {
      const a = frame.run.trial(() => whenTrue(frame)).value;
      const b = frame.run.trial(() => whenFalse(frame)).value;
      const types = [typeOf(a), typeOf(b)];
      const type = isNothing(a) ? types[1] : isNothing(b) ? types[0] : unify(types);
      if (type === undefined && !mayFit(a, b))
        return frame.run.fail(at, 'terraform-condition-types', noCommonType(types, b, at));
      const reason = decided.kind === 'unknown' ? decided.reason : undecided;
      // Equal branches leave nothing open, unless one of them hides what made it fail.
      if (
        a.kind === b.kind &&
        (a.kind === 'string' || a.kind === 'number' || a.kind === 'bool') &&
        equal(a, b) === true
      ) {
        return withMarks(a, decided.marks | b.marks);
      }
      return {
        ...unknownVal(
          reason,
          { at, cause: decided.origin },
          type ?? 'any',
          undefined,
          decided.marks | a.marks | b.marks,
        ),
        among: [a, b],
      };
    }
    const [chosen, other] = decided.value ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    const value = chosen(frame);
    const { result, marks } = unified(value, other, frame, at);
    if (isMisfit(result)) {
      return frame.run.fail(at, 'terraform-condition-types', result.misfit, 'give both branches one type');
    }
    return withMarks(result, decided.marks | marks);
  };
}

/** The chosen value in the type that it has in common with the other branch, and the marks of that. */
function unified(value: Val, other: Evaluate, frame: Frame, at: Range): { result: Val | Misfit; marks: number } {
  if (value.kind === 'deferred' || (value.kind === 'unknown' && value.type === 'any'))
    return { result: value, marks: 0 };
  const { constant } = other;
  if (constant && (constant.kind === value.kind || (constant.kind === 'null' && constant.type === 'any'))) {
    if (value.kind === 'string' || value.kind === 'number' || value.kind === 'bool' || constant.kind === 'null')
      return { result: value, marks: 0 };
  }
  const trial = constant ? { value: constant, problems: [] } : frame.run.trial(() => other(frame));
  const { value: rest } = trial;
  const failed = trial.problems.length > 0;
  return { result: inCommonType(value, rest, failed, at), marks: failed ? 0 : rest.marks };
}

function inCommonType(value: Val, rest: Val, failed: boolean, at: Range): Val | Misfit {
  const types = [typeOf(value), typeOf(rest)];
  // Of what fails, operators, templates and literals still give a type.
  if (failed && typeof types[1] !== 'string' && ('open' in rest ? rest.open : !('entries' in rest))) return value;
  if ((rest.kind === 'unknown' || rest.kind === 'null') && rest.type === 'any') return value;
  if (value.kind === 'null' && value.type === 'any') return convert(value, types[1] ?? 'any');
  if (types.includes('any')) return value;
  const type = unify(types);
  if (type !== undefined) return convert(value, type);
  if (mayFit(value, rest)) return value;
  return { misfit: noCommonType(types, rest, at), path: '' };
}

/** Whether two objects, or two tuples, may have a type in common because some attribute in them is of a type that only its provider knows. */
function mayFit(a: Val, b: Val): boolean {
  return a.kind === b.kind && (a.kind === 'object' || a.kind === 'tuple') && (hasOpenType(a) || hasOpenType(b));
}

function hasOpenType(value: Val): boolean {
  switch (value.kind) {
    case 'unknown':
      return value.type === 'any';
    case 'deferred':
      return true;
    case 'tuple':
      return value.items.some(hasOpenType);
    case 'object':
      return value.rest !== undefined || [...value.entries.values()].some(hasOpenType);
    default:
      return false;
  }
}

/** Whether a value is a null that leaves its type to what stands beside it. */
function isNothing(value: Val): boolean {
  return value.kind === 'null' && value.type === 'any';
}

function noCommonType(types: readonly Type[], rest: Val, at: Range): string {
  const names = types.map(typeName).join('` and `');
  // What is written in the condition itself needs no place.
  const place = holds(at, rest.origin.at) ? '' : `, which is at ${placeOf(rest.origin.at)}`;
  return `the branches of the condition have no type in common: \`${names}\`${place}`;
}
