/** Finds who can make more of themselves than their policies say. */
import type { Fact, NodeId, Proof, Unknown } from '../../../graph/index.ts';
import { into } from '../../../schema/index.ts';
import { unlessOf } from '../acting/assume-role.ts';
import { accountAdministrator } from '../footholds.ts';
import { grouped, type Identities, type Principal } from '../identities.ts';
import { arnOf, type Place, placeOfArn } from '../policies/arn.ts';
import type { KeyState } from '../policies/condition.ts';
import { groupsOf } from '../policies/policies-of.ts';
import { codeEscalations } from './code-escalations.ts';
import type { Escalation, Need } from './escalation.ts';
import { iamEscalations } from './iam-escalations.ts';
import { passRoleEscalations } from './pass-role-escalations.ts';
import { type Target, targetsOf } from './targets.ts';

/** Every method; those that make an administrator come first, for whoever is one needs no other. */
export const escalations: readonly Escalation[] = [
  ...iamEscalations,
  ...passRoleEscalations,
  ...codeEscalations,
].toSorted((a, b) => Number(b.effect.becomes === 'administrator') - Number(a.effect.becomes === 'administrator'));

/**
 * `can-administer`, `can-act-as`, `can-change` and `can-run-code-in` edges. Answers with the principals that are administrators as they
 * stand: nothing else needs to be said of them.
 */
export function connectEscalations(identities: Identities): ReadonlySet<NodeId> {
  const administrators = new Set<NodeId>();
  const byScope = grouped(identities.principals, (one) => one.node.scope);
  for (const members of identities.classes.values()) {
    const [first] = members;
    if (!first) continue;
    const all = everything(identities, first);
    if (all) {
      for (const one of members) {
        identities.connect('can-administer', one.id, accountAdministrator(identities.graph, one.node), all);
        if (!all.unless) administrators.add(one.id);
      }
      if (!all.unless) continue;
    }
    const methods = escalations.filter((escalation) => mayMatter(identities, first, escalation));
    for (const one of members)
      for (const escalation of methods)
        if (escalate(identities, one, escalation, byScope.get(one.node.scope) ?? []) === 'administrator') break;
  }
  return administrators;
}

/** Whether every action on everything is allowed and nothing denied. */
function everything(identities: Identities, who: Principal): Proof | undefined {
  for (const { statements } of who.policies)
    for (const one of statements) {
      const isAll =
        one.effect === 'Allow' &&
        !one.allActionsBut &&
        !one.allResourcesBut &&
        one.actions.some((action) => action === '*' || action === '*:*') &&
        one.resources?.some(({ place }) => place.text === '*');
      if (!isAll) continue;
      const denials = who.policies.some((policy) => policy.statements.some((other) => other.effect === 'Deny'));
      // With Denies or a boundary, the single methods are asked instead.
      if (denials || who.boundary) return undefined;
      const decision = identities.may(who, 'iam:CreateUser', { text: '*' });
      if (decision.answer === 'denied') return undefined;
      const facts: Fact[] = [
        { says: `\`${who.node.address}\` is allowed every action on everything`, origin: one.statement.origin },
      ];
      return unlessOf({ facts, technique: 'T1078.004' }, decision.answer === 'unknown' ? decision.unless : undefined);
    }
  return undefined;
}

function mayMatter(identities: Identities, who: Principal, { needs }: Escalation): boolean {
  return needs.every(({ actions }) => actions.some((action) => identities.touches(who, serviceOf(action))));
}

/** Answers `administrator` where the method certainly makes one. */
function escalate(
  identities: Identities,
  who: Principal,
  escalation: Escalation,
  beside: readonly Principal[],
): 'administrator' | undefined {
  const { needs, effect } = escalation;
  // What hangs on no target is asked first, and once.
  const fixed = needs.filter((need) => need.on !== 'target' && need.on !== 'passed-role');
  const met = meetAll(identities, who, fixed, undefined, new Map());
  if (!met) return undefined;
  const usesTarget = fixed.length < needs.length;
  if (!usesTarget && effect.becomes === 'administrator') return becomeAdministrator(identities, who, escalation, met);
  const rest = needs.filter((need) => need.on === 'target' || need.on === 'passed-role');
  for (const target of targetsOf(identities, who, effect, beside)) {
    const keys = new Map<string, KeyState>();
    if (effect.becomes === 'passed-role') keys.set('iam:passedtoservice', { is: 'value', value: effect.service });
    const also = meetAll(identities, who, rest, target, keys);
    if (!also) continue;
    const both: Met = {
      facts: [...met.facts, ...also.facts],
      ...((met.unless ?? also.unless) ? { unless: met.unless ?? also.unless } : {}),
    };
    if (effect.becomes === 'administrator') {
      const withRole: Met = { ...both, facts: [...target.facts, ...both.facts] };
      const become = becomeAdministrator(identities, who, escalation, withRole);
      if (become) return become;
    } else {
      const edge = effect.becomes === 'code' ? effect.edge : 'can-act-as';
      const proof: Proof = {
        facts: [...both.facts, ...target.facts, { says: `so \`${who.node.address}\` ${escalation.says}` }],
        technique: escalation.technique,
        ...(effect.becomes === 'code' && effect.assumes !== undefined ? { assumes: effect.assumes } : {}),
      };
      identities.connect(edge, who.id, target.id, unlessOf(proof, both.unless ?? target.unless));
    }
  }
  return undefined;
}

