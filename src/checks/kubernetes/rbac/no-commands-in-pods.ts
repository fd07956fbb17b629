/** Roles that are granted do not run commands in pods. */
import { all } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { forbids, type Power, roleKinds, whenGranted } from '../role-rules.ts';

const commands: Power = { group: '', resources: ['pods/exec', 'pods/attach'], verbs: ['create'], named: 'harmless' };
const debugging: Power = {
  group: '',
  resources: ['pods/ephemeralcontainers'],
  verbs: ['update', 'patch'],
  named: 'harmless',
};

export default check({
  id: 'kubernetes-rbac-no-commands-in-pods',
  title: 'Roles that are granted do not run commands in pods',
  severity: 'medium',
  on: roleKinds,
  why: 'Running a command in a pod, or attaching to one, is acting as that pod: with its service account, its secrets and its place in the network.',
  fix: 'Remove `pods/exec` and `pods/attach`. For people, grant it for a limited time.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/authorization/',
  ],
  controls: ['nist-800-53-r5:AC-6'],
  aliases: ['KSV-0053', 'C-0002'],
  evaluate: ({ rules }, facts) =>
    whenGranted(facts, () =>
      all(
        forbids(rules, commands, 'commands can be run in every pod it covers'),
        forbids(rules, debugging, 'containers of its own can be put into every pod it covers'),
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: debugger }
        rules: [{ apiGroups: [''], resources: [pods/exec], verbs: [create] }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: debugger, namespace: shop }
        rules: [{ apiGroups: [''], resources: [pods, «pods/exec»], verbs: [create, get] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: debugger, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: debugger }
        subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
      `,
    ],
  },
});
