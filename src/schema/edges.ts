/** Every kind of edge: what it says about its two ends. Verbs, read as `from verb to`. */

/** Edges that the sources state, joined by the linker. */
const stated = {
  'refers-to': 'a property of `from` names `to`, with no closer meaning known',
  'runs-as': 'code in `from` (workload, function, instance, task, job) acts as identity `to` (service account, role)',
  federates:
    'identity `from` of one system (service account, workflow job) may take on identity `to` of another (role)',
  'attached-to':
    'policy, group or rule `from` applies to `to` (policy to role, security group to instance or interface)',
  'placed-in': '`from` lies in `to` (instance in subnet, subnet in VPC, workload in cluster or namespace)',
  'routes-to':
    'requests that `from` accepts (gateway, load balancer, ingress, service, route table) are handed to `to`',
  selects: '`from` picks `to` by labels (service or network policy to workload)',
  mounts: '`from` has the content of `to` in its file system or environment (secret, config map, volume)',
  'built-from': 'the image that `from` runs is built by stage `to`',
  stores: '`from` (database, bucket, workload) keeps its data in `to` or is recorded there',
  encrypts: 'key `from` protects `to`',
  guards: '`from` (web ACL, authoriser, public access block) stands before `to`',
  triggers: 'an event at `from` starts `to` (rule to function, bucket to function, workflow to workflow)',
  contains: '`from` is made of `to` (workflow of jobs, job of steps, image of stages)',
  binds: 'role binding `from` grants role `to`',
  'granted-to':
    'role binding `from` grants to subject `to`; group or user `from` hands on to service account `to` what it is granted',
} as const;

/** Edges that analyses derive; steps of the attack graph are among them. */
const derived = {
  'can-reach': 'packets or requests from `from` arrive at `to`',
  'can-run-code-in': 'whoever holds `from` can execute code of their own in `to`',
  'can-act-as': 'whoever holds `from` can act with the permissions of `to`',
  'can-read': 'whoever holds `from` can read the data in `to`',
  'can-write': 'whoever holds `from` can change the data in `to`',
  'can-administer': 'whoever holds `from` has every permission in `to` (account, cluster)',
  'can-change': 'whoever holds `from` can change what `to` is (its code, image, policy)',
} as const;

/** Every edge kind with its meaning. */
const edgeKinds = { ...stated, ...derived } as const;

/** The name of an edge kind. */
export type EdgeKind = keyof typeof edgeKinds;
