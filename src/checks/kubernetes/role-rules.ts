/** What the rules of roles allow. https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
import { all, any, failsIf, is, isMissing, pass, some, type Verdict } from '../../findings/index.ts';
import { type Attribute, itemsOf, knownOf, type View } from '../../graph/index.ts';
import type { PropertiesOf } from '../../schema/index.ts';
import type { Facts } from '../check.ts';

/** Kinds that hold rules. */
export const roleKinds = ['rbac.authorization.k8s.io/v1/Role', 'rbac.authorization.k8s.io/v1/ClusterRole'] as const;
/** Kinds that grant roles. */
export const bindingKinds = [
  'rbac.authorization.k8s.io/v1/RoleBinding',
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
] as const;

/** The properties of a role. */
export type Role = PropertiesOf<(typeof roleKinds)[number]>;
/** One rule of a role. */
export type Rule = NonNullable<Role['rules']>[number];

/** An access that gives away more than its name says. */
export interface Power {
  readonly group: string;
  /** `secrets`, `pods/exec`. */
  readonly resources: readonly string[];
  /** One of these is enough. */
  readonly verbs: readonly string[];
  /** Whether a rule that names single objects is harmless. It restricts no `create` of objects, but does that of their subresources. */
  readonly named?: 'harmless';
  /** Whether rules on all resources of all groups count too; a role that allows everything is reported as such, not once for each power. */
  readonly evenBroad?: true;
}

/** Whether a rule allows the access. `*` as resource covers subresources too; `*` as group and as verb cover all. */
function allows(rule: View<Rule>, power: Power): Verdict {
  return all(
    some(rule.apiGroups, (group) => is(group, (text) => text === '*' || text === power.group, ''), ''),
    some(rule.resources, (resource) => is(resource, (text) => covers(text, power.resources), ''), ''),
    some(rule.verbs, (verb) => is(verb, (text) => text === '*' || power.verbs.includes(text), ''), ''),
    power.named === 'harmless' ? isMissing(rule.resourceNames, '') : pass(),
  );
}

function covers(text: string, resources: readonly string[]): boolean {
  return resources.some(
    (resource) =>
      text === '*' || text === resource || (resource.includes('/') && text === `*/${resource.split('/')[1]}`),
  );
}

/** Fails at the resource of each rule that allows the access. Rules on everything are left to the checks made for them. */
export function forbids(rules: Attribute<readonly Rule[]>, power: Power, says: string): Verdict {
  const judged = itemsOf(rules).filter(
    (rule) => allowsAll(rule).answer !== 'pass' && (power.evenBroad === true || !isBroad(rule)),
  );
  return all(...judged.map((rule) => failsIf(allows(rule, power), placeOf(rule, power), says)));
}

function isBroad({ apiGroups, resources }: View<Rule>): boolean {
  return [apiGroups, resources].every((list) => itemsOf(list).some((one) => knownOf(one) === '*'));
}

/** The resource that makes the rule allow the access, else the rule. */
function placeOf(rule: View<Rule>, power: Power): Attribute<unknown> {
  return itemsOf(rule.resources).find((one) => covers(knownOf(one) ?? '', power.resources)) ?? rule.resources;
}

/** Whether somebody holds the role: one that nobody grants allows nothing. `everywhere`: only grants for all namespaces count. */
function isGranted(facts: Facts, everywhere = false): boolean {
  return facts.in('binds').some(({ from }) => {
    const { kind } = facts.at(from);
    return kind === bindingKinds[1] || (!everywhere && kind === bindingKinds[0]);
  });
}

/** The verdict on a role that somebody holds; one that nobody holds passes. */
export function whenGranted(facts: Facts, verdict: () => Verdict, everywhere = false): Verdict {
  return isGranted(facts, everywhere) ? verdict() : pass();
}

/** Whether the rule allows everything on everything. */
function allowsAll(rule: View<Rule>): Verdict {
  const star = (list: Attribute<readonly string[]>) => some(list, (one) => is(one, (text) => text === '*', ''), '');
  return all(star(rule.apiGroups), star(rule.resources), star(rule.verbs));
}

/** Whether what a binding grants makes an administrator: by its name, or because a rule of it allows everything. */
export function grantsAdministration(facts: Facts, roleName: Attribute<string>): Verdict {
  const byName = is(roleName, (name) => name === 'cluster-admin', '');
  const byRules = facts.out('binds').flatMap(({ to }) => {
    const node = facts.at(to);
    const role = facts.properties(node, roleKinds[0]) ?? facts.properties(node, roleKinds[1]);
    return role ? itemsOf(role.rules).map(allowsAll) : [];
  });
  return any(byName, ...byRules);
}

/** Whether a binding that was read grants a role to the account. */
export function isGrantedTo(facts: Facts, account: number): boolean {
  return facts.into(account, 'granted-to').length > 0;
}
