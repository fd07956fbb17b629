/** `Fn::ForEach` written out, before anything is evaluated. */
import { childOf, type Entry, type Mapping, type Node, type Scalar, sizeOf } from '../../syntax/index.ts';
import { callOf } from './function-call.ts';

const loop = /^Fn::ForEach::[A-Za-z0-9]+$/;
/** All loops of a template together write no more nodes than this. */
const mostNodes = 200_000;

/**
 * The template with its loops over known lists written out: `Fn::ForEach::Name: [identifier, list, { key: value }]` becomes one entry for
 * each item, in which `${identifier}`, `&{identifier}` (the item's letters and digits) and `Ref: identifier` are the item. A loop whose
 * list is neither written out nor the default of a parameter stays.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
 */
export function expandLoops(root: Mapping): Mapping {
  const budget = { left: mostNodes };
  const parameters = childOf(root, 'Parameters');
  // Loops over local modules number what they make.
  const entries = root.entries.filter(({ name }) => name !== 'Modules');
  const expanded = expand({ ...root, entries }, parameters, budget);
  if (expanded.kind !== 'mapping') return root;
  return { ...expanded, entries: [...expanded.entries, ...root.entries.filter(({ name }) => name === 'Modules')] };
}

interface Budget {
  left: number;
}

function expand(node: Node, parameters: Node | undefined, budget: Budget): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'sequence') return { ...node, items: node.items.map((item) => expand(item, parameters, budget)) };
  const entries = node.entries.flatMap((entry): readonly Entry[] => {
    if (entry.name === undefined || !loop.test(entry.name)) {
      return [{ ...entry, value: expand(entry.value, parameters, budget) }];
    }
    return written(entry, parameters, budget) ?? [entry];
  });
  return { ...node, entries };
}

/** The entries that a loop makes; `undefined` where its list is not known or it makes too many. */
function written({ value }: Entry, parameters: Node | undefined, budget: Budget): readonly Entry[] | undefined {
  const [identifier, list, body] = value.kind === 'sequence' ? value.items : [];
  if (identifier?.kind !== 'scalar' || !list || body?.kind !== 'mapping') return undefined;
  const items = itemsOf(list, parameters);
  // An item that is long, or a placeholder itself, would let nested loops multiply text.
  if (!items || items.some((item) => item.length > 200 || item.includes('{'))) return undefined;
  const cost = items.length * Math.max(sizeOf(body), (body.end - body.start) / 50);
  if (cost > budget.left) return undefined;
  budget.left -= cost;
  return items.flatMap((item) => {
    const filled = substitute(body, identifier.text, item);
    const inner = expand(filled, parameters, budget);
    return inner.kind === 'mapping' ? inner.entries : [];
  });
}

function itemsOf(list: Node, parameters: Node | undefined): readonly string[] | undefined {
  const call = callOf(list);
  if (call?.name === 'Ref' && call.argument.kind === 'scalar') {
    const fallback = childOf(childOf(parameters, call.argument.text), 'Default');
    return fallback?.kind === 'scalar' ? fallback.text.split(',').map((item) => item.trim()) : undefined;
  }
  if (call || list.kind !== 'sequence') return undefined;
  const items = list.items.map((item) => (item.kind === 'scalar' && item.tag === undefined ? item.text : undefined));
  return items.every((item) => item !== undefined) ? items : undefined;
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
