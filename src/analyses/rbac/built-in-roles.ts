/** What the cluster roles that every cluster has allow, as far as attack paths ask. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles */
import type { Rule } from './rule.ts';

type BuiltIn = Omit<Rule, 'origin'>;

const all: BuiltIn = { verbs: ['*'], apiGroups: ['*'], resources: ['*'], resourceNames: [] };
const write = ['create', 'update', 'patch', 'delete', 'deletecollection'];
const read = ['get', 'list', 'watch'];

const edit: readonly BuiltIn[] = [
  {
    verbs: write,
    apiGroups: [''],
    resources: [
      'pods',
      'pods/attach',
      'pods/exec',
      'pods/portforward',
      'pods/proxy',
      'replicationcontrollers',
      'secrets',
      'serviceaccounts',
      'configmaps',
      'services',
    ],
    resourceNames: [],
  },
  {
    verbs: read,
    apiGroups: [''],
    resources: [
      'pods',
      'pods/attach',
      'pods/exec',
      'pods/portforward',
      'pods/proxy',
      'secrets',
      'configmaps',
      'services',
      'serviceaccounts',
    ],
    resourceNames: [],
  },
  {
    verbs: write,
    apiGroups: ['apps'],
    resources: ['deployments', 'statefulsets', 'daemonsets', 'replicasets'],
    resourceNames: [],
  },
  { verbs: write, apiGroups: ['batch'], resources: ['jobs', 'cronjobs'], resourceNames: [] },
  { verbs: ['impersonate'], apiGroups: [''], resources: ['serviceaccounts'], resourceNames: [] },
  { verbs: ['create'], apiGroups: [''], resources: ['serviceaccounts/token'], resourceNames: [] },
];

/** Rules by the name of the role. */
export const builtInRoles: Readonly<Record<string, readonly BuiltIn[]>> = {
  'cluster-admin': [all],
  'system:masters': [all],
  edit,
  admin: [
    ...edit,
    {
      verbs: [...write, ...read],
      apiGroups: ['rbac.authorization.k8s.io'],
      resources: ['roles', 'rolebindings'],
      resourceNames: [],
    },
  ],
  view: [],
};
