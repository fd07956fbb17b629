/** What an escalation can be about: the other principals and the code of the same scope. */
import type { Fact, NodeId, Unknown } from '../../../graph/index.ts';
import { outOf } from '../../../schema/index.ts';
import { trustsService } from '../acting/trust.ts';
import type { Identities, Principal } from '../identities.ts';
import { arnOf, type Place, placeOfArn } from '../policies/arn.ts';
import { conditionEffect } from '../policies/condition.ts';
import { groupsOf } from '../policies/policies-of.ts';
import type { Effect } from './escalation.ts';

/** One target, with what makes it one. */
export interface Target {
  readonly id: NodeId;
  readonly place: Place;
  readonly facts: readonly Fact[];
  readonly unless?: Unknown;
}

/** The targets of an effect for a principal; `beside` are the principals of its scope. */
export function targetsOf(
  identities: Identities,
  who: Principal,
  effect: Effect,
  beside: readonly Principal[],
): readonly Target[] {
  const { graph } = identities;
  switch (effect.becomes) {
    case 'administrator':
      if (effect.given === 'assumable')
        return outOf(graph, who.id, 'can-act-as').flatMap(({ to, proof }) => {
          const role = identities.byId.get(to);
          return role?.kind === 'role' && !proof.unless && proof.assumes === undefined && role.id !== who.id
            ? [{ ...plain(role), facts: proof.facts }]
            : [];
        });
      return beside.filter((one) => one.kind === 'role' && one.id !== who.id).map(plain);
    case 'target': {
      const own = new Set<NodeId>([who.id, ...groupsOf(graph, who.id)]);
      // Only users join groups. Who is in one could join the next, but needs no more than one at a time.
      if (effect.target === 'group' && who.kind !== 'user') return [];
      return beside.filter((one) => one.kind === effect.target && !own.has(one.id)).map(plain);
    }
    case 'passed-role':
      return beside.flatMap((one) => {
        if (one.kind !== 'role') return [];
        const trust = trustsService(graph, one.node, effect.service);
        if (!trust) return [];
        // The caller's own service and account: confused-deputy conditions are met by what it makes itself.
        const condition = conditionEffect(trust.statement, (key) =>
          key === 'aws:sourceaccount' || key === 'aws:sourcearn' ? { is: 'matched', fits: () => true } : undefined,
        );
        if (condition.holds === 'never') return [];
        const facts = [
          { says: `\`${one.node.address}\` trusts \`${effect.service}\``, origin: trust.statement.origin },
        ];
        const target = { ...plain(one), facts };
        return condition.holds === 'unknown' ? [{ ...target, unless: condition.unless }] : [target];
      });
    case 'code':
      return effect.kinds.flatMap((kind) =>
        graph.ofKind(kind).flatMap((id) => {
          const node = graph.node(id);
          if (node.scope !== who.node.scope) return [];
          const facts = effect.given === undefined ? [] : givenFacts(identities, id, effect.given);
          return facts ? [{ id, place: placeOfArn(arnOf(node) ?? ''), facts }] : [];
        }),
      );
  }
}

function plain({ id, arn }: Principal): Target {
  return { id, place: arn, facts: [] };
}

/** Why the resource is as the method needs it; `undefined` if it is not. */
function givenFacts(
  identities: Identities,
  id: NodeId,
  given: 'managed-by-ssm' | 'execute-command',
): readonly Fact[] | undefined {
  const { graph } = identities;
  if (given === 'execute-command') {
    const value = graph.node(id).properties.entries.get('EnableExecuteCommand');
    const isOn = value?.kind === 'literal' && value.value === true;
    return isOn ? [{ says: 'the service lets commands run in its tasks', origin: value.origin }] : undefined;
  }
  // The agent reports for duty with the role of the instance.
  for (const { to } of outOf(graph, id, 'can-act-as')) {
    const role = identities.byId.get(to);
    const decision = role && identities.may(role, 'ssm:UpdateInstanceInformation', { text: '*' });
    if (role && decision?.answer === 'allowed')
      return decision.facts.map((fact) => ({
        ...fact,
        says: `\`${role.node.address}\` lets Systems Manager manage the instance`,
      }));
  }
  return undefined;
}
