/** Functions that make texts: Sub, Join, Base64, ToJsonString. */
import { literal, textOfValue, type Unknown, type Value } from '../../graph/index.ts';
import { childOf, type Node } from '../../syntax/index.ts';
import { range } from '../../text/index.ts';
import {
  boundedText,
  type Evaluation,
  firstUnknown,
  takenOver,
  textParts,
  unknownAt,
  unknownBecause,
} from './evaluation.ts';
import { argumentsOf } from './function-call.ts';

/** `${Name}`, `${Resource.Attribute}`, and `${!Literal}`, which gives `${Literal}`. */
const placeholder = /\$\{(!?)([^${}]{1,256})\}/g;

/** `Fn::Sub` in both forms: a text, or a list of a text and a map of names. */
export function sub(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const [template, names] = argumentsOf(argument);
  const text = template?.kind === 'scalar' && !template.tag?.name.startsWith('!') ? template.text : undefined;
  // A macro may write the text; language extensions take functions in its place.
  if (template && text === undefined) {
    const made = evaluation.evaluate(template);
    if (made?.kind === 'unknown' || made?.kind === 'partial')
      return unknownBecause(firstUnknown(made) ?? unknownAt('error', '`Fn::Sub` needs a text', origin), origin);
    if (made?.kind === 'record' && made.open) return unknownBecause(made.open, origin);
  }
  if (!template || text === undefined)
    return evaluation.mistake('cloudformation-sub', '`Fn::Sub` needs a text', origin);
  const parts: (string | Unknown)[] = [];
  const values: Value[] = [];
  const known = new Map<string, Value | undefined>();
  let last = 0;
  const file = template.file ?? evaluation.file;
  const written = file.text.slice(template.start, template.end);
  let cursor = 0;
  for (const match of text.matchAll(placeholder)) {
    const [whole, escaped, raw = ''] = match;
    parts.push(text.slice(last, match.index));
    last = match.index + whole.length;
    if (escaped) {
      parts.push(`\${${raw}}`);
      continue;
    }
    const name = raw.trim();
    const found = cursor === -1 ? -1 : written.indexOf(whole, cursor);
    const start = template.start + found;
    const at = found === -1 ? evaluation.originOf(template) : { at: range(file, start, start + whole.length) };
    // Once one cannot be found as it is written (an escape, a fold), the rest is not looked for.
    cursor = found === -1 ? -1 : found + whole.length;
    const own = childOf(names, name);
    // Each name is evaluated once, lest nested substitutions multiply.
    if (own && !known.has(name)) known.set(name, evaluation.evaluate(own));
    const value = own ? known.get(name) : named(name, at, evaluation);
    if (value) values.push(value);
    for (const one of textParts(value, at)) parts.push(one);
  }
  parts.push(text.slice(last));
  const [only] = values;
  // A text that is nothing but one name has that name's history.
  if (only?.kind === 'literal' && values.length === 1 && /^\$\{[^${}]{1,256}\}$/.test(text)) {
    return takenOver(literal(String(only.value), only.origin), origin);
  }
  return boundedText(parts, origin);
}

function named(
  name: string,
  origin: { readonly at: ReturnType<typeof range> },
  evaluation: Evaluation,
): Value | undefined {
  const dot = name.indexOf('.');
  return dot === -1
    ? evaluation.ref(name, origin)
    : evaluation.attribute(name.slice(0, dot), name.slice(dot + 1), origin);
}

/** `Fn::Join`: the items of a list with a delimiter between them. */
export function join(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const [delimiterNode, listNode] = argumentsOf(argument);
  const delimiter = delimiterNode && textOfValue(evaluation.evaluate(delimiterNode));
  const list = listNode && evaluation.evaluate(listNode);
  if (delimiter === undefined || !list)
    return evaluation.mistake('cloudformation-join', '`Fn::Join` needs a delimiter and a list', origin);
  if (list.kind === 'unknown') return unknownBecause(list, origin);
  const parts: (string | Unknown)[] = [];
  for (const [i, item] of (list.kind === 'list' ? list.items : [list]).entries()) {
    if (i > 0) parts.push(delimiter);
    for (const one of textParts(item, origin)) parts.push(one);
  }
  if (list.kind === 'list' && list.open) parts.push(list.open);
  return boundedText(parts, origin);
}

/** `Fn::Base64`: the text itself. Readers look into user data, and nothing on the way to them decodes it. */
export function base64(argument: Node, evaluation: Evaluation): Value | undefined {
  return evaluation.evaluate(argument);
}

/** `Fn::ToJsonString`: a text that keeps the structure which it encodes. */
export function toJsonString(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const value = evaluation.evaluate(argument);
  if (!value) return literal('', origin);
  const open = firstUnknown(value);
  if (open) return { kind: 'partial', parts: ['', unknownBecause(open, origin)], origin, encodes: value };
  return { ...literal(JSON.stringify(plainOf(value)), origin), encodes: value };
}

function plainOf(value: Value): unknown {
  if (value.kind === 'literal') return value.value;
  if (value.kind === 'list') return value.items.map(plainOf);
  if (value.kind === 'record')
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plainOf(entry)]));
  return null;
}
