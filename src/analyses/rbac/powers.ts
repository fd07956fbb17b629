/** What requests of RBAC make of whoever may send them: a table of data. */

/** A request by verb, group and resource; any of `verbs` and any of `resources` is enough. */
export interface Power {
  readonly id: string;
  readonly verbs: readonly string[];
  readonly apiGroup: string;
  readonly resources: readonly string[];
  /** A second request that is needed as well. */
  readonly and?: {
    readonly verbs: readonly string[];
    readonly apiGroup: string;
    readonly resources: readonly string[];
  };
  readonly effect: /** Acts as every service account of the namespace, or (`named`) as those that the rule names. */
    | { readonly becomes: 'accounts'; readonly named: boolean }
    /** Reads the Secrets of the namespace. */
    | { readonly becomes: 'secrets' }
    /** Decides what runs in the workloads of these kinds. */
    | {
        readonly becomes: 'workloads';
        readonly edge: 'can-run-code-in' | 'can-change';
        readonly kinds: readonly string[];
      }
    /** Has the cluster, if granted for the whole of it. */
    | { readonly becomes: 'administrator' };
  readonly says: string;
  readonly technique: string;
}

const rbac = 'rbac.authorization.k8s.io';
const workloads = [
  'v1/Pod',
  'v1/ReplicationController',
  'apps/v1/ReplicaSet',
  'apps/v1/Deployment',
  'apps/v1/StatefulSet',
  'apps/v1/DaemonSet',
  'batch/v1/Job',
  'batch/v1/CronJob',
];

/** Creating a workload of any kind is using every account of the namespace. */
function creates(apiGroup: string, resources: readonly string[]): Power {
  return {
    id: `create-workloads-${apiGroup || 'core'}`,
    verbs: ['create'],
    apiGroup,
    resources,
    effect: { becomes: 'accounts', named: false },
    says: 'starts a pod with any service account of the namespace',
    technique: 'T1610',
  };
}

/** Whoever changes the template of a workload runs what he likes in it. */
function changes(apiGroup: string, resource: string, kind: string): Power {
  return {
    id: `change-${resource}`,
    verbs: ['update', 'patch'],
    apiGroup,
    resources: [resource],
    effect: { becomes: 'workloads', edge: 'can-change', kinds: [kind] },
    says: `changes what ${resource} run`,
    technique: 'T1610',
  };
}

/** All powers. https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks */
export const powers: readonly Power[] = [
  creates('', ['pods', 'replicationcontrollers']),
  creates('apps', ['deployments', 'statefulsets', 'daemonsets', 'replicasets']),
  creates('batch', ['jobs', 'cronjobs']),
  changes('apps', 'deployments', 'apps/v1/Deployment'),
  changes('apps', 'statefulsets', 'apps/v1/StatefulSet'),
  changes('apps', 'daemonsets', 'apps/v1/DaemonSet'),
  changes('apps', 'replicasets', 'apps/v1/ReplicaSet'),
  changes('batch', 'cronjobs', 'batch/v1/CronJob'),
  {
    id: 'read-secrets',
    verbs: ['get', 'list', 'watch'],
    apiGroup: '',
    resources: ['secrets'],
    effect: { becomes: 'secrets' },
    says: 'reads the Secrets',
    technique: 'T1552.007',
  },
  {
    id: 'exec',
    verbs: ['create', 'get'],
    apiGroup: '',
    resources: ['pods/exec', 'pods/attach'],
    effect: { becomes: 'workloads', edge: 'can-run-code-in', kinds: workloads },
    says: 'runs commands in running pods',
    technique: 'T1609',
  },
  {
    id: 'ephemeral-containers',
    verbs: ['update', 'patch'],
    apiGroup: '',
    resources: ['pods/ephemeralcontainers'],
    effect: { becomes: 'workloads', edge: 'can-run-code-in', kinds: workloads },
    says: 'adds containers of its own to running pods',
    technique: 'T1610',
  },
  {
    id: 'create-tokens',
    verbs: ['create'],
    apiGroup: '',
    resources: ['serviceaccounts/token'],
    effect: { becomes: 'accounts', named: true },
    says: 'asks for tokens of service accounts',
    technique: 'T1528',
  },
  {
    id: 'impersonate-accounts',
    verbs: ['impersonate'],
    apiGroup: '',
    resources: ['serviceaccounts'],
    effect: { becomes: 'accounts', named: true },
    says: 'impersonates service accounts',
    technique: 'T1134',
  },
  {
    id: 'impersonate-groups',
    verbs: ['impersonate'],
    apiGroup: '',
    resources: ['groups'],
    and: { verbs: ['impersonate'], apiGroup: '', resources: ['users'] },
    effect: { becomes: 'administrator' },
    says: 'impersonates the group of administrators',
    technique: 'T1134',
  },
  {
    id: 'bind',
    verbs: ['bind'],
    apiGroup: rbac,
    resources: ['clusterroles'],
    and: { verbs: ['create', 'update', 'patch'], apiGroup: rbac, resources: ['clusterrolebindings'] },
    effect: { becomes: 'administrator' },
    says: 'binds itself to cluster-admin',
    technique: 'T1098.006',
  },
  {
    id: 'escalate',
    verbs: ['escalate'],
    apiGroup: rbac,
    resources: ['clusterroles'],
    and: { verbs: ['update', 'patch'], apiGroup: rbac, resources: ['clusterroles'] },
    effect: { becomes: 'administrator' },
    says: 'writes any rule into its own role',
    technique: 'T1098.006',
  },
  {
    id: 'nodes-proxy',
    verbs: ['get', 'create'],
    apiGroup: '',
    resources: ['nodes/proxy'],
    effect: { becomes: 'workloads', edge: 'can-run-code-in', kinds: workloads },
    says: 'runs commands in any pod through the kubelet',
    technique: 'T1609',
  },
];
