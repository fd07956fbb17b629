/** `Fn::ForEach` written out, before anything is evaluated. */
import { childOf, type Entry, type Mapping, type Node, type Scalar, sizeOf, stringOf } from '../../syntax/index.ts';
import { callOf, type FunctionCall } from './function-call.ts';

const loop = /^Fn::ForEach::[A-Za-z0-9]+$/;
/** All loops of a template together write no more nodes than this. */
const mostNodes = 200_000;

/**
 * The template with its loops over known lists written out: `Fn::ForEach::Name: [identifier, list, { key: value }]` becomes one entry for
 * each item, in which `${identifier}`, `&{identifier}` (the item's letters and digits) and `Ref: identifier` are the item. A loop whose
 * list is not written out, the default of a parameter or found in the mappings stays.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
 */
export function expandLoops(root: Mapping): Mapping {
  const budget = { left: mostNodes };
  const known = { parameters: childOf(root, 'Parameters'), mappings: childOf(root, 'Mappings') };
  // Loops over local modules number what they make.
  const entries = root.entries.filter(({ name }) => name !== 'Modules');
  const expanded = expand({ ...root, entries }, known, budget);
  if (expanded.kind !== 'mapping') return root;
  return { ...expanded, entries: [...expanded.entries, ...root.entries.filter(({ name }) => name === 'Modules')] };
}

/** What a list may be found in. */
interface Sections {
  readonly parameters: Node | undefined;
  readonly mappings: Node | undefined;
}

interface Budget {
  left: number;
}

function expand(node: Node, known: Sections, budget: Budget): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'sequence') return { ...node, items: node.items.map((item) => expand(item, known, budget)) };
  const entries = node.entries.flatMap((entry): readonly Entry[] => {
    if (entry.name === undefined || !loop.test(entry.name)) {
      return [{ ...entry, value: expand(entry.value, known, budget) }];
    }
    return written(entry, known, budget) ?? [entry];
  });
  return { ...node, entries };
}

/** The entries that a loop makes; `undefined` where its list is not known or it makes too many. */
function written({ value }: Entry, known: Sections, budget: Budget): readonly Entry[] | undefined {
  const [identifier, list, body] = value.kind === 'sequence' ? value.items : [];
  if (identifier?.kind !== 'scalar' || !list || body?.kind !== 'mapping') return undefined;
  const items = itemsOf(list, known);
  // An item that is long, or a placeholder itself, would let nested loops multiply text.
  if (!items || items.some((item) => item.length > 200 || item.includes('{'))) return undefined;
  const cost = items.length * Math.max(sizeOf(body), (body.end - body.start) / 50);
  if (cost > budget.left) return undefined;
  budget.left -= cost;
  return items.flatMap((item) => {
    const filled = substitute(body, identifier.text, item);
    const inner = expand(filled, known, budget);
    return inner.kind === 'mapping' ? inner.entries : [];
  });
}

function itemsOf(list: Node, known: Sections): readonly string[] | undefined {
  const call = callOf(list);
  if (call?.name === 'Ref') {
    return defaultOf(call, known)
      ?.text.split(',')
      .map((item) => item.trim());
  }
  const found = call?.name === 'Fn::FindInMap' ? mapped(call.argument, known) : list;
  if (found?.kind !== 'sequence' || callOf(found)) return undefined;
  const items = found.items.map((item) => wordOf(item, known));
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** The list that three known names lead to in the mappings. */
function mapped(names: Node, known: Sections): Node | undefined {
  if (names.kind !== 'sequence' || names.items.length !== 3) return undefined;
  let here = known.mappings;
  for (const one of names.items) {
    const name = wordOf(one, known);
    here = name === undefined ? undefined : childOf(here, name);
  }
  return here;
}

/** The default of a parameter, and whether it is a list. */
function defaultOf({ argument }: FunctionCall, { parameters }: Sections) {
  const definition = argument.kind === 'scalar' ? childOf(parameters, argument.text) : undefined;
  const fallback = childOf(definition, 'Default');
  const isList = stringOf(childOf(definition, 'Type'))?.includes('List') ?? false;
  return fallback?.kind === 'scalar' ? { text: fallback.text, isList } : undefined;
}

/** A text that is written, or the default of a parameter that is no list. */
function wordOf(node: Node, known: Sections): string | undefined {
  const call = callOf(node);
  if (call?.name === 'Ref') {
    const fallback = defaultOf(call, known);
    return fallback?.isList === false ? fallback.text : undefined;
  }
  return node.kind === 'scalar' && node.tag === undefined ? node.text : undefined;
}

function substitute(node: Node, identifier: string, item: string): Node {
  const call = callOf(node);
  if (call?.name === 'Ref' && call.argument.kind === 'scalar' && call.argument.text === identifier) {
    return { ...call.argument, tag: undefined, text: item, value: item };
  }
  if (node.kind === 'scalar') return substituteText(node, identifier, item);
  if (node.kind === 'sequence') return { ...node, items: node.items.map((one) => substitute(one, identifier, item)) };
  const entries = node.entries.map((entry) => ({
    ...entry,
    ...(entry.name !== undefined && { name: filled(entry.name, identifier, item) }),
    value: substitute(entry.value, identifier, item),
  }));
  return { ...node, entries };
}

function substituteText(node: Scalar, identifier: string, item: string): Scalar {
  const text = filled(node.text, identifier, item);
  return text === node.text ? node : { ...node, text, value: text };
}

function filled(text: string, identifier: string, item: string): string {
  if (!text.includes(`{${identifier}}`)) return text;
  return text
    .replaceAll(`\${${identifier}}`, () => item)
    .replaceAll(`&{${identifier}}`, () => item.replaceAll(/[^A-Za-z0-9]/g, ''));
}
