/** No role makes pods in all namespaces. */
import { all } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { forbids, type Power, whenGranted } from '../role-rules.ts';

const verbs = ['create', 'update', 'patch'];
const makers: readonly Power[] = [
  { group: '', resources: ['pods', 'replicationcontrollers'], verbs: ['create'] },
  { group: 'apps', resources: ['deployments', 'daemonsets', 'statefulsets', 'replicasets'], verbs },
  { group: 'batch', resources: ['jobs', 'cronjobs'], verbs },
];

export default check({
  id: 'kubernetes-rbac-no-workloads-everywhere',
  title: 'No role makes pods in all namespaces',
  severity: 'medium',
  on: 'rbac.authorization.k8s.io/v1/ClusterRole',
  why: 'Whoever makes a pod chooses its service account, its secrets and its host paths: in all namespaces, `kube-system` among them, that is the whole cluster.',
  fix: 'Bind the role in the namespaces that it manages. Where a controller must reach all of them, enforce Pod Security on each.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
  controls: ['nist-800-53-r5:AC-6'],
  aliases: ['KSV-0048', 'C-0188'],
  evaluate: ({ rules }, facts) =>
    whenGranted(
      facts,
      () => all(...makers.map((power) => forbids(rules, power, 'pods can be made in every namespace'))),
      true,
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: deployer }
        rules: [{ apiGroups: [apps], resources: [deployments], verbs: [create, patch] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: deployer, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: deployer }
        subjects: [{ kind: ServiceAccount, name: ci, namespace: shop }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: deployer }
        rules: [{ apiGroups: [apps], resources: [«deployments»], verbs: [create, patch] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: deployer }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: deployer }
        subjects: [{ kind: ServiceAccount, name: ci, namespace: shop }]
      `,
    ],
  },
});
