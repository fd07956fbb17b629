/** Who is granted which rules, where. */
import { type Fact, type Graph, type GraphNode, itemsOf, type NodeId, viewOf } from '../../graph/index.ts';
import { into, labelsOf, outOf, picks, propertiesOf, selectorOf } from '../../schema/index.ts';
import { builtInRoles } from './built-in-roles.ts';
import { namespaceOf, nameOf } from './objects.ts';
import { type Rule, rulesOf } from './rule.ts';

/** Rules that a binding grants. */
export interface Grant {
  /** The namespace that they hold in; `undefined` for the whole cluster. */
  readonly namespace: string | undefined;
  readonly rules: readonly Rule[];
  readonly facts: readonly Fact[];
}

const prefix = 'rbac.authorization.k8s.io/v1';

/**
 * The grants of every subject: service accounts, users and groups. A role binding to a cluster role holds in its own namespace only. What
 * several bindings grant alike is there once, by the first; an account has its own grants, then those of the groups that it is in.
 */
export function* grantsOf(graph: Graph): Iterable<readonly [NodeId, readonly Grant[]]> {
  const stated = statedGrants(graph);
  const subjects = new Set(stated.keys());
  for (const group of stated.keys()) for (const { to } of outOf(graph, group, 'granted-to')) subjects.add(to);
  for (const subject of subjects) {
    const grants = new Map(stated.get(subject));
    for (const { from: group, proof } of into(graph, subject, 'granted-to'))
      for (const [key, grant] of stated.get(group) ?? [])
        if (!grants.has(key)) grants.set(key, { ...grant, facts: [...grant.facts, ...proof.facts] });
    yield [subject, [...grants.values()]];
  }
}

/** What bindings grant to each subject that they name, by role and namespace. */
function statedGrants(graph: Graph): ReadonlyMap<NodeId, ReadonlyMap<string, Grant>> {
  const stated = new Map<NodeId, Map<string, Grant>>();
  const rulesOfRole = new Map<NodeId, readonly Rule[]>();
  for (const kind of ['RoleBinding', 'ClusterRoleBinding'] as const) {
    for (const id of graph.ofKind(`${prefix}/${kind}`)) {
      const namespace = kind === 'RoleBinding' ? namespaceOf(graph.node(id)) : undefined;
      for (const bound of outOf(graph, id, 'binds')) {
        const rules = rulesOfRole.get(bound.to) ?? rulesIn(graph, graph.node(bound.to));
        rulesOfRole.set(bound.to, rules);
        if (rules.length === 0) continue;
        const key = `${bound.to} ${namespace ?? ''}`;
        for (const granted of outOf(graph, id, 'granted-to')) {
          const grants = stated.get(granted.to) ?? new Map<string, Grant>();
          stated.set(granted.to, grants);
          if (!grants.has(key))
            grants.set(key, { namespace, rules, facts: [...granted.proof.facts, ...bound.proof.facts] });
        }
      }
    }
  }
  return stated;
}

/** The rules of a role, with those that it gathers by labels from other cluster roles. */
function rulesIn(graph: Graph, node: GraphNode): readonly Rule[] {
  const { origin } = node.properties;
  if (node.kind === 'kubernetes/BuiltInRole') {
    const name = nameOf(node) ?? '';
    return Object.hasOwn(builtInRoles, name) ? (builtInRoles[name] ?? []).map((rule) => ({ ...rule, origin })) : [];
  }
  const own = rulesOf(propertiesOf(node, `${prefix}/Role`), node);
  if (node.kind !== `${prefix}/ClusterRole`) return own;
  const { aggregationRule } = propertiesOf(node, `${prefix}/ClusterRole`);
  const selectors = itemsOf(aggregationRule.clusterRoleSelectors).flatMap((one) => selectorOf(one) ?? []);
  if (selectors.length === 0) return own;
  const gathered = graph.ofKind(`${prefix}/ClusterRole`).flatMap((id) => {
    const other = graph.node(id);
    if (other.scope !== node.scope || other === node) return [];
    const metadata = other.properties.entries.get('metadata');
    const view = viewOf<{ readonly labels: Readonly<Record<string, string>> }>(metadata, origin);
    const labels = labelsOf(view.labels);
    const isPicked = selectors.some((selector) => picks(selector, labels) === true);
    return isPicked ? rulesOf(propertiesOf(other, `${prefix}/Role`), other) : [];
  });
  return [...own, ...gathered];
}
