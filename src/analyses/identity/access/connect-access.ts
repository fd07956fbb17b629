/** Who can read and write which data. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { Fact, GraphNode, NodeId, Unknown } from '../../../graph/index.ts';
import { unlessOf } from '../acting/assume-role.ts';
import type { Identities, Principal } from '../identities.ts';
import { arnOf, type Place, placeOfArn } from '../policies/arn.ts';
import type { Decision } from '../policies/decide.ts';
import { candidatesOf, type Store, storeIndex } from './candidates.ts';
import { mayUseKey, type Protection, protectionOf } from './key-use.ts';
import { connectDatabaseLogins } from './database-logins.ts';
import { connectPublicStores } from './public-stores.ts';
import { type ResourcePolicy, resourcePolicyOf, statementsFor } from './resource-policy.ts';
import { type DataAction, type StoreKind, storeKinds } from './store-kinds.ts';

/** What is asked of a store once, whoever asks. */
interface Known {
  readonly policy: ResourcePolicy | undefined;
  readonly protection: Protection;
}

/**
 * `can-read` and `can-write` edges from principals to stores. Administrators of the account (`except`) get none: they have all of its data.
 * Principals with the same policies are asked once.
 */
export function connectDataAccess(identities: Identities, except: ReadonlySet<NodeId>): readonly LedgerEntry[] {
  const { graph } = identities;
  const known = new Map<NodeId, Known>();
  const knownOf = (id: NodeId, kind: StoreKind): Known => {
    const found = known.get(id) ?? { policy: resourcePolicyOf(graph, id, kind), protection: protectionOf(graph, id) };
    known.set(id, found);
    return found;
  };
  for (const [kindName, kind] of Object.entries(storeKinds)) {
    const stores = graph.ofKind(kindName);
    if (stores.length === 0) continue;
    const index = storeIndex(stores.map((id) => storeOf(graph.node(id), id)));
    const named = stores.filter((id) =>
      knownOf(id, kind).policy?.compiled.statements.some((one) => one.effect === 'Allow'),
    );
    for (const members of identities.classes.values()) {
      const asked = members.filter((one) => !except.has(one.id));
      const [first] = asked;
      if (!first) continue;
      const candidates = identities.touches(first, kind.service) ? candidatesOf(index, first, kind) : [];
      for (const { id, node, place } of candidates) {
        const { policy, protection } = knownOf(id, kind);
        // A resource policy may name one of them; then each is asked by itself.
        const groups = policy ? asked.map((one) => [one]) : [asked];
        for (const group of groups) connectGroup(identities, group, { id, node, place }, kind, policy, protection);
      }
      if (named.length > 0 && candidates.length < stores.length) {
        const done = new Set(candidates.map((one) => one.id));
        for (const id of named) {
          const node = graph.node(id);
          if (done.has(id) || node.scope !== first.node.scope) continue;
          const { policy, protection } = knownOf(id, kind);
          for (const one of asked) connectGroup(identities, [one], storeOf(node, id), kind, policy, protection);
        }
      }
    }
  }
  connectDatabaseLogins(identities);
  connectPublicStores(identities);
  return unreadPolicies(identities);
}

/** Policies that cannot be read: what they allow besides is missing from every answer. */
function unreadPolicies({ classes }: Identities): readonly LedgerEntry[] {
  return [...classes.values()].flatMap((members) => {
    const [first] = members;
    return (first?.policies ?? []).flatMap(({ open }) =>
      open
        ? {
            about: 'value',
            subject: first?.node.kind ?? '',
            reason: `what its policies allow is not fully known: ${open.reason.says}`,
            count: members.length,
            at: open.origin.at,
            incomplete: false,
          }
        : [],
    );
  });
}

function storeOf(node: GraphNode, id: NodeId): Store {
  return { id, node, place: placeOfArn(arnOf(node) ?? '') };
}

function connectGroup(
  identities: Identities,
  group: readonly Principal[],
  store: Store,
  kind: StoreKind,
  policy: ResourcePolicy | undefined,
  protection: Protection,
): void {
  const [first] = group;
  if (!first) return;
  for (const access of ['read', 'write'] as const) {
    const decision = decideAny(identities, first, store, kind[access], policy);
    if (decision.answer === 'denied') continue;
    const opened = kind.key ? useKeys(identities, first, protection, kind.key[access], kind.key.via) : undefined;
    if (opened === 'denied') continue;
    const doubt: Unknown | undefined = decision.answer === 'unknown' ? decision.unless : opened?.unless;
    const facts: Fact[] = [
      ...decision.facts.map((fact) => ({ ...fact, says: `${fact.says} on \`${store.node.address}\`` })),
      ...(opened?.facts ?? []),
    ];
    const proof = { facts, technique: access === 'read' ? kind.technique : 'T1565.001' };
    for (const one of group)
      identities.connect(access === 'read' ? 'can-read' : 'can-write', one.id, store.id, unlessOf(proof, doubt));
  }
}

/** The best answer to any of the actions. */
function decideAny(
  identities: Identities,
  who: Principal,
  { place, node }: Store,
  actions: readonly DataAction[],
  policy: ResourcePolicy | undefined,
): Decision {
  const resource = policy && statementsFor(identities.graph, policy, who).policy;
  let best: Decision = { answer: 'denied', facts: [] };
  for (const { action, suffix } of actions) {
    const on: Place = suffix === undefined ? place : { ...place, text: `${place.text}${suffix}` };
    const decision = identities.may(who, action, on, { resource, account: identities.accounts.get(node.scope) });
    if (decision.answer === 'allowed') return decision;
    if (decision.answer === 'unknown' && !decision.blind) best = decision;
  }
  return best;
}

function useKeys(
  identities: Identities,
  who: Principal,
  { keys, unknown }: Protection,
  action: string,
  via: string,
): { readonly facts: readonly Fact[]; readonly unless?: Unknown } | 'denied' {
  const facts: Fact[] = [];
  let unless = unknown;
  for (const key of keys) {
    const decision = mayUseKey(identities, who, key, action, via);
    if (decision.answer === 'denied') return 'denied';
    facts.push(...decision.facts);
    if (decision.answer === 'unknown') unless ??= decision.unless;
  }
  return unless ? { facts, unless } : { facts };
}
