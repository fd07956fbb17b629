/** What rules, tokens, escapes and nodes give, each with a near miss. */
import { describe, expect, it } from 'vitest';
import { deployment, edgesOf, graphOf, notKnown, object, type Plain } from '../../../tools/graph-of.ts';
import type { Graph } from '../../graph/index.ts';
import { rbac } from './index.ts';
import { powers } from './powers.ts';

const prefix = 'rbac.authorization.k8s.io/v1';
type Join = readonly [kind: string, from: string, to: string];

const derive = (graph: Graph, joins: readonly Join[]): readonly string[] => {
  const id = (key: string) => {
    const found = graph.find(key);
    if (found === undefined) throw new RangeError(`no ${key}`);
    return found;
  };
  for (const [kind, from, to] of joins) graph.connect(kind, id(from), id(to), { facts: [] });
  rbac.derive(graph);
  return ['can-act-as', 'can-administer', 'can-read', 'can-change', 'can-run-code-in'].flatMap((kind) =>
    edgesOf(graph, kind).map((edge) => edge.replace('->', kind)),
  );
};

const account = (name: string, namespace = 'shop', more: object = {}) =>
  object('v1/ServiceAccount', namespace, name, more);
const robot = 'shop/ServiceAccount/robot';

/** What a robot may do that is granted these rules, by a binding in `shop` or of the whole cluster. */
function granted(rules: readonly object[], kind: 'RoleBinding' | 'ClusterRoleBinding' = 'RoleBinding') {
  const everything: Record<string, Plain> = {
    ...account('robot'),
    ...account('payments'),
    ...account('elsewhere', 'other'),
    ...object('v1/Secret', 'shop', 'keys'),
    ...object(`${prefix}/ClusterRole`, '', 'rules', { rules }),
    ...object(`${prefix}/${kind}`, 'shop', 'binding'),
  };
  for (const workload of [
    'v1/Pod',
    'apps/v1/Deployment',
    'apps/v1/StatefulSet',
    'apps/v1/DaemonSet',
    'apps/v1/ReplicaSet',
    'batch/v1/CronJob',
  ])
    Object.assign(everything, object(workload, 'shop', 'w'));
  return derive(graphOf(everything), [
    ['binds', `shop/${kind}/binding`, '/ClusterRole/rules'],
    ['granted-to', `shop/${kind}/binding`, robot],
  ]).filter((edge) => edge.startsWith(robot));
}

const rule = (verbs: readonly string[], apiGroup: string, resources: readonly string[], more: object = {}) => ({
  verbs,
  apiGroups: [apiGroup],
  resources,
  ...more,
});

describe('powers', () => {
  const table = powers.map((power) => [power.id, power] as const);

  it.each(table)('%s give what they say, in the whole cluster', (_, { verbs, apiGroup, resources, and, effect }) => {
    const rules = [rule(verbs.slice(0, 1), apiGroup, resources.slice(0, 1))];
    if (and) rules.push(rule(and.verbs.slice(0, 1), and.apiGroup, and.resources.slice(0, 1)));
    const [first] = granted(rules, 'ClusterRoleBinding');
    const expected = { accounts: 'can-act-as', secrets: 'can-read', administrator: 'can-administer' } as const;
    expect(first).toMatch(effect.becomes === 'workloads' ? effect.edge : expected[effect.becomes]);
  });

  it.each(table)('%s are not had by another verb, group or resource', (_, { verbs, apiGroup, resources, and }) => {
    const second = and ? [rule(and.verbs, and.apiGroup, and.resources)] : [];
    const near = [
      rule(['deletecollection'], apiGroup, resources),
      rule(verbs, 'example.com', resources),
      rule(verbs, apiGroup, ['widgets']),
    ];
    for (const one of near) expect(granted([one, ...second], 'ClusterRoleBinding')).toEqual([]);
    if (and) expect(granted([rule(verbs, apiGroup, resources)], 'ClusterRoleBinding')).toEqual([]);
  });

  it('end at the namespace of the binding', () => {
    const rules = [rule(['create'], '', ['pods'])];
    expect(granted(rules)).toEqual([`${robot} can-act-as shop/ServiceAccount/payments`]);
    expect(granted(rules, 'ClusterRoleBinding')).toEqual([
      `${robot} can-act-as other/ServiceAccount/elsewhere`,
      `${robot} can-act-as shop/ServiceAccount/payments`,
    ]);
  });

  it('end at the names of the rule, and no name stands for what is yet to be made', () => {
    expect(granted([rule(['get'], '', ['secrets'], { resourceNames: ['others'] })])).toEqual([]);
    expect(granted([rule(['get'], '', ['secrets'], { resourceNames: ['keys'] })])).toEqual([
      `${robot} can-read shop/Secret/keys`,
    ]);
    expect(granted([rule(['create'], '', ['pods'], { resourceNames: ['w'] })])).toEqual([]);
  });

  it('are all had with every verb on everything, in the whole cluster only', () => {
    const all = [rule(['*'], '*', ['*'])];
    expect(granted(all, 'ClusterRoleBinding')).toEqual([`${robot} can-administer the cluster of k8s`]);
    expect(granted(all).some((edge) => edge.includes('can-administer'))).toBe(false);
  });
});

