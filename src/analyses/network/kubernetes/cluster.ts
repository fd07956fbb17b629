/** The pods, policies and namespaces of one scope, read once. */
import { type Graph, type GraphNode, itemsOf, knownOf, type NodeId, unknownOf } from '../../../graph/index.ts';
import { isObjectKind, isWorkloadKind, type Labels, labelsOf, podsOf, resourcesOf } from '../../../schema/index.ts';
import { isController } from './outsiders.ts';
import { Policies } from './policies.ts';
import { type Pod, type Policy, policyOf } from './policy.ts';

/** What is deployed together. */
export interface Cluster {
  readonly policies: Policies;
  readonly pods: ReadonlyMap<NodeId, Pod>;
  /** Pods that look like an ingress controller or gateway. */
  readonly controllers: readonly { readonly id: NodeId; readonly pod: Pod }[];
  readonly labelsOf: (namespace: string) => Labels;
}

/** The clusters of a graph, by scope: one scope is deployed as one. */
export function clustersOf(graph: Graph): ReadonlyMap<string, Cluster> {
  const namespaces = new Map<string, Labels>();
  for (const { node, properties } of resourcesOf(graph, 'v1/Namespace')) {
    const name = knownOf(properties.metadata.name);
    if (name === undefined) continue;
    const { entries, open } = labelsOf(properties.metadata.labels);
    namespaces.set(`${node.scope}\u0000${name}`, {
      entries: new Map([...entries, ['kubernetes.io/metadata.name', name]]),
      ...(open && { open }),
    });
  }
  const policies = new Map<string, Policy[]>();
  for (const { node } of resourcesOf(graph, 'networking.k8s.io/v1/NetworkPolicy'))
    push(policies, node.scope, policyOf(node));
  const workloads = new Map<string, NodeId[]>();
  for (const kind of graph.kinds()) {
    if (isWorkloadKind(kind) && kind !== 'v1/PodTemplate')
      for (const id of graph.ofKind(kind)) push(workloads, graph.node(id).scope, id);
  }
  const clusters = new Map<string, Cluster>();
  const scopes = new Set([
    ...policies.keys(),
    ...workloads.keys(),
    ...graph
      .nodes()
      .filter(({ kind }) => isObjectKind(kind))
      .map(({ scope }) => scope),
  ]);
  for (const scope of scopes) {
    const labels = (namespace: string) => namespaces.get(`${scope}\u0000${namespace}`) ?? undeclared(graph, namespace);
    const pods = new Map<NodeId, Pod>();
    for (const id of workloads.get(scope) ?? []) pods.set(id, podOf(graph.node(id)));
    clusters.set(scope, {
      policies: new Policies(policies.get(scope) ?? [], labels),
      pods,
      controllers: [...pods].flatMap(([id, pod]) => (looksLikeController(graph.node(id)) ? [{ id, pod }] : [])),
      labelsOf: labels,
    });
  }
  return clusters;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A namespace that nobody declares exists with its name, and with labels that are not known. */
function undeclared(graph: Graph, namespace: string): Labels {
  const at = graph.nodes()[0]?.properties.origin ?? { at: { file: { path: '', text: '' }, start: 0, end: 0 } };
  return {
    entries: new Map([['kubernetes.io/metadata.name', namespace]]),
    open: {
      kind: 'unknown',
      reason: { code: 'not-read', says: `the labels of namespace \`${namespace}\` are not known` },
      origin: at,
    },
  };
}

/** The pods of a workload. */
function podOf(node: GraphNode): Pod {
  const { spec, metadata } = podsOf(node);
  const own = node.properties.entries.get('metadata');
  const namespace = own?.kind === 'record' ? own.entries.get('namespace') : undefined;
  const host = knownOf(spec.hostNetwork) ?? unknownOf(spec.hostNetwork);
  return {
    namespace: namespace?.kind === 'literal' && typeof namespace.value === 'string' ? namespace.value : 'default',
    labels: labelsOf(metadata.labels),
    ports: itemsOf(spec.containers).flatMap((container) =>
      itemsOf(container.ports).flatMap((port) => {
        const number = knownOf(port.containerPort);
        const name = knownOf(port.name);
        return number === undefined
          ? []
          : [{ number, protocol: knownOf(port.protocol) ?? 'TCP', ...(name !== undefined && { name }) }];
      }),
    ),
    ...(host !== undefined && { hostNetwork: host }),
  };
}

function looksLikeController(node: GraphNode): boolean {
  if (node.kind.endsWith('Job')) return false;
  const { spec } = podsOf(node);
  return itemsOf(spec.containers).some(({ image }) => isController((knownOf(image) ?? '').replace(/[@:][^/]*$/, '')));
}
