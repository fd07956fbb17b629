/** Whether a rule of RBAC allows a request. https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
import { type GraphNode, itemsOf, knownOf, type Origin, stateOf, type View } from '../../graph/index.ts';
import type { PropertiesOf } from '../../schema/index.ts';

/** One rule with what it names. `origin` is where it stands. */
export interface Rule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  /** None means every name. */
  readonly resourceNames: readonly string[];
  readonly origin: Origin;
}

/** A request. The core group is the empty text; a subresource stands behind a slash: `pods/exec`. */
export interface Request {
  readonly verb: string;
  readonly apiGroup: string;
  readonly resource: string;
  /** The name of the object, where the request has one. */
  readonly name?: string | undefined;
}

/**
 * Whether the rule covers the request. `*` as resource covers subresources as well, `pods` does not cover `pods/exec`, and `*`, slash, `scale`
 * is that subresource of every resource. A rule with names covers no request without one, such as the creation of an object.
 */
export function allows(rule: Rule, { verb, apiGroup, resource, name }: Request): boolean {
  const sub = resource.indexOf('/');
  const ofAny = sub < 0 ? undefined : `*${resource.slice(sub)}`;
  return (
    names(rule.verbs, verb) &&
    names(rule.apiGroups, apiGroup) &&
    rule.resources.some((one) => one === '*' || one === resource || one === ofAny) &&
    (rule.resourceNames.length === 0 || (name !== undefined && rule.resourceNames.includes(name)))
  );
}

function names(list: readonly string[], wanted: string): boolean {
  return list.includes('*') || list.includes(wanted);
}

type RoleView = View<PropertiesOf<'rbac.authorization.k8s.io/v1/Role'>>;

/** The rules of a role or cluster role as they stand. Values that are not known name nothing. */
export function rulesOf(role: RoleView, node: GraphNode): readonly Rule[] {
  return itemsOf(role.rules).map((rule) => {
    const texts = (list: View<readonly string[]>) => itemsOf(list).flatMap((item) => knownOf(item) ?? []);
    return {
      verbs: texts(rule.verbs),
      apiGroups: texts(rule.apiGroups),
      resources: texts(rule.resources),
      resourceNames: texts(rule.resourceNames),
      origin: stateOf(rule).origin ?? node.properties.origin,
    };
  });
}
