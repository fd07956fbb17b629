/** Who can take on a role by `sts:AssumeRole`. */
import { type Fact, isElsewhere, type Proof, type Unknown } from '../../../graph/index.ts';
import { internetNode } from '../../foothold.ts';
import type { Identities, Principal } from '../identities.ts';
import type { CompiledPolicy } from '../policies/compiled.ts';
import { conditionEffect } from '../policies/condition.ts';
import { actsIn, type TrustStatement, trustOf } from './trust.ts';

const action = 'sts:AssumeRole';
const technique = 'T1078.004';

/**
 * `can-act-as` edges between principals of one account, and from the internet to roles that trust every AWS account. The trust policy must
 * accept the caller; where it names the account, the caller's own policies must allow the call as well; nothing may deny it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-req-context.html
 */
export function connectAssumableRoles(identities: Identities): void {
  const { graph } = identities;
  const callers = [...identities.classes.values()].filter(([first]) => first && identities.touches(first, 'sts'));
  for (const role of identities.principals) {
    if (role.kind !== 'role') continue;
    for (const trust of trustOf(graph, role.node)) {
      if (trust.statement.effect !== 'Allow' || !actsIn(trust.statement, action)) continue;
      connectBy(identities, role, trust, callers);
    }
  }
}

function connectBy(
  identities: Identities,
  role: Principal,
  trust: TrustStatement,
  callers: readonly (readonly Principal[])[],
): void {
  const { graph } = identities;
  for (const entry of trust.entries) {
    const says = { says: `\`${role.node.address}\` trusts ${wordsFor(entry.names)}`, origin: trust.statement.origin };
    if (entry.names === 'anyone') {
      const effect = conditionEffect(trust.statement, () => undefined);
      if (effect.holds === 'never') continue;
      const fact = { ...says, says: `\`${role.node.address}\` trusts every principal of every AWS account` };
      const proof: Proof = { facts: [fact], technique };
      identities.connect(
        'can-act-as',
        internetNode(graph),
        role.id,
        unlessOf(proof, effect.holds === 'unknown' ? effect.unless : undefined),
      );
    } else if (entry.names === 'identity') {
      const named = identities.byArn.get(entry.arn.text) ?? [];
      for (const caller of named) {
        if (caller.id === role.id) continue;
        if (caller.node.scope !== role.node.scope && !oneAccount(caller.account, entry.arn.account)) continue;
        if (isElsewhere(caller.node, role.node) && named.some(({ node }) => !isElsewhere(node, role.node))) continue;
        const effect = conditionEffect(trust.statement, keysFor(caller));
        if (effect.holds === 'never') continue;
        // Named by the trust itself, the caller needs no policy of its own; a Deny still counts.
        const decision = identities.may(caller, action, role.arn, { resource: everything(trust) });
        if (decision.answer === 'denied') continue;
        const doubt =
          effect.holds === 'unknown' ? effect.unless : decision.answer === 'unknown' ? decision.unless : undefined;
        const fact = {
          says: `\`${role.node.address}\` trusts \`${caller.node.address}\``,
          origin: trust.statement.origin,
        };
        identities.connect('can-act-as', caller.id, role.id, unlessOf({ facts: [fact], technique }, doubt));
      }
    } else if (entry.names === 'account') {
      if (!entry.own && entry.id !== undefined && role.account !== undefined && entry.id !== role.account) continue;
      const doubt = entry.own || (entry.id !== undefined && entry.id === role.account) ? undefined : entry.unknown;
      for (const members of callers) connectCallers(identities, role, trust, members, doubt, entry.id ?? role.account);
    }
  }
}

function connectCallers(
  identities: Identities,
  role: Principal,
  trust: TrustStatement,
  members: readonly Principal[],
  doubt: Unknown | undefined,
  account: string | undefined,
): void {
  const [first] = members;
  if (!first) return;
  const apart = first.node.scope !== role.node.scope;
  if (
    apart &&
    (!namesLiterally(first, role) ||
      (first.account !== undefined && account !== undefined && first.account !== account))
  )
    return;
  const sameAccount = !apart || (first.account !== undefined && first.account === account);
  if (isElsewhere(first.node, role.node) && !sameAccount) return;
  const decision = identities.may(first, action, role.arn, { account: apart ? account : undefined });
  if (decision.answer === 'denied' || (decision.answer === 'unknown' && decision.blind)) return;
  const effect = conditionEffect(trust.statement, keysFor(first));
  if (effect.holds === 'never') return;
  const unless =
    doubt ?? (effect.holds === 'unknown' ? effect.unless : decision.answer === 'unknown' ? decision.unless : undefined);
  const facts: Fact[] = [
    ...decision.facts.map((fact) => ({ ...fact, says: `${action} on \`${role.node.address}\` is allowed` })),
    { says: `\`${role.node.address}\` trusts every principal of its account`, origin: trust.statement.origin },
  ];
  for (const caller of members) {
    if (caller.id === role.id) continue;
    const proof: Proof = sameAccount
      ? { facts, technique }
      : {
          facts,
          technique,
          assumes: `\`${scopeName(first.node.scope)}\` and \`${scopeName(role.node.scope)}\` are deployed to one account`,
        };
    identities.connect('can-act-as', caller.id, role.id, unlessOf(proof, unless));
  }
}

/** Where scopes differ, only a policy that names the role itself speaks of it: what `*` means elsewhere is another account's matter. */
function namesLiterally({ policies }: Principal, role: Principal): boolean {
  return policies.some(({ statements }) =>
    statements.some(
      (one) => one.effect === 'Allow' && one.resources?.some(({ place }) => place.text === role.arn.text),
    ),
  );
}

function keysFor({ account }: Principal) {
  return (key: string) =>
    key === 'aws:principalaccount' && account !== undefined ? ({ is: 'value', value: account } as const) : undefined;
}

/** A policy that allows whatever is asked, in the words of the trust. */
function everything({ statement }: TrustStatement): CompiledPolicy {
  const allow = { statement: { effect: 'Allow', origin: statement.origin } as const, effect: 'Allow' } as const;
  return {
    statements: [{ ...allow, actions: ['*'], allActionsBut: false, resources: undefined, allResourcesBut: false }],
  };
}

function oneAccount(caller: string | undefined, named: string | undefined): boolean {
  return caller !== undefined && caller === named;
}

function wordsFor(names: string): string {
  return names === 'account' ? 'every principal of its account' : `a principal (${names})`;
}

/** The last words of a scope, as people know it. */
function scopeName(scope: string): string {
  return scope.slice(scope.indexOf(':') + 1) || scope;
}

/** The proof, uncertain where something is not known. */
export function unlessOf(proof: Proof, unless: Unknown | undefined): Proof {
  return unless ? { ...proof, unless } : proof;
}
