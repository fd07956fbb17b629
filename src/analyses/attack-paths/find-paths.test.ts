/** The search, against a slow model, and the rules of what may be a step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph, type GraphNode, recordOf } from '../../graph/index.ts';
import { codeKinds } from '../../schema/index.ts';
import { findPaths } from './find-paths.ts';
import { search } from './search.ts';
import { control, gives, leads, reach, stateAt } from './states.ts';

const origin = { at: { file: { path: 'f', text: '' }, start: 0, end: 0 } };

function node(key: string, kind: string): GraphNode {
  return { key, kind, address: key, scope: '', source: '', properties: recordOf([], origin) };
}

function graphOf(
  kinds: readonly string[],
  edges: readonly (readonly [number, number, string, boolean?, boolean?])[],
): Graph {
  const graph = new Graph();
  kinds.forEach((kind, i) => graph.add(node(`n${i}`, kind)));
  const why = { kind: 'unknown' as const, reason: { code: 'input' as const, says: 'needs `var.x`' }, origin };
  for (const [from, to, kind, assumes, unless] of edges) {
    graph.connect(kind, from, to, {
      facts: [],
      ...(assumes ? { assumes: 'luck' } : {}),
      ...(unless ? { unless: why } : {}),
    });
  }
  return graph;
}

const hash = (words: readonly string[]) => words.join('>');

describe('findPaths', () => {
  it('goes from the internet through a flaw in a reached workload to sensitive data', () => {
    const graph = graphOf(
      [
        'foothold/internet',
        'networking.k8s.io/v1/Ingress',
        'apps/v1/Deployment',
        'AWS::IAM::Role',
        'AWS::S3::Bucket',
        'foothold/sensitive-data',
      ],
      [
        [0, 1, 'can-reach'],
        [1, 2, 'can-reach'],
        [2, 3, 'can-act-as'],
        [3, 4, 'can-read'],
        [4, 5, 'stores'],
      ],
    );
    const [path, ...rest] = findPaths(graph, hash).paths;
    expect(rest).toEqual([]);
    expect(path?.hops.map((hop) => `${hop.from.key} ${hop.kind} ${hop.to.key}`)).toEqual([
      'n0 can-reach n1',
      'n1 can-reach n2',
      'n2 can-run-code-in n2',
      'n2 can-act-as n3',
      'n3 can-read n4',
    ]);
    expect(path?.severity).toBe('high');
    expect(path?.assumptions).toHaveLength(1);
  });

  it('does not pass through a reached database to what the database can reach', () => {
    const graph = graphOf(
      ['foothold/internet', 'AWS::RDS::DBInstance', 'AWS::S3::Bucket', 'foothold/sensitive-data'],
      [
        [0, 1, 'can-reach'],
        [1, 2, 'can-reach'],
        [1, 2, 'can-read'],
        [2, 3, 'stores'],
      ],
    );
    expect(findPaths(graph, hash).paths).toEqual([]);
  });

  it('takes no step whose proof hangs on something unknown', () => {
    const graph = graphOf(
      ['foothold/internet', 'AWS::S3::Bucket', 'foothold/sensitive-data'],
      [
        [0, 1, 'can-read', false, true],
        [1, 2, 'stores'],
      ],
    );
    expect(findPaths(graph, hash).paths).toEqual([]);
  });

  it('tells the doors apart, and prefers by each a way that assumes nothing', () => {
    const graph = graphOf(
      ['foothold/internet', 'AWS::Lambda::Function', 'AWS::S3::Bucket', 'foothold/sensitive-data', 'AWS::IAM::Role'],
      [
        [0, 1, 'can-reach'],
        [1, 2, 'can-read'],
        [0, 4, 'can-act-as'],
        [4, 2, 'can-read'],
        [2, 3, 'stores'],
      ],
    );
    expect(findPaths(graph, hash).paths.map((path) => [path.severity, path.hops.length])).toEqual([
      ['critical', 2],
      ['high', 3],
    ]);
  });

  it('leads no path through two doors', () => {
    const graph = graphOf(
      ['foothold/internet', 'apps/v1/Deployment', 'apps/v1/Deployment', 'AWS::S3::Bucket', 'foothold/sensitive-data'],
      [
        [0, 1, 'can-reach'],
        [0, 2, 'can-reach'],
        [1, 2, 'can-run-code-in'],
        [2, 3, 'can-read'],
        [3, 4, 'stores'],
      ],
    );
    expect(findPaths(graph, hash).paths.map((path) => path.hops.map((hop) => hop.to.key))).toEqual([
      ['n2', 'n2', 'n3'],
    ]);
  });

  it('makes one path of targets that the same step opens', () => {
    const graph = graphOf(
      ['foothold/internet', 'AWS::IAM::Role', 'AWS::S3::Bucket', 'AWS::S3::Bucket', 'foothold/sensitive-data'],
      [
        [0, 1, 'can-act-as'],
        [1, 2, 'can-read'],
        [1, 3, 'can-read'],
        [2, 4, 'stores'],
        [3, 4, 'stores'],
      ],
    );
    const [path, ...rest] = findPaths(graph, hash).paths;
    expect(rest).toEqual([]);
    expect(path?.also?.map(({ key }) => key)).toEqual(['n3']);
    expect(path?.title).toBe(
      'a stranger on the internet can read n4 in the bucket n2 and the bucket n3, through the role n1',
    );
  });

  it('ends at the administrator, whose data it does not list', () => {
    const graph = graphOf(
      [
        'foothold/pull-request',
        'github/Job',
        'foothold/account-administrator',
        'AWS::S3::Bucket',
        'foothold/sensitive-data',
      ],
      [
        [0, 1, 'can-run-code-in'],
        [1, 2, 'can-administer', true],
        [2, 3, 'can-read'],
        [3, 4, 'stores'],
      ],
    );
    expect(findPaths(graph, hash).paths.map((path) => [path.severity, path.hops.at(-1)?.to.key])).toEqual([
      ['high', 'n2'],
    ]);
  });

  it('takes reading for no right to change: what only a writer could replace stays closed', () => {
    const kinds = ['foothold/internet', 'AWS::ECR::Repository', 'apps/v1/Deployment', 'foothold/sensitive-data'];
    const edges = (verb: string) =>
      [
        [0, 1, verb],
        [1, 2, 'can-change'],
        [2, 3, 'stores'],
      ] as const;
    expect(findPaths(graphOf(kinds, edges('can-read')), hash).paths).toEqual([]);
    expect(findPaths(graphOf(kinds, edges('can-write')), hash).paths).toHaveLength(1);
  });

  it('shows at most two hundred paths and says so', () => {
    const doors = 300;
    const kinds = [
      'foothold/internet',
      'AWS::S3::Bucket',
      'foothold/sensitive-data',
      ...Array<string>(doors).fill('AWS::IAM::Role'),
    ];
    const graph = graphOf(kinds, [
      [1, 2, 'stores'],
      ...Array.from(
        { length: doors },
        (_, i) =>
          [
            [0, i + 3, 'can-act-as'],
            [i + 3, 1, 'can-read'],
          ] as const,
      ).flat(),
    ]);
    const { paths, ledger } = findPaths(graph, hash);
    expect(paths).toHaveLength(200);
    expect(ledger.map(({ reason }) => reason)).toEqual(['300 were found; the worst 200 are shown']);
  });
});

describe('search', () => {
  const kinds = ['foothold/internet', 'v1/Service', 'apps/v1/Deployment', 'AWS::IAM::Role', 'AWS::S3::Bucket'];
  const verbs = ['can-reach', 'can-read', 'can-write', 'can-act-as', 'can-change', 'routes-to'];

  it('agrees with a fixpoint over all states', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom(...verbs), fc.boolean(), fc.boolean()), {
          maxLength: 24,
        }),
        (nodes, raw) => {
          const edges = raw.map(
            ([a, b, verb, assumes, unless]) => [a % nodes.length, b % nodes.length, verb, assumes, unless] as const,
          );
          const graph = graphOf(nodes, edges);
          const bounds = { ends: () => false, useful: () => true, budget: { left: 1e9 } };
          const found = search(graph, stateAt(0, control), bounds);
          const model = fixpoint(graph);
          for (let state = 0; state < 4 * nodes.length; state++)
            expect(found.costOf(state) !== undefined).toBe(model.has(state));
        },
      ),
      { numRuns: 300 },
    );
  });

  /** The slow, obvious model: apply every rule until nothing changes. */
  function fixpoint(graph: Graph): ReadonlySet<number> {
    const states = new Set([stateAt(0, control)]);
    for (let before = -1; before !== states.size; ) {
      before = states.size;
      for (const [id, { kind }] of graph.nodes().entries()) {
        for (let level = 0; level < 4; level++) {
          if (!states.has(stateAt(id, level))) continue;
          if (level === reach && codeKinds.has(kind)) states.add(stateAt(id, control));
          for (const edge of graph.out(id)) {
            const given = gives[edge.kind];
            if (given !== undefined && !edge.proof.unless && leads(level, edge.kind, kind))
              states.add(stateAt(edge.to, given));
          }
        }
      }
    }
    return states;
  }
});