describe('groups', () => {
  const bound = (members: readonly string[]) =>
    derive(
      graphOf({
        ...account('robot'),
        ...account('other'),
        ...object('kubernetes/Group', '', 'everyone'),
        ...object(`${prefix}/ClusterRole`, '', 'bind', { rules: [rule(['bind'], 'rbac.authorization.k8s.io', ['*'])] }),
        ...object(`${prefix}/ClusterRole`, '', 'create', {
          rules: [rule(['create'], 'rbac.authorization.k8s.io', ['clusterrolebindings'])],
        }),
        ...object(`${prefix}/ClusterRoleBinding`, '', 'own'),
        ...object(`${prefix}/ClusterRoleBinding`, '', 'shared'),
      }),
      [
        ['binds', '/ClusterRoleBinding/own', '/ClusterRole/bind'],
        ['granted-to', '/ClusterRoleBinding/own', robot],
        ['binds', '/ClusterRoleBinding/shared', '/ClusterRole/create'],
        ['granted-to', '/ClusterRoleBinding/shared', '/Group/everyone'],
        ...members.map((member): Join => ['granted-to', '/Group/everyone', member]),
      ],
    );

  it('add what they are granted to what their members are granted', () => {
    expect(bound([robot, 'shop/ServiceAccount/other'])).toEqual([`${robot} can-administer the cluster of k8s`]);
  });

  it('of thousands of members end at a limit that is told', () => {
    const many = Object.assign({}, ...Array.from({ length: 1000 }, (_, i) => account(`a${i}`)));
    const graph = graphOf({
      ...many,
      ...object('kubernetes/Group', '', 'everyone'),
      ...object(`${prefix}/ClusterRole`, '', 'create', { rules: [rule(['create'], '', ['pods'])] }),
      ...object(`${prefix}/ClusterRoleBinding`, '', 'shared'),
    });
    const group = graph.find('/Group/everyone') ?? -1;
    const binding = graph.find('/ClusterRoleBinding/shared') ?? -1;
    graph.connect('binds', binding, graph.find('/ClusterRole/create') ?? -1, { facts: [] });
    graph.connect('granted-to', binding, group, { facts: [] });
    for (const id of graph.ofKind('v1/ServiceAccount')) graph.connect('granted-to', group, id, { facts: [] });
    const [entry, ...others] = rbac.derive(graph);
    expect(entry).toMatchObject({ incomplete: true });
    expect(entry?.count).toBeGreaterThan(400);
    expect(others).toEqual([]);
    expect(graph.edgeCount).toBeLessThan(510_000);
  });

  it('give nothing to who is no member', () => {
    expect(bound(['shop/ServiceAccount/other'])).toEqual([]);
  });
});

describe('pods', () => {
  const run = (spec: object, ofAccount: object = {}) =>
    derive(graphOf({ ...account('robot', 'shop', ofAccount), ...deployment('shop', 'w', {}, spec) }), [
      ['runs-as', 'shop/Deployment/w', robot],
    ]);
  const token = `shop/Deployment/w can-act-as ${robot}`;
  const escape = 'shop/Deployment/w can-run-code-in a node of k8s';
  const container = (securityContext: object, more: object = {}) => ({
    containers: [{ name: 'w', image: 'w:1', securityContext, ...more }],
  });
  const disk = (path: string, readOnly = false) => ({
    ...container({}, { volumeMounts: [{ name: 'disk', mountPath: '/disk', readOnly }] }),
    volumes: [{ name: 'disk', hostPath: { path } }],
  });

  it('hold the token of their account, unless pod or account say no', () => {
    expect(run({})).toEqual([token]);
    expect(run({ automountServiceAccountToken: false })).toEqual([]);
    expect(run({}, { automountServiceAccountToken: false })).toEqual([]);
    expect(run({ automountServiceAccountToken: true }, { automountServiceAccountToken: false })).toEqual([token]);
    expect(run({ automountServiceAccountToken: notKnown })).toEqual([`? ${token}`]);
  });

  it('break out where nothing holds them', () => {
    expect(run(container({ privileged: true }))).toContain(escape);
    expect(run(container({ capabilities: { add: ['SYS_ADMIN'] } }))).toContain(escape);
    expect(run(disk('/'))).toContain(escape);
    expect(run(disk('/var/run/docker.sock', true))).toContain(escape);
    expect(run(container({ privileged: notKnown }))).toContain(`? ${escape}`);
  });

  it('stay where they are with what is harmless', () => {
    expect(run(container({ privileged: false, capabilities: { add: ['NET_BIND_SERVICE'] } }))).not.toContain(escape);
    expect(run(disk('/mnt/data'))).not.toContain(escape);
    expect(run(disk('/etc', true))).not.toContain(escape);
    expect(run(container({ capabilities: { add: ['SYS_PTRACE'] } }))).not.toContain(escape);
  });
});

