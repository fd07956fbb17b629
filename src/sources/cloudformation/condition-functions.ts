/** Conditions in three values: If, Equals, And, Or, Not. */
import { literal, type Unknown, type Value } from '../../graph/index.ts';
import type { Node } from '../../syntax/index.ts';
import { type Evaluation, firstUnknown, takenOver, type Truth, unknownBecause } from './evaluation.ts';
import { argumentsOf, callOf, type FunctionCall } from './function-call.ts';
import { ruleTruths } from './rules.ts';

/** `Fn::If`: the branch that holds. Where the condition is not known but both branches are the same scalar, that scalar. */
export function ifElse(argument: Node, evaluation: Evaluation): Value | undefined {
  const origin = evaluation.originOf(argument);
  const [name, then, otherwise, ...more] = argumentsOf(argument);
  if (name?.kind !== 'scalar' || !then || !otherwise || more.length > 0) {
    return evaluation.mistake('cloudformation-if', '`Fn::If` needs the name of a condition and two values', origin);
  }
  const truth = evaluation.condition(name.text, evaluation.originOf(name));
  if (truth === true) return evaluation.evaluate(then);
  if (truth === false) return evaluation.evaluate(otherwise);
  const [a, b] = [evaluation.evaluate(then), evaluation.evaluate(otherwise)];
  if (a?.kind === 'literal' && b?.kind === 'literal' && a.value === b.value && !a.encodes) return takenOver(a, origin);
  return unknownBecause(truth, origin);
}

/** A condition function that stands where a value belongs. */
export function truthValue(node: Node, evaluation: Evaluation): Value {
  const truth = evaluation.truth(node);
  return typeof truth === 'boolean' ? literal(truth, evaluation.originOf(node)) : truth;
}

/** Whether the condition that a node states holds, by Kleene's logic. */
export function truthOf(node: Node, evaluation: Evaluation): Truth {
  const origin = evaluation.originOf(node);
  const named =
    node.kind === 'mapping' && node.entries.length === 1 && node.entries[0]?.name === 'Condition'
      ? node.entries[0].value
      : undefined;
  if (named?.kind === 'scalar') return evaluation.condition(named.text, evaluation.originOf(named));
  const call = callOf(node);
  switch (call?.name) {
    case 'Condition':
      return evaluation.condition(call.argument.kind === 'scalar' ? call.argument.text : '', origin);
    case 'Fn::Equals':
      return equals(call.argument, evaluation);
    case 'Fn::Not':
      return not(call.argument, evaluation);
    case 'Fn::And':
      return decide(call, false, evaluation);
    case 'Fn::Or':
      return decide(call, true, evaluation);
    default: {
      const asked = call && ruleTruths.get(call.name);
      if (asked) return asked(call.argument, evaluation);
      const value = evaluation.evaluate(node);
      if (value?.kind === 'literal' && (value.value === true || value.value === 'true')) return true;
      if (value?.kind === 'literal' && (value.value === false || value.value === 'false')) return false;
      return firstUnknown(value) ?? evaluation.mistake('cloudformation-condition', 'not a condition', origin);
    }
  }
}

function not(argument: Node, evaluation: Evaluation): Truth {
  const [one, ...more] = argumentsOf(argument);
  if (!one || more.length > 0)
    return evaluation.mistake(
      'cloudformation-condition',
      '`Fn::Not` needs one condition',
      evaluation.originOf(argument),
    );
  const inner = evaluation.truth(one);
  return typeof inner === 'boolean' ? !inner : inner;
}

/** Of two to ten conditions, one that is `strong` decides; else one that is unknown; else all are the opposite. */
function decide({ name, argument }: FunctionCall, strong: boolean, evaluation: Evaluation): Truth {
  const nodes = argumentsOf(argument);
  if (nodes.length < 2 || nodes.length > 10) {
    const says = `\`${name}\` needs two to ten conditions`;
    return evaluation.mistake('cloudformation-condition', says, evaluation.originOf(argument));
  }
  let open: Unknown | undefined;
  for (const node of nodes) {
    const truth = evaluation.truth(node);
    if (truth === strong) return strong;
    if (typeof truth !== 'boolean') open ??= truth;
  }
  return open ?? !strong;
}

function equals(argument: Node, evaluation: Evaluation): Truth {
  const given = argumentsOf(argument);
  const [left, right] = given.map((node) => evaluation.evaluate(node));
  const origin = evaluation.originOf(argument);
  const open = firstUnknown(left, right);
  if (open) return unknownBecause(open, origin);
  if (given.length !== 2)
    return evaluation.mistake('cloudformation-condition', '`Fn::Equals` needs two values', origin);
  return plainText(left) === plainText(right);
}

function plainText(value: Value | undefined): string {
  if (value?.kind === 'literal') return String(value.value);
  if (value?.kind === 'list') return JSON.stringify(value.items.map(plainText));
  if (value?.kind === 'record')
    return `{${[...value.entries]
      .map(([name, entry]) => JSON.stringify([name, plainText(entry)]))
      .sort()
      .join()}}`;
  return '';
}
