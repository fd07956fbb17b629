/** Reads JSON out of a text value, of which parts may be unknown. */
import {
  type Literal,
  listOf,
  literal,
  type PartialText,
  recordOf,
  textFrom,
  type Unknown,
  unknown,
  type Value,
} from '../graph/index.ts';

/** A private-use character that stands for one unknown part while the text is parsed; JSON text hardly ever holds it. */
const mark = '\uf8ff';

/**
 * The structure that the text encodes, or `undefined` if it is not JSON. An unknown part may stand inside a string or for a whole
 * value; all values get the text's origin.
 */
export function parseJsonText(text: Literal | PartialText): Value | undefined {
  const unknowns: Unknown[] = [];
  let source = '';
  for (const part of text.kind === 'partial' ? text.parts : [String(text.value)]) {
    if (typeof part === 'string') source += part;
    else {
      source += `${mark}${unknowns.length}${mark}`;
      unknowns.push(part);
    }
  }
  if (!/^\s*[[{]/.test(source)) return undefined;
  const tree = tryParse(source) ?? (unknowns.length > 0 ? tryParse(quoteBare(source)) : undefined);
  return tree === undefined ? undefined : lift(tree.value, text, unknowns);
}

function tryParse(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) };
  } catch {
    return undefined;
  }
}

/** Quotes marks that stand outside of strings: `[<0>]` becomes `["<0>"]`. */
function quoteBare(source: string): string {
  return source.replace(new RegExp(`("(?:[^"\\\\]|\\\\.)*")|(${mark}\\d+${mark})`, 'g'), (all, quoted) =>
    quoted === undefined ? `"${all}"` : all,
  );
}

/** Deeper structures are no configuration that a person wrote, and would exhaust whoever walks them. */
const deepest = 200;

function lift(tree: unknown, text: Literal | PartialText, unknowns: readonly Unknown[], depth = 0): Value {
  const { origin } = text;
  if (typeof tree === 'string')
    return tree.includes(mark) ? textFrom(split(tree, unknowns), origin) : literal(tree, origin);
  if (typeof tree === 'number' || typeof tree === 'boolean' || tree === null) return literal(tree, origin);
  if (depth >= deepest) return unknown({ code: 'limit', says: `nested more than ${deepest} levels deep` }, origin);
  const inner = (entry: unknown) => lift(entry, text, unknowns, depth + 1);
  if (Array.isArray(tree)) return listOf(tree.map(inner), origin);
  return recordOf(new Map(Object.entries(Object(tree)).map(([name, entry]) => [name, inner(entry)])), origin);
}

function split(text: string, unknowns: readonly Unknown[]): readonly (string | Unknown)[] {
  return text.split(mark).map((part, i) => (i % 2 === 1 ? (unknowns[Number(part)] ?? part) : part));
}
