/** Conditions: `condition ? a : b`, with the types of the branches made one. */
import { type Conditional, rangeOf } from '../../../syntax/index.ts';
import { placeOf } from '../../../text/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { equal } from '../values/equal.ts';
import { typeName, typeOf } from '../values/type.ts';
import { unify } from '../values/unify.ts';
import { unknownVal, type Val, withMarks } from '../values/value.ts';
import type { Evaluate, Place } from './frame.ts';

/** Makes a condition ready. */
export function compileConditional(expression: Conditional, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const condition = place.compile(expression.condition, place);
  const whenTrue = place.compile(expression.whenTrue, place);
  const whenFalse = place.compile(expression.whenFalse, place);
  return (frame) => {
    const given = condition(frame);
    const decided = given.kind === 'bool' ? given : convert(given, 'bool');
    if (isMisfit(decided) || decided.kind === 'null') {
      return frame.run.fail(given.origin.at, 'terraform-condition', 'the condition must be true or false');
    }
    if (decided.kind !== 'bool') {
      const a = frame.run.trial(() => whenTrue(frame)).value;
      const b = frame.run.trial(() => whenFalse(frame)).value;
      const type = unify([typeOf(a), typeOf(b)]) ?? 'any';
      const reason =
        decided.kind === 'unknown'
          ? decided.reason
          : ({ code: 'after-apply', says: 'known only after apply' } as const);
      // Equal branches leave nothing open, unless one of them hides what made it fail.
      if (
        a.kind === b.kind &&
        (a.kind === 'string' || a.kind === 'number' || a.kind === 'bool') &&
        equal(a, b) === true
      ) {
        return withMarks(a, decided.marks);
      }
      return { ...unknownVal(reason, { at, cause: decided.origin }, type, undefined, decided.marks), among: [a, b] };
    }
    const [chosen, other] = decided.value ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    const value = chosen(frame);
    const result = unified(value, other, frame);
    if (isMisfit(result)) {
      return frame.run.fail(at, 'terraform-condition-types', result.misfit, 'give both branches one type');
    }
    return decided.marks === 0 ? result : withMarks(result, decided.marks);
  };
}

/** The chosen value in the type that it has in common with the other branch. */
function unified(value: Val, other: Evaluate, frame: Parameters<Evaluate>[0]): ReturnType<typeof convert> {
  if (value.kind === 'unknown' || value.kind === 'deferred') return value;
  const { constant } = other;
  if (constant && (constant.kind === value.kind || (constant.kind === 'null' && constant.type === 'any'))) {
    if (value.kind === 'string' || value.kind === 'number' || value.kind === 'bool' || constant.kind === 'null')
      return value;
  }
  const trial = constant ? { value: constant, problems: [] } : frame.run.trial(() => other(frame));
  const { value: rest } = trial;
  // Of what fails no more is sure than the type that an operator or a template gives.
  if (trial.problems.length > 0 && typeof typeOf(rest) !== 'string') return value;
  if (rest.kind === 'unknown' && rest.type === 'any') return value;
  if (rest.kind === 'null' && rest.type === 'any') return value;
  const types = [typeOf(value), typeOf(rest)];
  if (value.kind === 'null' && value.type === 'any') return convert(value, types[1] ?? 'any');
  if (types.includes('any')) return value;
  const type = unify(types);
  if (type !== undefined) return convert(value, type);
  const names = types.map(typeName).join('` and `');
  return {
    misfit: `the branches of the condition have no type in common: \`${names}\` at ${placeOf(rest.origin.at)}`,
    path: '',
  };
}