describe('nodes', () => {
  const nodes = (options: object | undefined, spec: object = {}) => {
    const graph = graphOf({
      ...account('robot'),
      ...deployment('shop', 'w', {}, { automountServiceAccountToken: false, ...spec }),
      irsa: { kind: 'AWS::IAM::Role', scope: 'terraform:aws' },
      role: { kind: 'AWS::IAM::Role', scope: 'terraform:aws' },
      group: {
        kind: 'AWS::EKS::Nodegroup',
        scope: 'terraform:aws',
        properties: options ? { LaunchTemplate: { Id: 'template' } } : {},
      },
      template: {
        kind: 'AWS::EC2::LaunchTemplate',
        scope: 'terraform:aws',
        properties: { LaunchTemplateData: { MetadataOptions: options ?? {} } },
      },
    });
    const joins: Join[] = [
      ['can-act-as', robot, 'irsa'],
      ['runs-as', 'group', 'role'],
    ];
    if (options) joins.push(['refers-to', 'group', 'template']);
    return derive(graph, joins).filter((edge) => edge.endsWith(' role'));
  };
  const yes = ['shop/Deployment/w can-act-as role'];

  it('give their role to pods that the metadata service answers', () => {
    expect(nodes({ HttpTokens: 'required', HttpPutResponseHopLimit: 2 })).toEqual(yes);
    expect(nodes({ HttpTokens: 'optional', HttpPutResponseHopLimit: 1 })).toEqual(yes);
    expect(nodes(undefined)).toEqual(yes);
    expect(nodes({ HttpTokens: 'required', HttpPutResponseHopLimit: notKnown })).toEqual([`? ${yes[0] ?? ''}`]);
  });

  it('keep it from pods that are a hop too far, or where it is off', () => {
    expect(nodes({ HttpTokens: 'required', HttpPutResponseHopLimit: 1 })).toEqual([]);
    expect(nodes({ HttpEndpoint: 'disabled', HttpPutResponseHopLimit: 2 })).toEqual([]);
    expect(nodes({ HttpTokens: 'required', HttpPutResponseHopLimit: 1 }, { hostNetwork: true })).toEqual(yes);
  });
});

describe('access entries', () => {
  const admin = 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy';
  const entry = (AccessPolicies: readonly object[], placed = true, workload = deployment('shop', 'w', {})) => {
    const graph = graphOf({
      ...account('robot'),
      ...account('plain'),
      ...workload,
      irsa: { kind: 'AWS::IAM::Role', scope: 'terraform:aws' },
      person: { kind: 'AWS::IAM::Role', scope: 'terraform:aws' },
      cluster: { kind: 'AWS::EKS::Cluster', scope: 'terraform:aws' },
      entry: { kind: 'AWS::EKS::AccessEntry', scope: 'terraform:aws', properties: { AccessPolicies } },
    });
    const joins: Join[] = [
      ['can-act-as', robot, 'irsa'],
      ['refers-to', 'entry', 'person'],
      ['placed-in', 'entry', 'cluster'],
    ];
    if (placed) joins.push(['placed-in', 'shop/Deployment/w', 'cluster']);
    return derive(graph, joins).filter((edge) => !edge.startsWith(robot));
  };

  it('make administrators of the whole cluster, who get the roles of its service accounts', () => {
    const policies = [{ PolicyArn: admin, AccessScope: { Type: 'cluster' } }];
    expect(entry(policies)).toEqual([
      `the cluster of k8s can-act-as ${robot}`,
      'person can-administer the cluster of k8s',
    ]);
    expect(entry(policies, false)).toEqual(['person can-administer cluster']);
  });

  it('count the objects of a cluster whichever source declares them', () => {
    const policies = [{ PolicyArn: admin, AccessScope: { Type: 'cluster' } }];
    const declared = Object.entries(deployment('shop', 'w', {})).map(([key, one]) => [
      key,
      { ...one, source: 'terraform' },
    ]);
    expect(entry(policies, true, Object.fromEntries(declared))).toContain('person can-administer the cluster of k8s');
  });

  it('make none by another policy, or in some namespaces', () => {
    expect(entry([])).toEqual([]);
    expect(entry([{ PolicyArn: admin, AccessScope: { Type: 'namespace', Namespaces: ['shop'] } }])).toEqual([]);
    expect(
      entry([{ PolicyArn: admin.replace('ClusterAdminPolicy', 'ViewPolicy'), AccessScope: { Type: 'cluster' } }]),
    ).toEqual([]);
  });
});
