/** The engine of network policies against a slow model that reads the specification word by word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Labels, Selector } from '../../../schema/index.ts';
import { parseCidr } from '../addresses.ts';
import { Policies, type Port } from './policies.ts';
import type { Peer, Pod, Policy, PolicyRule } from './policy.ts';

const labels = (of: Readonly<Record<string, string>>): Labels => ({ entries: new Map(Object.entries(of)) });
const namespaceLabels = (namespace: string) =>
  labels({ 'kubernetes.io/metadata.name': namespace, team: namespace === 'a' ? 'x' : 'y' });
const empty: Selector = { requirements: [] };

function pod(namespace: string, of: Readonly<Record<string, string>>, ports: Pod['ports'] = []): Pod {
  return { namespace, labels: labels(of), ports };
}

const web = pod('a', { app: 'web' });
const db = pod('a', { app: 'db' }, [{ name: 'sql', number: 5432, protocol: 'TCP' }]);
const other = pod('b', { app: 'web' });
const sql: Port = { number: 5432, protocol: 'TCP' };

function engine(...policies: Policy[]): Policies {
  return new Policies(policies, namespaceLabels);
}

const only = (ingress: readonly PolicyRule[]): Policy => ({ address: 'p', namespace: 'a', pods: empty, ingress });
const app = (value: string): Selector => ({ requirements: [{ key: 'app', operator: 'In', values: [value] }] });

describe('policies', () => {
  it('let everything through where none selects the pod, and nothing where one has no rules', () => {
    expect(engine().allowed(web, db, sql)).toBe(true);
    expect(engine(only([])).allowed(web, db, sql)).toBe(false);
    expect(engine(only([])).allowed(web, other, sql)).toBe(true);
    expect(engine(only([{ peers: [], ports: [] }])).allowed(web, db, sql)).toBe(true);
  });

  it('never block a pod from itself', () => {
    expect(engine(only([])).allowed(db, db, sql)).toBe(true);
  });

  it('take both selectors of one peer for both conditions, and a pod selector alone for the own namespace', () => {
    const alone = engine(only([{ peers: [{ is: 'pods', pods: app('web') }], ports: [] }]));
    expect(alone.allowed(web, db, sql)).toBe(true);
    expect(alone.allowed(other, db, sql)).toBe(false);
    const both = engine(only([{ peers: [{ is: 'pods', pods: app('web'), namespaces: empty }], ports: [] }]));
    expect(both.allowed(other, db, sql)).toBe(true);
  });

  it('look up names of ports at the destination, with the protocol', () => {
    const named = engine(only([{ peers: [], ports: [{ protocol: 'TCP', port: 'sql' }] }]));
    expect(named.allowed(web, db, sql)).toBe(true);
    expect(named.allowed(web, db, { number: 5433, protocol: 'TCP' })).toBe(false);
    expect(engine(only([{ peers: [], ports: [{ protocol: 'UDP', port: 'sql' }] }])).allowed(web, db, sql)).toBe(false);
    expect(
      engine(only([{ peers: [], ports: [{ protocol: 'TCP', port: 5000, end: 6000 }] }])).allowed(web, db, sql),
    ).toBe(true);
  });

  it('say unknown for pods on the network of their node', () => {
    expect(engine(only([])).allowed(web, { ...db, hostNetwork: true }, sql)).toMatchObject({ kind: 'unknown' });
  });

  it('agree with the slow model on random policies', () => {
    const selector = fc.option(
      fc.array(
        fc.record({
          key: fc.constantFrom('app', 'tier'),
          operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
          values: fc.array(fc.constantFrom('1', '2'), { minLength: 1, maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
      { nil: undefined },
    );
    const peer = fc.oneof(
      fc.record({ pods: selector, namespaces: selector }).map(
        ({ pods, namespaces }): Peer => ({
          is: 'pods',
          ...(pods && { pods: { requirements: pods } }),
          ...(namespaces && { namespaces: { requirements: namespaces } }),
        }),
      ),
      fc
        .constantFrom('0.0.0.0/0', '10.0.0.0/8')
        .map((block): Peer => ({ is: 'block', block: parseCidr(block)!, except: [] })),
    );
    const port = fc
      .record({
        protocol: fc.constantFrom('TCP', 'UDP'),
        port: fc.option(fc.constantFrom<string | number>(80, 81, 'web'), { nil: undefined }),
      })
      .map(({ protocol, port }) => ({ protocol, ...(port !== undefined && { port }) }));
    const rules = fc.option(
      fc.array(fc.record({ peers: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) }), {
        maxLength: 2,
      }),
      { nil: undefined },
    );
    const policy = fc
      .record({ namespace: fc.constantFrom('a', 'b'), pods: selector, ingress: rules, egress: rules })
      .map(
        ({ namespace, pods, ingress, egress }): Policy => ({
          address: 'p',
          namespace,
          pods: { requirements: pods ?? [] },
          ...(ingress && { ingress }),
          ...(egress && { egress }),
        }),
      );
    const anyPod = fc
      .record({
        namespace: fc.constantFrom('a', 'b'),
        of: fc.dictionary(fc.constantFrom('app', 'tier'), fc.constantFrom('1', '2')),
        number: fc.constantFrom(80, 81),
      })
      .map(({ namespace, of, number }) => pod(namespace, { ...of }, [{ name: 'web', number, protocol: 'TCP' }]));
    fc.assert(
      fc.property(
        fc.array(policy, { maxLength: 4 }),
        anyPod,
        anyPod,
        fc.constantFrom(80, 81),
        (policies, from, to, number) => {
          const asked = { number, protocol: 'TCP' };
          expect(new Policies(policies, namespaceLabels).allowed(from, to, asked)).toBe(
            model(policies, from, to, asked),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

function model(policies: readonly Policy[], from: Pod, to: Pod, port: Port): boolean {
  const side = (own: Pod, far: Pod, direction: 'ingress' | 'egress') => {
    const isolating = policies.filter(
      (one) => one.namespace === own.namespace && one[direction] !== undefined && chosen(one.pods, own.labels),
    );
    if (isolating.length === 0) return true;
    return isolating.some((one) =>
      one[direction]!.some(
        (rule) =>
          (rule.ports.length === 0 ||
            rule.ports.some(
              (p) =>
                p.protocol === port.protocol &&
                (p.port === undefined ||
                  p.port === port.number ||
                  to.ports.some(
                    (own) => own.name === p.port && own.number === port.number && own.protocol === port.protocol,
                  )),
            )) &&
          (rule.peers.length === 0 ||
            rule.peers.some((peer) => {
              if (peer.is === 'block') return peer.block.last - peer.block.first > 2n ** 31n;
              if (peer.is !== 'pods') return false;
              const near = peer.namespaces
                ? chosen(peer.namespaces, namespaceLabels(far.namespace))
                : far.namespace === one.namespace;
              return near && (!peer.pods || chosen(peer.pods, far.labels));
            })),
      ),
    );
  };
  return from === to || (side(from, to, 'egress') && side(to, from, 'ingress'));
}

function chosen({ requirements }: Selector, { entries }: Labels): boolean {
  return requirements.every(({ key, operator, values }) => {
    const value = entries.get(key);
    if (operator === 'In') return value !== undefined && values.includes(value);
    if (operator === 'NotIn') return value === undefined || !values.includes(value);
    return operator === 'Exists' ? value !== undefined : value === undefined;
  });
}
