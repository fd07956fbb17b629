/** Values of a template's parameters. */
import { listOf, literal, type Origin, type Value } from '../../graph/index.ts';
import { childOf, type Node } from '../../syntax/index.ts';
import { type Evaluation, takenOver, unknownAt } from './evaluation.ts';

const listType = /^(?:CommaDelimitedList|List<.*>)$/;
const storedType = /^AWS::SSM::Parameter::Value</;

/**
 * The value of a parameter: the one that a parent stack or a file of values hands down, else its default, else unknown. What is written for a type
 * `AWS::SSM::Parameter::Value<…>` names a stored parameter and is not the value.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function parameterValue(
  name: string,
  definition: Node,
  given: Value | undefined,
  evaluation: Evaluation,
): Value {
  const type = textAt(definition, 'Type') ?? 'String';
  const as = `parameter \`${name}\``;
  const stored = (origin: Origin) => unknownAt('not-read', `needs the stored parameter that ${as} names`, origin);
  if (given) {
    const origin = { ...given.origin, as };
    return storedType.test(type) ? stored(origin) : { ...split(given, type), origin };
  }
  const fallback = childOf(definition, 'Default');
  const origin: Origin = { ...evaluation.originOf(fallback ?? definition), as: fallback ? `default of ${as}` : as };
  if (!fallback) return unknownAt('input', `needs ${as}`, origin);
  if (storedType.test(type)) return stored(origin);
  return { ...split(evaluation.plain(fallback), type), origin };
}

function split(value: Value, type: string): Value {
  if (!listType.test(type) || value.kind !== 'literal') return value;
  const text = String(value.value ?? '').trim();
  return listOf(text === '' ? [] : text.split(',').map((item) => literal(item.trim(), value.origin)), value.origin);
}

function textAt(node: Node, name: string): string | undefined {
  const found = childOf(node, name);
  return found?.kind === 'scalar' ? found.text : undefined;
}

/** What only the deployment knows. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
export const pseudoParameters: ReadonlySet<string> = new Set([
  'AWS::AccountId',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
]);

/** A pseudo parameter as a value. */
export function pseudoParameter(name: string, origin: Origin): Value {
  return unknownAt('after-apply', `\`${name}\` is known where the stack is deployed`, origin);
}

/** A parameter as it is referred to from elsewhere. */
export function referredParameter(value: Value, origin: Origin): Value {
  return value.kind === 'unknown' ? { ...value, origin: { ...origin, cause: value.origin } } : takenOver(value, origin);
}
