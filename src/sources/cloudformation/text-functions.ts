/** Functions that make texts: Sub, Join, Base64, ToJsonString. */
import { literal, type Unknown, type Value } from '../../graph/index.ts';
import { childOf, type Node } from '../../syntax/index.ts';
import { range } from '../../text/index.ts';
import {
  boundedText,
  type Evaluation,
  firstUnknown,
  misused,
  otherThan,
  takenOver,
  textParts,
  unknownAt,
  unknownBecause,
} from './evaluation.ts';
import { argumentsOf, callOf, mayHave } from './function-call.ts';

/** `${Name}`, `${Resource.Attribute}`, and `${!Literal}`, which gives `${Literal}`. */
const placeholder = /\$\{(!?)([^${}]{1,256})\}/g;

/** `Fn::Sub` in both forms: a text, or a list of a text and a map of names. */
export function sub(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const [template, names, ...more] = argumentsOf(argument);
  if (more.length > 0 || (names && (names.kind !== 'mapping' || callOf(names)))) {
    const made = names && callOf(names) ? evaluation.evaluate(names) : undefined;
    return misused('cloudformation-sub', '`Fn::Sub` needs a text, or a text and a map', origin, evaluation, made);
  }
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
    for (const one of textParts(value, at, evaluation)) parts.push(one);
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
  const given = argumentsOf(argument);
  const [delimiter, list] = given.map((node) => evaluation.evaluate(node));
  if (given.length !== 2 || delimiter?.kind !== 'literal' || list?.kind !== 'list') {
    const wrong = mayHave(2, argument) ? [otherThan('literal', delimiter), otherThan('list', list)] : [];
    return misused('cloudformation-join', '`Fn::Join` needs a delimiter and a list', origin, evaluation, ...wrong);
  }
  const parts: (string | Unknown)[] = [];
  for (const [i, item] of list.items.entries()) {
    if (i > 0) parts.push(String(delimiter.value ?? ''));
    for (const one of textParts(item, origin, evaluation)) parts.push(one);
  }
  if (list.open) parts.push(list.open);
  return boundedText(parts, origin);
}

/** `Fn::Base64`: the text itself. Readers look into user data, and nothing on the way to them decodes it. */
export function base64(argument: Node, evaluation: Evaluation): Value | undefined {
  const value = evaluation.evaluate(argument);
  if (value?.kind !== 'list' && value?.kind !== 'record') return value;
  const origin = evaluation.originOf(argument);
  return misused('cloudformation-base64', '`Fn::Base64` needs a text', origin, evaluation, value);
}

/** `Fn::ToJsonString`: a text without spaces that keeps the structure which it encodes, in the order of writing. */
export function toJsonString(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const value = evaluation.evaluate(argument);
  if (!value || value.kind === 'literal')
    return evaluation.mistake('cloudformation-tojsonstring', '`Fn::ToJsonString` needs a map or a list', origin);
  const open = firstUnknown(value);
  if (open) return { kind: 'partial', parts: ['', unknownBecause(open, origin)], origin, encodes: value };
  return { ...literal(jsonOf(value), origin), encodes: value };
}

/** The text of what is known wholly; an object of the language would move its numeric names to the front. */
function jsonOf(value: Value): string {
  if (value.kind === 'list') return `[${value.items.map(jsonOf).join(',')}]`;
  if (value.kind === 'record')
    return `{${[...value.entries].map(([name, entry]) => `${JSON.stringify(name)}:${jsonOf(entry)}`).join(',')}}`;
  return JSON.stringify(value.kind === 'literal' ? value.value : null);
}
