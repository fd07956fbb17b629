/** Roles name the resources and verbs that they allow. */
import { all, every, isMissing, isNoneOf, isOneOf, some, type Verdict, when } from '../../../findings/index.ts';
import type { View } from '../../../graph/index.ts';
import { check, kubernetes } from '../../check.ts';
import { roleKinds, whenGranted } from '../role-rules.ts';

/** Groups whose resources belong to everybody. */
const broad: readonly string[] = [
  '*',
  '',
  'apps',
  'batch',
  'rbac.authorization.k8s.io',
  'networking.k8s.io',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
];

function isAnyOf(groups: View<readonly string[]>, wanted: readonly string[]): Verdict {
  return some(groups, (group) => isOneOf(group, wanted, ''), '');
}

export default check({
  id: 'kubernetes-rbac-roles-name-what-they-allow',
  title: 'Roles name the resources and verbs that they allow',
  severity: 'medium',
  on: roleKinds,
  why: 'With `*` a role allows what nobody thought of: secrets, running commands in pods, changing rights, and whatever the next version of an API adds.',
  fix: 'Name the resources and verbs that the program uses. `kubectl auth can-i --list` and the audit log show them.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  controls: ['nist-800-53-r5:AC-6'],
  aliases: ['CKV_K8S_49', 'KSV-0044', 'KSV-0045', 'KSV-0046', 'C-0187'],
  evaluate: ({ rules }, facts) =>
    whenGranted(facts, () =>
      every(rules, ({ verbs, resources, apiGroups, nonResourceURLs }) =>
        all(
          // All of one's own group, as operators have it, opens nothing of others.
          when(isAnyOf(apiGroups, broad), () =>
            all(
              when(isMissing(nonResourceURLs, ''), () =>
                every(verbs, (verb) => isNoneOf(verb, ['*'], 'every verb is allowed')),
              ),
              every(resources, (resource) => isNoneOf(resource, ['*'], 'every resource is allowed')),
            ),
          ),
        ),
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: reader, namespace: shop }
        rules: [{ apiGroups: [''], resources: [configmaps], verbs: [get, watch] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: reader, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
        subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: all, namespace: shop }
        rules:
          - apiGroups: ['']
            resources: [«'*'»]
            verbs: [get, list]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: all, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: all }
        subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
      `,
    ],
  },
});
