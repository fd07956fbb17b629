/** Graphs for the tests of this room, written as JSON. */
import { Graph, listOf, literal, type NodeId, type Origin, recordOf, unknown, type Value } from '../../graph/index.ts';

/** Where everything in a sample stands. */
export const nowhere: Origin = { at: { file: { path: 'sample', text: '' }, start: 0, end: 0 } };

/** Stands in a sample for a value that is not known. */
export const notKnown: symbol = Symbol('not known');

/** What a sample is written in. */
export type Sample = string | number | boolean | symbol | readonly Sample[] | { readonly [name: string]: Sample };

/** A value from its sample; `{ $ref: [key, attribute] }` refers to another resource. */
export function valueOf(sample: Sample): Value {
  if (typeof sample === 'symbol') return unknown({ code: 'input', says: 'needs `var.x`' }, nowhere);
  if (typeof sample !== 'object') return literal(sample, nowhere);
  if (isList(sample)) return listOf(sample.map(valueOf), nowhere);
  const reference = sample['$ref'];
  if (Array.isArray(reference)) {
    const [to, attribute] = reference.map(String);
    return unknown({ code: 'after-apply', says: 'known after apply' }, nowhere, {
      to: to ?? '',
      attribute: attribute ?? '',
    });
  }
  return recordOf(
    Object.entries(sample).map(([name, entry]) => [name, valueOf(entry)] as const),
    nowhere,
  );
}

function isList(sample: Sample): sample is readonly Sample[] {
  return Array.isArray(sample);
}

/** A graph with resources of one scope; keys are `sample#NAME`. */
export function graphOf(
  resources: Readonly<Record<string, { readonly kind: string; readonly properties: Sample }>>,
): Graph {
  const graph = new Graph();
  for (const [name, { kind, properties }] of Object.entries(resources)) {
    const value = valueOf(properties);
    if (value.kind !== 'record') throw new TypeError(`properties of ${name} are no record`);
    graph.add({
      key: `sample#${name}`,
      kind,
      address: name,
      scope: 'sample',
      source: 'cloudformation',
      properties: value,
    });
  }
  return graph;
}

/** The id of a resource of `graphOf`. */
export function idOf(graph: Graph, name: string): NodeId {
  const id = graph.find(`sample#${name}`);
  if (id === undefined) throw new RangeError(`no ${name} in the sample`);
  return id;
}

/** Edges of the graph in words: `deploy can-act-as admin`, with `?` behind those that hang on something. */
export function edgesOf(graph: Graph): readonly string[] {
  return graph.nodes().flatMap((_, id) =>
    graph
      .out(id)
      .filter(({ kind }) => kind.startsWith('can-'))
      .map(({ from, to, kind, proof }) => {
        const words = `${graph.node(from).address} ${kind} ${graph.node(to).address}`;
        return proof.unless ? `${words}?` : words;
      }),
  );
}
