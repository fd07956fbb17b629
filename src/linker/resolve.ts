/** Finds the resource that a value names: by reference, by ARN, or by its literal identifier. */
import { type Graph, type NodeId, type Value, referencesIn, textOfValue } from '../graph/index.ts';
import { kinds } from '../schema/index.ts';

/** What a resolver answers: the nodes that a value names. */
export interface Resolver {
  /** Nodes of one of `targets` (any, if empty) that the value names; a text may name several where names are not unique. */
  resolve(value: Value, targets: readonly string[], scope: string): readonly NodeId[];
}

/** A resolver over the present nodes of the graph. Names are looked up within the scope first, then everywhere. */
export function resolverOf(graph: Graph): Resolver {
  const byName = new Map<string, NodeId[]>();
  const byArn = new Map<string, NodeId[]>();
  const file = (index: Map<string, NodeId[]>, name: string, id: NodeId) => {
    const list = index.get(name);
    if (list) list.push(id);
    else index.set(name, [id]);
  };
  graph.nodes().forEach((node, id) => {
    const definition = definitions[node.kind];
    if (definition?.ref === undefined) return;
    const name = textOfValue(node.properties.entries.get(definition.ref));
    if (name === undefined) return;
    file(byName, `${node.kind}\u0000${name}`, id);
    if (definition.arn !== undefined) {
      file(byArn, arnKey(definition.arn.replaceAll('${Ref}', name).replaceAll(`\${${definition.ref}}`, name)), id);
    }
  });
  return {
    resolve(value, targets, scope) {
      const allowed = (id: NodeId) => targets.length === 0 || targets.includes(graph.node(id).kind);
      const referred = [...referencesIn(value)]
        .flatMap((unknown) => graph.find(unknown.refersTo.to) ?? [])
        .filter(allowed);
      if (referred.length > 0) return [...new Set(referred)];
      const text = textOfValue(value);
      if (text === undefined || text === '') return [];
      const found = text.startsWith('arn:')
        ? (byArn.get(arnKey(text)) ?? []).filter(allowed)
        : targets.flatMap((kind) => byName.get(`${kind}\u0000${text}`) ?? []);
      const near = found.filter((id) => graph.node(id).scope === scope);
      return near.length > 0 ? near : found;
    },
  };
}

/** The registry under plain strings: a node's kind need not be a known one. */
const definitions: Readonly<Record<string, { readonly ref?: string; readonly arn?: string } | undefined>> = kinds;

/** Service and resource of an ARN; partition, region and account are left out, for sources seldom know them. */
function arnKey(arn: string): string {
  const [, , service = '', , , ...resource] = arn.split(':');
  return `${service}:${resource.join(':')}`;
}
