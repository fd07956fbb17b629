/** `try` and `can`: what fails is caught. */
import type { Range } from '../../../text/index.ts';
import { unknownIn } from '../values/known.ts';
import { bool, type UnknownVal, type Val } from '../values/value.ts';
import type { Evaluate, Frame } from './frame.ts';
import { becauseOf } from './unknowns.ts';

/**
 * `try(a, b, …)`: the first that does not fail. Where a value is not known it might still fail: it is taken as it is only if all that is
 * unknown in it are attributes of resources, else the result is unknown as a whole.
 */
export function tried(args: readonly Evaluate[], frame: Frame, at: Range): Val {
  const problems = [];
  for (const [i, arg] of args.entries()) {
    const trial = frame.run.trial(() => arg(frame));
    if (trial.problems.length > 0) {
      for (const one of trial.problems) problems.push(one);
      continue;
    }
    const { value } = trial;
    if (i === args.length - 1 || value.kind === 'deferred') return value;
    const open = unknownIn(value);
    return !open || certain(value) ? value : becauseOf(open, { at, cause: open.origin });
  }
  frame.run.pass(problems);
  return frame.run.fail(at, 'terraform-try', '`try`: all expressions fail');
}

/** `can(a)`: whether it does not fail. */
export function attempted([arg, ...more]: readonly Evaluate[], frame: Frame, at: Range): Val {
  if (!arg || more.length > 0) return frame.run.fail(at, 'terraform-call', '`can`: 1 argument is required');
  const { value, problems } = frame.run.trial(() => arg(frame));
  if (problems.length > 0) return bool(false, { at });
  const open = unknownIn(value);
  return open && !certain(value) ? becauseOf(open, { at }, 'bool') : bool(true, { at });
}

/** Whether every unknown in the value is the attribute of a resource, which has no way to fail. */
function certain(value: Val): boolean {
  switch (value.kind) {
    case 'unknown':
      return isAttribute(value);
    case 'partial':
      return value.parts.every((part) => typeof part === 'string' || isAttribute(part));
    case 'list':
    case 'set':
    case 'tuple':
      return value.open === undefined && value.items.every(certain);
    case 'map':
    case 'object':
      if (value.rest && 'because' in value.rest) return false;
      return value.rest !== undefined || [...value.entries.values()].every(certain);
    default:
      return true;
  }
}

function isAttribute({ reason, refersTo }: UnknownVal): boolean {
  return reason.code === 'after-apply' && refersTo !== undefined && !refersTo.attribute.includes('(');
}