function becomeAdministrator(
  identities: Identities,
  who: Principal,
  escalation: Escalation,
  met: Met,
): 'administrator' | undefined {
  const { origin } = who.node.properties;
  const hangsOn: Unknown | undefined =
    escalation.hangsOn === undefined
      ? undefined
      : { kind: 'unknown', reason: { code: 'not-read', says: escalation.hangsOn }, origin };
  // New policies stay within the boundary, whatever they say. A new principal would not, but that one may be required to have it.
  const bounded: Unknown | undefined = who.boundary
    ? {
        kind: 'unknown',
        reason: { code: 'unsupported', says: 'what its permissions boundary leaves of it is not evaluated' },
        origin,
      }
    : undefined;
  const proof: Proof = {
    facts: [...met.facts, { says: `so \`${who.node.address}\` ${escalation.says}` }],
    technique: escalation.technique,
  };
  const account = accountAdministrator(identities.graph, who.node);
  const unless = met.unless ?? hangsOn ?? bounded;
  identities.connect('can-administer', who.id, account, unlessOf(proof, unless));
  return unless ? undefined : 'administrator';
}

/** Needs that are met, with their proof. */
interface Met {
  readonly facts: readonly Fact[];
  readonly unless?: Unknown;
}

function meetAll(
  identities: Identities,
  who: Principal,
  needs: readonly Need[],
  target: Target | undefined,
  keys: ReadonlyMap<string, KeyState>,
): Met | undefined {
  const facts: Fact[] = [];
  let unless: Unknown | undefined;
  for (const need of needs) {
    const met = meet(identities, who, need, target, keys);
    if (!met) return undefined;
    facts.push(...met.facts);
    unless ??= met.unless;
  }
  return unless ? { facts, unless } : { facts };
}

/** The best answer over the actions and places of a need. */
function meet(
  identities: Identities,
  who: Principal,
  { actions, on }: Need,
  target: Target | undefined,
  keys: ReadonlyMap<string, KeyState>,
): Met | undefined {
  let best: Met | undefined;
  for (const action of actions)
    for (const place of placesOf(identities, who, on, action, target)) {
      const decision = identities.may(who, action, place, { keys });
      if (decision.answer === 'allowed') return { facts: decision.facts };
      if (decision.answer === 'unknown' && !decision.blind) best ??= { facts: decision.facts, unless: decision.unless };
    }
  return best;
}

function placesOf(
  { graph }: Identities,
  who: Principal,
  on: Need['on'],
  action: string,
  target: Target | undefined,
): readonly Place[] {
  switch (on) {
    case 'self':
      // Who joins a group is a user, and no policy of the group can know which.
      if (who.kind === 'group') return action.includes('User') ? [{ text: 'iam:user/<a member>' }] : [];
      // A user cannot be given a role's policy, nor a role a user's.
      return action.includes('User') === (who.kind === 'user') ? [who.arn] : [];
    case 'own-policy':
      return into(graph, who.id, 'attached-to')
        .concat(groupsOf(graph, who.id).flatMap((group) => into(graph, group, 'attached-to')))
        .map((edge) => graph.node(edge.from))
        .filter((node) => node.kind === 'AWS::IAM::ManagedPolicy')
        .map((node) => placeOfArn(arnOf(node) ?? ''));
    case 'own-group':
      return (who.kind === 'group' ? [who.id] : groupsOf(graph, who.id)).map((group) =>
        placeOfArn(arnOf(graph.node(group)) ?? ''),
      );
    case 'target':
    case 'passed-role':
      return target ? [target.place] : [];
    case 'anything':
      return anythingOf(action);
  }
}

/** Something of the action's service; for IAM, of the kind that the action is about. */
function anythingOf(action: string): readonly Place[] {
  const iam = /^iam:\w*?(User|Role|Group|AccessKey|LoginProfile)/.exec(action)?.[1];
  if (iam === undefined) return [{ text: `${serviceOf(action)}:*` }];
  return [{ text: iam === 'Role' || iam === 'Group' ? `iam:${iam.toLowerCase()}/*` : 'iam:user/*' }];
}

function serviceOf(action: string): string {
  return action.slice(0, action.indexOf(':'));
}
