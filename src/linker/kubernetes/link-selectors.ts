/** Joins services, network policies and disruption budgets to the workloads whose pods they select. */
import { type Graph, type GraphNode, type NodeId, type Origin, stateOf, type Unknown } from '../../graph/index.ts';
import {
  connect,
  equalitySelectorOf,
  isWorkloadKind,
  type Kind,
  type Labels,
  labelsOf,
  picks,
  podsOf,
  propertiesOf,
  type Selector,
  selectorOf,
} from '../../schema/index.ts';
import type { Link } from '../link.ts';
import { namespaceOf, workloadIds } from './objects.ts';

interface Picked {
  readonly id: NodeId;
  readonly labels: Labels;
}

/** Workloads of one namespace of one scope, and those of them that carry a label. */
interface Place {
  readonly all: Picked[];
  readonly byLabel: Map<string, Picked[]>;
  /** Workloads of whose labels something is not known. */
  readonly open: Picked[];
}

const selecting: readonly { readonly kind: Kind; readonly says: string; readonly of: (node: GraphNode) => Chosen }[] = [
  { kind: 'v1/Service', says: 'sends to', of: (node) => service(node) },
  { kind: 'networking.k8s.io/v1/NetworkPolicy', says: 'applies to', of: (node) => policy(node) },
  { kind: 'policy/v1/PodDisruptionBudget', says: 'applies to', of: (node) => budget(node) },
];

interface Chosen {
  readonly selector: Selector | undefined;
  readonly origin: Origin;
}

/** Selectors pick within their own namespace and scope. https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ */
export const linkSelectors: Link = {
  name: 'kubernetes selectors',
  link(graph) {
    const places = placesOf(graph);
    for (const { kind, says, of } of selecting) {
      for (const id of graph.ofKind(kind)) {
        const node = graph.node(id);
        const { selector, origin } = of(node);
        const place = places.get(`${node.scope}\u0000${namespaceOf(node)}`);
        if (!selector || !place) continue;
        for (const workload of candidates(place, selector)) {
          const answer = picks(selector, workload.labels);
          if (answer === false) continue;
          const unless: { unless?: Unknown } = answer === true ? {} : { unless: answer };
          connect(graph, 'selects', id, workload.id, {
            facts: [{ says: `\`${node.address}\` ${says} the pods of \`${graph.node(workload.id).address}\``, origin }],
            ...unless,
          });
        }
      }
    }
    return [];
  },
};

function service(node: GraphNode): Chosen {
  const { selector } = propertiesOf(node, 'v1/Service').spec;
  return { selector: equalitySelectorOf(selector), origin: stateOf(selector).origin };
}

function policy(node: GraphNode): Chosen {
  const { spec } = propertiesOf(node, 'networking.k8s.io/v1/NetworkPolicy');
  // An absent selector of a policy picks every pod of the namespace.
  return { selector: selectorOf(spec.podSelector) ?? { requirements: [] }, origin: stateOf(spec.podSelector).origin };
}

function budget(node: GraphNode): Chosen {
  const { selector } = propertiesOf(node, 'policy/v1/PodDisruptionBudget').spec;
  return { selector: selectorOf(selector), origin: stateOf(selector).origin };
}

function placesOf(graph: Graph): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const id of workloadIds(graph)) {
    const node = graph.node(id);
    if (!isWorkloadKind(node.kind)) continue;
    const key = `${node.scope}\u0000${namespaceOf(node)}`;
    let place = places.get(key);
    if (!place) places.set(key, (place = { all: [], byLabel: new Map(), open: [] }));
    const labels = labelsOf(podsOf(node).metadata.labels);
    const picked = { id, labels };
    place.all.push(picked);
    let open = labels.open !== undefined;
    for (const [name, value] of labels.entries) {
      if (typeof value !== 'string') open = true;
      else {
        const list = place.byLabel.get(`${name}=${value}`);
        if (list) list.push(picked);
        else place.byLabel.set(`${name}=${value}`, [picked]);
      }
    }
    if (open) place.open.push(picked);
  }
  return places;
}

/** The fewest workloads that the selector can pick: those with the rarest of the labels that it demands. */
function candidates(place: Place, { requirements }: Selector): readonly Picked[] {
  let best: readonly Picked[] = place.all;
  for (const { key, operator, values } of requirements) {
    const [value] = values;
    if (operator !== 'In' || values.length !== 1 || typeof value !== 'string') continue;
    const alike = place.byLabel.get(`${key}=${value}`) ?? [];
    if (alike.length + place.open.length < best.length) best = [...new Set([...alike, ...place.open])];
  }
  return best;
}
