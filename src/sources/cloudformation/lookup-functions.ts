/** Functions that look something up: Ref, GetAtt, FindInMap, ImportValue, Transform. */
import type { Literal, Value } from '../../graph/index.ts';
import { childOf, type Node, stringOf } from '../../syntax/index.ts';
import {
  type Evaluation,
  firstUnknown,
  misused,
  takenOver,
  textParts,
  unknownAt,
  unknownBecause,
} from './evaluation.ts';
import { argumentsOf, callOf } from './function-call.ts';

/** `Ref` of a parameter, a pseudo parameter or a resource. */
export function ref(argument: Node, evaluation: Evaluation): Value | undefined {
  const origin = evaluation.originOf(argument);
  if (argument.kind !== 'scalar') {
    const name = evaluation.evaluate(argument);
    return name?.kind === 'literal'
      ? evaluation.ref(String(name.value), origin)
      : misused('cloudformation-ref', '`Ref` needs a name', origin, evaluation, name);
  }
  return evaluation.ref(argument.text, origin);
}

/** `Fn::GetAtt` as `Resource.Attribute` or as a list of both. */
export function getAtt(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const values = argumentsOf(argument).map((node) => evaluation.evaluate(node));
  const open = firstUnknown(...values);
  if (open) return unknownBecause(open, origin);
  const text = values.map((value) => (value?.kind === 'literal' ? String(value.value) : '')).join('.');
  const dot = text.indexOf('.');
  if (dot <= 0 || dot === text.length - 1 || values.length > 2)
    return evaluation.mistake('cloudformation-getatt', '`Fn::GetAtt` needs a resource and an attribute', origin);
  return evaluation.attribute(text.slice(0, dot), text.slice(dot + 1), origin);
}

/** `Fn::FindInMap` of map, first and second key, with the `DefaultValue` of the language extensions. */
export function findInMap(argument: Node, evaluation: Evaluation): Value | undefined {
  const origin = evaluation.originOf(argument);
  const [mapNode, firstNode, secondNode, options, ...more] = argumentsOf(argument);
  const keys = [mapNode, firstNode, secondNode].map((node) => node && evaluation.evaluate(node));
  const fallback = childOf(options, 'DefaultValue');
  const open = firstUnknown(...keys);
  // Where there is a default, an unknown row may be none of those that are written.
  if (open) return (fallback ? undefined : sameInAllRows(keys, evaluation, origin)) ?? unknownBecause(open, origin);
  if (more.length > 0 || (options && !fallback) || keys.some((key) => key?.kind !== 'literal'))
    return evaluation.mistake(
      'cloudformation-mapping',
      '`Fn::FindInMap` needs the names of a mapping and of two keys, and perhaps a `DefaultValue`',
      origin,
    );
  const [map, first, second] = keys.map((key) => (key?.kind === 'literal' ? String(key.value) : ''));
  const found = childOf(childOf(evaluation.mapping(map ?? ''), first ?? ''), second ?? '');
  if (found) return takenOver(evaluation.plain(found), origin);
  if (fallback) return evaluation.evaluate(fallback);
  return evaluation.mistake('cloudformation-mapping', `the mappings have no \`${map}.${first}.${second}\``, origin);
}

/** Where only the row is unknown and every row says the same, the answer is known. */
function sameInAllRows(
  keys: readonly (Value | undefined)[],
  evaluation: Evaluation,
  origin: Literal['origin'],
): Value | undefined {
  const [map, , second] = keys.map((key) => (key?.kind === 'literal' ? String(key.value) : undefined));
  const rows = map === undefined ? undefined : evaluation.mapping(map);
  if (second === undefined || rows?.kind !== 'mapping' || rows.entries.length === 0) return undefined;
  const values = rows.entries.map(({ value }) => childOf(value, second));
  const [head] = values;
  if (head?.kind !== 'scalar' || !values.every((value) => value?.kind === 'scalar' && value.value === head.value))
    return undefined;
  return takenOver(evaluation.plain(head), origin);
}

/** `Fn::ImportValue`: an output of another stack. */
export function importValue(argument: Node, evaluation: Evaluation): Value {
  const name = evaluation.evaluate(argument);
  const found = name?.kind === 'literal' ? evaluation.exported(String(name.value)) : undefined;
  if (found)
    return takenOver(found, {
      ...evaluation.originOf(argument),
      as: `export \`${name?.kind === 'literal' ? name.value : ''}\``,
    });
  const origin = evaluation.originOf(argument);
  const parts = textParts(name, origin, evaluation);
  const open = parts.find((part) => typeof part !== 'string');
  if (open) return unknownBecause(open, origin);
  const text = parts.filter((part) => typeof part === 'string').join('');
  return unknownAt('not-read', `needs export \`${text}\` of another stack`, origin);
}

/** `Fn::GetStackOutput`: an output of a deployed stack, which only the account knows. */
export function stackOutput(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  if (!callOf(argument) && !(childOf(argument, 'StackName') && childOf(argument, 'OutputName'))) {
    const says = '`Fn::GetStackOutput` needs a `StackName` and an `OutputName`';
    return evaluation.mistake('cloudformation-stack-output', says, origin);
  }
  const shown = (name: string) => {
    const node = childOf(argument, name);
    const value = node && evaluation.evaluate(node);
    return value?.kind === 'literal' ? String(value.value) : '…';
  };
  const says = `needs output \`${shown('OutputName')}\` of the stack \`${shown('StackName')}\``;
  return unknownAt('not-read', says, origin);
}

/** `Fn::Transform`: a macro, which runs in the account. */
export function transform(argument: Node, evaluation: Evaluation): Value {
  return unknownAt('not-read', transformWords(argument), evaluation.originOf(argument));
}

/** What stands where a transform has not been done. */
export function transformWords(argument: Node): string {
  const [first = argument] = argument.kind === 'sequence' ? argument.items : [argument];
  const name = stringOf(childOf(first, 'Name')) ?? 'macro';
  if (name !== 'AWS::Include') return `made by the macro \`${name}\` in the account`;
  const location = stringOf(childOf(childOf(first, 'Parameters'), 'Location'));
  return `\`AWS::Include\` puts it here from ${location === undefined ? 'elsewhere' : `\`${location}\``}`;
}

/** What stands where a path is replaced by the place of an upload; the transform of SAM writes it, no user can. */
export function packaged(argument: Node, evaluation: Evaluation): Value {
  const path = argument.kind === 'scalar' ? argument.text : 'it';
  return unknownAt(
    'not-read',
    `uploaded from \`${path}\` when the template is packaged`,
    evaluation.originOf(argument),
  );
}

/** What stands for the address of a template in the application repository. */
export function published(argument: Node, evaluation: Evaluation): Value {
  const application = argument.kind === 'scalar' && argument.text !== '' ? argument.text : 'ApplicationId';
  return unknownAt(
    'not-read',
    `needs the template of \`${application}\` in the application repository`,
    evaluation.originOf(argument),
  );
}
