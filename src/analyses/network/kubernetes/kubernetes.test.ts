/** What strangers reach in a cluster, with a near miss beside each. */
import { describe, expect, it } from 'vitest';
import { deployment, edgesOf, graphOf, object, type Plain } from '../../../../tools/graph-of.ts';
import type { Graph } from '../../../graph/index.ts';
import { network } from '../index.ts';

const pods = deployment('shop', 'web', { app: 'web' });
const web = 'shop/Deployment/web';
const serving = (spec: object, annotations: object = {}) =>
  object('v1/Service', 'shop', 'web', {
    spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }], ...spec },
    metadata: { annotations },
  });
const inside = serving({});
const ingress = (annotations: object, spec: object = {}) =>
  object('networking.k8s.io/v1/Ingress', 'shop', 'web', {
    metadata: { annotations },
    spec: {
      rules: [{ http: { paths: [{ path: '/', backend: { service: { name: 'web', port: { number: 80 } } } }] } }],
      ...spec,
    },
  });
const policy = (rules: readonly object[]) =>
  object('networking.k8s.io/v1/NetworkPolicy', 'shop', 'p', {
    spec: { podSelector: { matchLabels: { app: 'web' } }, ingress: rules },
  });

function reached(...parts: Record<string, Plain>[]): string[] {
  const graph: Graph = graphOf(Object.assign({}, ...parts) as Record<string, Plain>);
  const join = (kind: string, from: string, to: string) => {
    const a = graph.find(from);
    const b = graph.find(to);
    if (a !== undefined && b !== undefined) graph.connect(kind, a, b, { facts: [] });
  };
  join('selects', 'shop/Service/web', web);
  join('routes-to', 'shop/Ingress/web', 'shop/Service/web');
  join('routes-to', 'gate/Gateway/front', 'shop/HTTPRoute/web');
  join('routes-to', 'shop/HTTPRoute/web', 'shop/Service/web');
  network.derive(graph);
  return edgesOf(graph, 'can-reach')
    .map((edge) => edge.replace('the internet', '*').replaceAll('shop/', ''))
    .sort();
}

const open = ['* -> Service/web', 'Service/web -> Deployment/web'];

describe('services', () => {
  it('of type LoadBalancer are open, and their pods with them', () => {
    expect(reached(pods, serving({ type: 'LoadBalancer' }))).toEqual(open);
    expect(reached(pods, inside)).toEqual([]);
  });

  it.each<[string, Record<string, Plain>]>([
    [
      'an internal balancer of Azure',
      serving({ type: 'LoadBalancer' }, { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' }),
    ],
    [
      'the default of the AWS controller',
      serving({ type: 'LoadBalancer' }, { 'service.beta.kubernetes.io/aws-load-balancer-type': 'external' }),
    ],
    ['the class of that controller', serving({ type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb' })],
    ['ranges of callers', serving({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] })],
  ])('are closed by %s', (_, service) => {
    expect(reached(pods, service)).toEqual([]);
  });

  it('are seen where Terraform declares them, and no workload beside them', () => {
    const service = Object.entries(serving({ type: 'LoadBalancer' })).map(([key, one]) => [
      key,
      { ...one, scope: 'terraform:k8s', source: 'terraform' },
    ]);
    expect(reached(Object.fromEntries(service))).toEqual(['* -> Service/web']);
  });

  it('on ports of nodes are perhaps open', () => {
    expect(reached(pods, serving({ type: 'NodePort' }))).toEqual([
      '? * -> Service/web',
      'Service/web -> Deployment/web',
    ]);
  });

  it('lead nowhere by the name of a port that no container has', () => {
    const other = serving({ type: 'LoadBalancer', ports: [{ port: 80, targetPort: 'metrics' }] });
    expect(reached(pods, other)).toEqual(['* -> Service/web']);
  });
});

describe('network policies', () => {
  const outside = serving({ type: 'LoadBalancer' });

  it('close a pod to a balancer unless they let strangers in', () => {
    expect(reached(pods, outside, policy([]))).toEqual(['* -> Service/web']);
    expect(reached(pods, outside, policy([{ from: [{ podSelector: {} }] }]))).toEqual(['* -> Service/web']);
    expect(reached(pods, outside, policy([{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }]))).toEqual(open);
    expect(reached(pods, outside, policy([{ ports: [{ port: 8080 }] }]))).toEqual(open);
    expect(reached(pods, outside, policy([{ ports: [{ port: 9090 }] }]))).toEqual(['* -> Service/web']);
  });

  it('leave open whether a private block means the balancer', () => {
    expect(reached(pods, outside, policy([{ from: [{ ipBlock: { cidr: '10.0.0.0/16' } }] }]))).toContain(
      '? Service/web -> Deployment/web',
    );
  });

  it('let an ingress controller in by its namespace or its pods, and no other', () => {
    const through = (from: object) =>
      reached(pods, inside, ingress({ 'kubernetes.io/ingress.class': 'nginx' }), policy([{ from: [from] }]));
    expect(
      through({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } }),
    ).toContain(open[1]);
    expect(through({ namespaceSelector: {} })).toContain(open[1]);
    expect(through({ namespaceSelector: { matchLabels: { team: 'payments' } } })).not.toContain(open[1]);
    expect(through({ podSelector: { matchLabels: { tier: 'public' } } })).not.toContain(open[1]);
  });
});

describe('ingresses', () => {
  it('of the AWS controller are internal unless they say otherwise', () => {
    const scheme = 'alb.ingress.kubernetes.io/scheme';
    expect(reached(pods, inside, ingress({ [scheme]: 'internet-facing' }))).toEqual([
      '* -> Ingress/web',
      'Ingress/web -> Service/web',
      open[1],
    ]);
    expect(reached(pods, inside, ingress({ [scheme]: 'internal' }))).toEqual([]);
    expect(reached(pods, inside, ingress({}, { ingressClassName: 'alb' }))).toEqual([]);
  });

  it('that ask for a login or for certain callers are closed to strangers', () => {
    const nginx = (annotations: object) =>
      reached(pods, inside, ingress(annotations, { ingressClassName: 'nginx' })).filter((edge) => edge.startsWith('*'));
    expect(nginx({})).toEqual(['* -> Ingress/web']);
    expect(nginx({ 'nginx.ingress.kubernetes.io/auth-url': 'https://login.example' })).toEqual([]);
    expect(nginx({ 'nginx.ingress.kubernetes.io/whitelist-source-range': '192.0.2.0/24' })).toEqual([]);
  });
});

describe('gateways', () => {
  const gateway = (from?: string) =>
    object('gateway.networking.k8s.io/v1/Gateway', 'gate', 'front', {
      spec: {
        gatewayClassName: 'nginx',
        listeners: [{ name: 'web', port: 80, ...(from && { allowedRoutes: { namespaces: { from } } }) }],
      },
    });
  const route = object('gateway.networking.k8s.io/v1/HTTPRoute', 'shop', 'web', {
    spec: { parentRefs: [{ name: 'front', namespace: 'gate' }] },
  });

  it('let routes of other namespaces in only where a listener says so', () => {
    expect(reached(pods, inside, gateway('All'), route)).toContain('gate/Gateway/front -> HTTPRoute/web');
    expect(reached(pods, inside, gateway(), route)).not.toContain('gate/Gateway/front -> HTTPRoute/web');
  });
});
