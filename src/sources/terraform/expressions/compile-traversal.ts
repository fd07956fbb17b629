/** References: names of the module, loop variables, and the steps taken from them. */
import { rangeOf, type Step, type Traversal, type Variable } from '../../../syntax/index.ts';
import type { Range } from '../../../text/index.ts';
import { holds, linked, partOrigin } from '../values/history.ts';
import { text, unknownVal, type Val, withOrigin } from '../values/value.ts';
import type { Evaluate, Frame, Names, Place } from './frame.ts';
import { compileSteps } from './steps.ts';
import { afterApply, needsMachine } from '../values/reasons.ts';

/** A root made ready, and how many of the steps it has used up. */
interface Root {
  readonly evaluate: Evaluate;
  readonly used: number;
}

/** Makes a value with steps ready. The result's origin is this text; its cause is what the value came from. */
export function compileTraversal(expression: Traversal, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const { source, steps } = expression;
  if (source.kind !== 'variable') {
    const inner = place.compile(source, place);
    const take = compileSteps(steps, place);
    return (frame) => {
      const whole = inner(frame);
      const part = take(whole, frame);
      return part === whole ? part : withOrigin(part, partOrigin(whole.origin, part.origin));
    };
  }
  const root = rootOf(source.name, steps, at, place);
  const rest = steps.slice(root.used);
  if (rest.length === 0) return (frame) => referred(root.evaluate(frame), undefined, at);
  const take = compileSteps(rest, place);
  return (frame) => {
    const whole = root.evaluate(frame);
    return referred(take(whole, frame), whole, at);
  };
}

/** Makes a bare name ready: a loop variable, or an object such as `each`, which cannot stand alone. */
export function compileVariable(expression: Variable, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const { evaluate } = rootOf(expression.name, [], at, place);
  return (frame) => referred(evaluate(frame), undefined, at);
}

function referred(value: Val, whole: Val | undefined, at: Range): Val {
  const { origin } = value;
  // What was made by a step here, an error say, is no value that came from elsewhere.
  if (holds(at, origin.at)) return value;
  const cause = whole ? partOrigin(whole.origin, origin) : origin;
  return withOrigin(value, linked(at, undefined, cause));
}

function rootOf(name: string, steps: readonly Step[], at: Range, place: Place): Root {
  const slot = place.slots.get(name);
  if (slot !== undefined) return { evaluate: (frame) => frame.slots[slot] ?? lost(at), used: 0 };
  if (!place.names) {
    return {
      evaluate: (frame) => frame.variables?.get(name) ?? undeclared(frame, at, `variable \`${name}\``),
      used: 0,
    };
  }
  const first = attributeAt(steps, 0);
  switch (name) {
    case 'var':
      return numbered(place.names, 'variables', first, at, 'input variable', 1, (frame, i) => frame.scope.variable(i));
    case 'local':
      return numbered(place.names, 'locals', first, at, 'local value', 1, (frame, i) => frame.scope.local(i));
    case 'module':
      return numbered(place.names, 'calls', first, at, 'module', 1, (frame, i) => frame.scope.call(i));
    case 'each':
      return { evaluate: (frame) => eachOf(frame, first, at), used: 1 };
    case 'count':
      return { evaluate: (frame) => frame.count ?? misplaced(frame, at, '`count.index`', '`count`'), used: 1 };
    case 'self':
      return { evaluate: (frame) => frame.self ?? misplaced(frame, at, '`self`', 'a provisioner'), used: 0 };
    case 'path':
      return { evaluate: (frame) => pathOf(frame, first, at), used: 1 };
    case 'terraform':
    case 'tofu':
      return { evaluate: (frame) => terraformOf(frame, first, at), used: 1 };
    default:
      return resourceRoot(name, steps, at, place.names);
  }
}

function resourceRoot(name: string, steps: readonly Step[], at: Range, names: Names): Root {
  const first = attributeAt(steps, 0);
  const second = attributeAt(steps, 1);
  if (name === 'data' || name === 'resource') {
    const address = `${first}.${second}`;
    const key = name === 'data' ? `data.${address}` : address;
    const found = first === undefined || second === undefined ? undefined : key;
    return numbered(names, 'resources', found, at, name === 'data' ? 'data source' : 'resource', 2, (frame, i) =>
      frame.scope.resource(i),
    );
  }
  if (name === 'ephemeral') {
    const address = `ephemeral.${first}.${second}`;
    if (first === undefined || second === undefined || !names.resources.has(address)) {
      const missing = `ephemeral resource \`${first === undefined || second === undefined ? '?' : address}\``;
      return unnumbered(names, at, missing);
    }
    const reason = afterApply(address, 'it is ephemeral, and no part of a plan');
    return { evaluate: () => unknownVal(reason, { at }), used: steps.length };
  }
  const key = first === undefined ? name : `${name}.${first}`;
  const what = first === undefined ? 'name' : 'resource';
  return numbered(names, 'resources', key, at, what, first === undefined ? 0 : 1, (frame, i) =>
    frame.scope.resource(i),
  );
}

function attributeAt(steps: readonly Step[], index: number): string | undefined {
  const step = steps[index];
  return step?.kind === 'get-attribute' ? step.name : undefined;
}

function numbered(
  names: Names,
  kind: 'variables' | 'locals' | 'resources' | 'calls',
  name: string | undefined,
  at: Range,
  what: string,
  used: number,
  get: (frame: Frame, index: number) => Val,
): Root {
  const index = name === undefined ? undefined : names[kind].get(name);
  if (index !== undefined) return { evaluate: (frame) => get(frame, index), used };
  return unnumbered(names, at, `${what} \`${name ?? '?'}\``);
}

function unnumbered({ unread }: Names, at: Range, what: string): Root {
  const used = Number.MAX_SAFE_INTEGER;
  if (unread === undefined) return { evaluate: (frame) => undeclared(frame, at, what), used };
  const says = `${what} is not in what was read, and \`${unread}\` cannot be read`;
  return { evaluate: () => unknownVal({ code: 'not-read', says }, { at }), used };
}

function undeclared(frame: Frame, at: Range, what: string): Val {
  return frame.run.fail(at, 'terraform-undeclared', `there is no ${what} here`);
}

function lost(at: Range): Val {
  return unknownVal({ code: 'error', says: 'the loop variable has no value here' }, { at });
}

function misplaced(frame: Frame, at: Range, what: string, within: string): Val {
  return frame.run.fail(at, 'terraform-misplaced', `${what} has a meaning within ${within} only`);
}

function eachOf(frame: Frame, name: string | undefined, at: Range): Val {
  if (!frame.each) return misplaced(frame, at, `\`each.${name ?? ''}\``, '`for_each`');
  if (name === 'key') return frame.each.key;
  if (name === 'value') return frame.each.value;
  return undeclared(frame, at, `name \`each.${name ?? ''}\``);
}

function pathOf(frame: Frame, name: string | undefined, at: Range): Val {
  if (name === 'module') return text(frame.scope.path, { at });
  if (name === 'root') return text(frame.scope.rootPath, { at });
  if (name === 'cwd')
    return unknownVal(needsMachine('the folder that Terraform runs in, `path.cwd`'), { at }, 'string');
  return undeclared(frame, at, `name \`path.${name ?? ''}\``);
}

function terraformOf(frame: Frame, name: string | undefined, at: Range): Val {
  if (name === 'workspace') return text(frame.workspace, { at });
  return unknownVal(afterApply(`terraform.${name ?? ''}`), { at });
}
