/** Edges that follow from what subjects may ask of the cluster. */
import { entryAt, type Fact, type Graph, type GraphNode, type NodeId, textOfValue } from '../../graph/index.ts';
import type { LedgerEntry } from '../../findings/index.ts';
import { connect } from '../../schema/index.ts';
import { internetNode } from '../foothold.ts';
import { clusterAdministrator } from './footholds.ts';
import type { Grant } from './grants.ts';
import { byNamespace, nameOf, type Namespaced } from './objects.ts';
import { type Power, powers } from './powers.ts';
import { allows, type Rule } from './rule.ts';

/** What every subject gets from every object is their product: after so many edges, what further subjects get is left out, and said. */
const mostEdges = 500_000;

/** Adds the edges of every subject, and says of how many subjects it did not. */
export function connectPowers(
  graph: Graph,
  grants: Iterable<readonly [NodeId, readonly Grant[]]>,
): readonly LedgerEntry[] {
  const before = graph.edgeCount;
  let left = 0;
  const accounts = byNamespace(graph, ['v1/ServiceAccount']);
  const secrets = byNamespace(graph, ['v1/Secret']);
  const kinds = new Map<string, Namespaced>();
  const ofKind = (kind: string) => {
    const known = kinds.get(kind) ?? byNamespace(graph, [kind]);
    kinds.set(kind, known);
    return known;
  };
  for (const [subject, list] of grants) {
    if (graph.edgeCount - before > mostEdges) {
      left++;
      continue;
    }
    const node = graph.node(subject);
    openToStrangers(graph, subject, node);
    const whole = list.find((grant) => grant.namespace === undefined && grant.rules.some(isEverything));
    if (whole) {
      const rule = whole.rules.find(isEverything);
      const facts = [
        ...whole.facts,
        { says: `\`${node.address}\` may do everything`, ...(rule && { origin: rule.origin }) },
      ];
      connect(graph, 'can-administer', subject, clusterAdministrator(graph, node.scope), { facts, technique: 'T1078' });
      continue;
    }
    const had = new Set<string>();
    for (const grant of list)
      for (const power of powers) {
        // A power over all objects of a namespace is had once, however many rules give it.
        const key = `${power.id} ${grant.namespace ?? ''}`;
        if (had.has(key)) continue;
        const rules = grant.rules.filter((rule) => speaks(rule, power));
        if (rules.length === 0 || (power.and && !secondMet(list, grant, power.and))) continue;
        for (const rule of rules) apply(graph, { subject, node, grant, power, rule }, { accounts, secrets, ofKind });
        if (rules.some(({ resourceNames }) => resourceNames.length === 0)) had.add(key);
      }
  }
  if (left === 0) return [];
  const reason = `what roles make of service accounts, users and groups is followed up to ${mostEdges} steps`;
  return [{ about: 'link', subject: 'role bindings', reason, count: left, incomplete: true }];
}

/** Anonymous requests are made by whoever reaches the control plane. */
function openToStrangers(graph: Graph, subject: NodeId, { kind, address }: GraphNode): void {
  if (!/^kubernetes\/(?:User|Group)$/.test(kind) || !/\/system:(?:anonymous|unauthenticated)$/.test(address)) return;
  connect(graph, 'can-act-as', internetNode(graph), subject, {
    facts: [{ says: `requests without a credential count as \`${address}\`` }],
    technique: 'T1078.001',
    assumes: 'the control plane can be reached and accepts anonymous requests',
  });
}

function isEverything({ verbs, apiGroups, resources, resourceNames }: Rule): boolean {
  return verbs.includes('*') && apiGroups.includes('*') && resources.includes('*') && resourceNames.length === 0;
}

/** Whether the rule covers one of the requests, for some name. */
function speaks(rule: Rule, { verbs, apiGroup, resources }: Pick<Power, 'verbs' | 'apiGroup' | 'resources'>): boolean {
  return verbs.some((verb) =>
    resources.some((resource) => {
      // A name cannot restrict what does not exist yet, so a rule with names grants no creation; subresources of what exists are created by name.
      const name = verb === 'create' && !resource.includes('/') ? undefined : rule.resourceNames[0];
      return allows(rule, { verb, apiGroup, resource, name });
    }),
  );
}

function secondMet(list: readonly Grant[], { namespace }: Grant, and: NonNullable<Power['and']>): boolean {
  return list.some(
    (other) =>
      (other.namespace === undefined || other.namespace === namespace) && other.rules.some((rule) => speaks(rule, and)),
  );
}

interface Held {
  readonly subject: NodeId;
  readonly node: GraphNode;
  readonly grant: Grant;
  readonly power: Power;
  readonly rule: Rule;
}

interface Objects {
  readonly accounts: Namespaced;
  readonly secrets: Namespaced;
  readonly ofKind: (kind: string) => Namespaced;
}

function apply(graph: Graph, { subject, node, grant, power, rule }: Held, objects: Objects): void {
  const { effect, technique } = power;
  const facts: Fact[] = [...grant.facts, { says: `so \`${node.address}\` ${power.says}`, origin: rule.origin }];
  const isNamed = (id: NodeId) =>
    rule.resourceNames.length === 0 || rule.resourceNames.includes(nameOf(graph.node(id)) ?? '');
  const proof = { facts, technique };
  switch (effect.becomes) {
    case 'accounts':
      for (const id of objects.accounts.in(node.scope, grant.namespace))
        if (id !== subject && (!effect.named || isNamed(id))) connect(graph, 'can-act-as', subject, id, proof);
      break;
    case 'secrets':
      for (const id of objects.secrets.in(node.scope, grant.namespace)) {
        if (!isNamed(id)) continue;
        connect(graph, 'can-read', subject, id, proof);
        const account = tokenOf(graph, id, objects.accounts);
        if (account !== undefined && account !== subject)
          connect(graph, 'can-act-as', subject, account, { facts, technique: 'T1528' });
      }
      break;
    case 'workloads':
      // Rules name pods, and the pods of a controller have names of their own.
      for (const kind of effect.kinds)
        for (const id of objects.ofKind(kind).in(node.scope, grant.namespace))
          if (rule.resourceNames.length === 0 || isNamed(id)) connect(graph, effect.edge, subject, id, proof);
      break;
    case 'administrator':
      if (grant.namespace === undefined && rule.resourceNames.length === 0)
        connect(graph, 'can-administer', subject, clusterAdministrator(graph, node.scope), proof);
  }
}

/** The account whose token the Secret holds. */
function tokenOf(graph: Graph, secret: NodeId, accounts: Namespaced): NodeId | undefined {
  const { properties, scope } = graph.node(secret);
  if (textOfValue(properties.entries.get('type')) !== 'kubernetes.io/service-account-token') return undefined;
  const name = textOfValue(entryAt(properties, 'metadata', 'annotations', 'kubernetes.io/service-account.name'));
  const namespace = textOfValue(entryAt(properties, 'metadata', 'namespace')) ?? 'default';
  return accounts.in(scope, namespace).find((id) => nameOf(graph.node(id)) === name);
}
