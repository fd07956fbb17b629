/** Graphs from plain objects, for tests of rooms that read no files. */
import { Graph, listOf, literal, type Origin, recordOf, unknown, type Value } from '../src/graph/index.ts';
import { normaliseNode } from '../src/schema/index.ts';

/** Stands for a value that is not known; with `to`, for an attribute of another resource. */
export interface Open {
  readonly open: true;
  readonly to?: string;
}

/** The identifier of another resource of the graph. */
export function ref(to: string): Open {
  return { open: true, to };
}

/** A value that nobody knows. */
export const notKnown: Open = { open: true };

/** A resource: its kind, its properties, and the file that it stands in. */
export interface Plain {
  readonly kind: string;
  readonly properties?: object;
  readonly scope?: string;
  readonly file?: string;
  readonly source?: string;
}

/** The graph of resources by their keys. */
export function graphOf(resources: Readonly<Record<string, Plain>>): Graph {
  const graph = new Graph();
  for (const [key, { kind, properties = {}, scope = 'test:all', file = 'main', source = 'test' }] of Object.entries(
    resources,
  )) {
    const at = { file: { path: file, text: '' }, start: 0, end: 0 };
    const value = valueOf(properties, { at });
    if (value.kind !== 'record') throw new TypeError('properties are a record');
    graph.add(normaliseNode({ key, kind, address: key, scope, source, properties: value, at }));
  }
  return graph;
}

/** A Kubernetes object with its name and namespace, as `graphOf` takes it. */
export function object(kind: string, namespace: string, name: string, rest: object = {}): Record<string, Plain> {
  const { metadata = {}, ...others } = rest as { metadata?: object };
  const properties = { metadata: { name, namespace, ...metadata }, ...others };
  return {
    [`${namespace}/${kind.split('/').at(-1)}/${name}`]: {
      kind,
      properties,
      scope: 'kubernetes:k8s',
      source: 'kubernetes',
    },
  };
}

/** A workload whose pods have these labels. */
export function deployment(namespace: string, name: string, labels: object, spec: object = {}): Record<string, Plain> {
  const pods = { containers: [{ name, image: `${name}:1`, ports: [{ name: 'http', containerPort: 8080 }] }], ...spec };
  return object('apps/v1/Deployment', namespace, name, { spec: { template: { metadata: { labels }, spec: pods } } });
}

/** The edges of one kind as texts, `from -> to`; those that hang on something unknown with a question mark before them. */
export function edgesOf(graph: Graph, kind: string): string[] {
  const texts: string[] = [];
  for (let id = 0; id < graph.size; id++) {
    for (const { from, to, proof } of graph.out(id, kind)) {
      texts.push(`${proof.unless ? '? ' : ''}${graph.node(from).address} -> ${graph.node(to).address}`);
    }
  }
  return texts.sort();
}

function valueOf(of: unknown, origin: Origin): Value {
  if (Array.isArray(of))
    return listOf(
      of.map((item) => valueOf(item, { ...origin })),
      { ...origin },
    );
  if (of !== null && typeof of === 'object') {
    if ('open' in of) {
      const to = 'to' in of && typeof of.to === 'string' ? { to: of.to, attribute: 'Ref' } : undefined;
      return unknown({ code: to ? 'after-apply' : 'input', says: 'is not known' }, { ...origin }, to);
    }
    return recordOf(
      Object.entries(of).map(([name, entry]) => [name, valueOf(entry, { ...origin })] as const),
      origin,
    );
  }
  if (typeof of !== 'string' && typeof of !== 'number' && typeof of !== 'boolean') return literal(null, { ...origin });
  return literal(of, { ...origin });
}
