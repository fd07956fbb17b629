/** Finds the resource that a value names: by reference, by ARN, or by its literal identifier. */
import {
  type Graph,
  type GraphNode,
  inReach,
  type NodeId,
  referencesIn,
  textOfValue,
  type Value,
  wordOf,
} from '../graph/index.ts';
import { kinds } from '../schema/index.ts';

/** What a resolver answers: the nodes that a value names. */
export interface Resolver {
  /** Nodes of one of `targets` (any, if empty) that the value names; a text may name several where names are not unique. */
  resolve(value: Value, targets: readonly string[], from: GraphNode): readonly NodeId[];
}

/** Stands for a part of a text that is not known. */
const gap = '\u0000';

/**
 * A resolver over the present nodes of the graph. Names are looked up within the scope first, then everywhere but in other environments; an
 * ARN that names an account means one thing in all of them.
 */
export function resolverOf(graph: Graph): Resolver {
  const byName = new Map<string, NodeId[]>();
  const byArn = new Map<string, NodeId[]>();
  graph.nodes().forEach((node, id) => {
    const name = nameOf(node);
    if (name !== undefined) file(byName, keyOf(node.kind, name, node.scope), id);
    const arn = arnOf(node);
    if (arn !== undefined) file(byArn, arnKey(arn), id);
  });
  return {
    resolve(value, targets, from) {
      const { scope } = from;
      const allowed = (id: NodeId) => targets.length === 0 || targets.includes(graph.node(id).kind);
      const referred = [...referencesIn(value)]
        .flatMap((unknown) => graph.find(unknown.refersTo.to) ?? [])
        .filter(allowed);
      if (referred.length > 0) return [...new Set(referred)];
      const worded = textWithWords(value);
      const named = worded === undefined ? [] : targets.flatMap((kind) => byName.get(keyOf(kind, worded, scope)) ?? []);
      if (named.length > 0) return named;
      const text = textWithGaps(value);
      if (text === undefined || text === '') return [];
      const arn = arnIn(text);
      const found =
        arn === undefined
          ? targets.flatMap((kind) => byName.get(`${kind}\u0000${text}`) ?? [])
          : (byArn.get(arnKey(arn)) ?? []).filter(allowed);
      const near = found.filter((id) => graph.node(id).scope === scope);
      return near.length > 0 ? near : inReach(from, found, (id) => graph.node(id), hasAccount(arn));
    },
  };
}

function file(index: Map<string, NodeId[]>, name: string, id: NodeId): void {
  const list = index.get(name);
  if (list) list.push(id);
  else index.set(name, [id]);
}

/** The registry under plain strings: a node's kind need not be a known one. */
const definitions: Readonly<Record<string, { readonly ref?: string; readonly arn?: string } | undefined>> = kinds;

/** Words stand for something within one scope only. */
function keyOf(kind: string, name: string, scope: string): string {
  return name.includes('<') ? `${kind}\u0000${name}\u0000${scope}` : `${kind}\u0000${name}`;
}

function nameOf(node: GraphNode): string | undefined {
  const ref = definitions[node.kind]?.ref;
  const value = ref === undefined ? undefined : node.properties.entries.get(ref);
  return textOfValue(value) ?? textWithWords(value);
}

/** A text of which parts are not known, but told from all others; `undefined` for texts that are known. */
function textWithWords(value: Value | undefined): string | undefined {
  if (value?.kind === 'unknown') return wordOf(value);
  if (value?.kind !== 'partial') return undefined;
  const words = value.parts.map((part) => (typeof part === 'string' ? part : wordOf(part)));
  return words.includes(undefined) ? undefined : words.join('');
}

/** The ARN of a node, if all that its name is made of is known. */
function arnOf(node: GraphNode): string | undefined {
  const definition = definitions[node.kind];
  if (definition?.arn === undefined) return undefined;
  let complete = true;
  const arn = definition.arn.replace(/\$\{(\w+)\}/g, (_, property: string) => {
    const name = property === 'Ref' ? definition.ref : property;
    const value = name === undefined ? undefined : node.properties.entries.get(name);
    if (!value && name === 'Path') return '/'; // the default path of every IAM entity
    const text = textOfValue(value);
    if (text === undefined) complete = false;
    return text ?? '';
  });
  return complete ? arn : undefined;
}

/** The text with a mark for each part that is not known. */
function textWithGaps(value: Value): string | undefined {
  if (value.kind === 'partial') return value.parts.map((part) => (typeof part === 'string' ? part : gap)).join('');
  return textOfValue(value);
}

/** The ARN that a text is; of the address of an integration, the function's. */
function arnIn(text: string): string | undefined {
  if (!text.startsWith('arn:')) return undefined;
  const inner = text.indexOf('/functions/arn:');
  return inner === -1 ? text : text.slice(inner + '/functions/'.length).replace(/\/invocations$/, '');
}

/** Whether only one account can hold what the ARN names; names of buckets belong to one owner in all the world. */
function hasAccount(arn: string | undefined): boolean {
  return /^arn:[^:]*:(?:s3:::[^\0]+$|[^:]*:[^:]*:\d{12}:)/.test(arn ?? '');
}

/** Service and resource of an ARN; partition, region and account are left out, for sources seldom know them. */
function arnKey(arn: string): string {
  const [, , service = '', , , ...resource] = arn.split(':');
  // A version or an alias of a function is the function, as far as roles and requests go.
  const parts = service === 'lambda' && resource[0] === 'function' ? resource.slice(0, 2) : resource;
  return `${service}:${parts.join(':')}`;
}
