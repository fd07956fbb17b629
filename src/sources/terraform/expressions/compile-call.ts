/** Function calls. */
import { type Call, type Expression, rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, Range } from '../../../text/index.ts';
import { conversion } from '../functions/conversion.ts';
import type { FunctionDefinition, Parameter } from '../functions/definition.ts';
import { isSequence } from '../functions/sequences.ts';
import { functionNamed } from '../functions/table.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { computedFrom } from '../values/history.ts';
import { settled } from '../values/known.ts';
import { marksWithin } from '../values/marks.ts';
import { MAX_TEXT, MAX_WEIGHT, overlong, oversized } from '../values/limits.ts';
import { EPHEMERAL, SENSITIVE, unknownVal, type Val, withMarks } from '../values/value.ts';
import { readType } from '../variables/type-constraint.ts';
import { tooLarge, tooLargeTogether } from '../values/weight.ts';
import { attempted, tried } from './attempts.ts';
import { constantly } from './constantly.ts';
import type { Evaluate, Frame, Place } from './frame.ts';
import { becauseOfFirst } from './unknowns.ts';
import { notEvaluated } from '../values/reasons.ts';

/** Makes a call ready. `try` and `can` evaluate their arguments themselves. */
export function compileCall(expression: Call, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const args = expression.arguments.map((argument) => place.compile(argument, place));
  const name = expression.name.replace(/^core::/, '');
  if (name === 'try' || name === 'can') {
    const attempt = (all: readonly Evaluate[], frame: Frame) =>
      name === 'try' ? tried(all, frame, at) : attempted(all, frame, at);
    if (!expression.expandFinal) return (frame) => attempt(args, frame);
    return (frame) => {
      const last = args.at(-1)?.(frame);
      const all = last ? expanded([last], frame) : [];
      return 'kind' in all ? all : attempt([...args.slice(0, -1), ...all.map(constantly)], frame);
    };
  }
  if (name === 'convert') return compileConvert(expression, at, place);
  const found = functionNamed(name);
  if (!found && name.includes('::')) {
    return () => unknownVal(notEvaluated(name, 'it is a function of a provider'), { at });
  }
  if (!found) {
    return (frame) => frame.run.fail(at, 'terraform-function', `there is no function \`${name}\``);
  }
  const { expandFinal } = expression;
  return (frame) => {
    const given = args.map((arg) => arg(frame));
    const all = expandFinal ? expanded(given, frame) : given;
    return 'kind' in all ? all : call(found, all, at, frame);
  };
}

/** `convert(value, type)`: its second argument is a type, as in the declaration of a variable. */
function compileConvert({ arguments: written, expandFinal }: Call, at: Range, place: Place): Evaluate {
  const [first, second] = written;
  if (!first || !second || written.length > 2 || expandFinal) {
    return (frame) => frame.run.fail(at, 'terraform-call', '`convert`: a value and a type are required');
  }
  const problems: Diagnostic[] = [];
  const constant = (each: Expression) => place.compile(each, place).constant;
  const to = conversion(
    'convert',
    readType(second, place.file, constant, (problem) => problems.push(problem)),
  );
  const value = place.compile(first, place);
  return (frame) => {
    for (const problem of problems) frame.run.report(problem);
    return call(to, [value(frame)], at, frame);
  };
}

/** The arguments with the elements of the last one in its place; how many there are decides what the call gives, so else nothing is known of it. */
function expanded(given: readonly Val[], frame: Frame): readonly Val[] | Val {
  const last = given.at(-1);
  if (!last) return given;
  const whole = settled(last);
  const open = whole.kind === 'unknown' ? whole : isSequence(whole) ? whole.open : undefined;
  if (open) return { ...open, type: 'any', among: undefined };
  if (isSequence(whole)) return [...given.slice(0, -1), ...whole.items];
  return frame.run.fail(last.origin.at, 'terraform-expansion', 'only the elements of a list can become arguments');
}

/** Checks and converts the arguments, and calls the function. */
function call(definition: FunctionDefinition, given: readonly Val[], at: Range, frame: Frame): Val {
  const { name, parameters, rest, returns } = definition;
  const required = definition.required ?? parameters.length;
  const fail = (says: string) => frame.run.fail(at, 'terraform-call', `\`${name}\`: ${says}`);
  if (given.length < required || (!rest && given.length > parameters.length)) {
    return fail(`${given.length} arguments are given, ${required}${rest ? ' or more' : ''} are required`);
  }
  const origin = computedFrom(at, given);
  const args: Val[] = [];
  let marks = 0;
  let blocked = false;
  for (const [i, value] of given.entries()) {
    const parameter = parameters[i] ?? rest;
    if (!parameter) break;
    marks |= keeping.has(name) ? value.marks : marksWithin(value);
    const arg = argumentOf(value, parameter);
    if (typeof arg === 'string') return fail(`argument ${i + 1}: ${arg}`);
    if (!parameter.open && (arg.kind === 'unknown' || arg.kind === 'partial')) blocked = true;
    args.push(arg);
  }
  const unknown = (because: readonly Val[]) => withReference(becauseOfFirst(because, origin, returns), name, because);
  const limit = (says: string) => ({ ...frame.run.tooLarge(at, `\`${name}\`: ${says}`), origin, type: returns });
  if (tooLargeTogether(given)) return limit(`its arguments have more than ${MAX_WEIGHT} elements`);
  const kept = marks & (SENSITIVE | EPHEMERAL);
  const made = blocked ? unknown(args) : definition.run(args, { at, origin, frame, fail, unknown, limit });
  const long = made.kind === 'string' && made.value.length > 4096 ? made.value.length : 0;
  const beyond =
    long > MAX_TEXT
      ? overlong
      : long > 0 && !frame.run.spend(long >> 6)
        ? frame.run.spent()
        : tooLarge(made)
          ? oversized
          : undefined;
  const result = beyond === undefined ? made : limit(beyond);
  return kept === 0 || unmarking.has(name) ? result : withMarks(result, kept);
}

/** Functions that hand on parts of their arguments with the marks that each part has; all others hand on all marks to the whole. */
const keeping: ReadonlySet<string> = new Set(
  `chunklist concat element ephemeralasnull flatten issensitive keys length lookup merge nonsensitive reverse sensitive setproduct
  slice templatefile templatestring tobool tolist tomap tonumber toset tostring type values zipmap`.split(/\s+/),
);

/** Functions whose results do not inherit the marks of their arguments. */
const unmarking: ReadonlySet<string> = new Set(['nonsensitive', 'issensitive', 'ephemeralasnull']);

function argumentOf(value: Val, { type, nullable, open }: Parameter): Val | string {
  if (value.kind === 'null' && !nullable) return 'must not be null';
  const whole = value.kind === 'deferred' && !open ? settled(value) : value;
  if (type === 'any') return whole;
  const converted = convert(whole, type);
  return isMisfit(converted) ? `${converted.misfit}${converted.path && ` at \`${converted.path}\``}` : converted;
}

/** An unknown computed from one attribute names it as `function(attribute)`, so that what belongs together can still be found. */
function withReference(result: Val, name: string, because: readonly Val[]): Val {
  if (result.kind !== 'unknown') return result;
  const open = because.filter((value) => value.kind === 'unknown');
  const [only] = open;
  if (open.length !== 1 || only?.kind !== 'unknown' || !only.refersTo) return result;
  const { to, attribute } = only.refersTo;
  if (attribute.length > 200) return result;
  return { ...result, refersTo: { to, attribute: `${name}(${attribute})` } };
}
