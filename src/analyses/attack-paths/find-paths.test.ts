/** The search, against a slow model, and the rules of what may be a step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph, type GraphNode, recordOf } from '../../graph/index.ts';
import { codeKinds, forwarderKinds } from '../../schema/index.ts';
import { findPaths } from './find-paths.ts';
import { control, reach, search } from './search.ts';

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
    const [path, ...rest] = findPaths(graph, hash);
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
    expect(findPaths(graph, hash)).toEqual([]);
  });

  it('takes no step whose proof hangs on something unknown', () => {
    const graph = graphOf(
      ['foothold/internet', 'AWS::S3::Bucket', 'foothold/sensitive-data'],
      [
        [0, 1, 'can-read', false, true],
        [1, 2, 'stores'],
      ],
    );
    expect(findPaths(graph, hash)).toEqual([]);
  });

  it('prefers a longer way that assumes nothing', () => {
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
    expect(findPaths(graph, hash).map((path) => path.severity)).toEqual(['critical']);
  });
});

describe('search', () => {
  const kinds = ['foothold/internet', 'v1/Service', 'apps/v1/Deployment', 'AWS::IAM::Role', 'AWS::S3::Bucket'];
  const verbs = ['can-reach', 'can-read', 'can-act-as', 'routes-to'];

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
          const found = search(graph, 0);
          const model = fixpoint(graph);
          for (let state = 0; state < 2 * nodes.length; state++) expect(found.reached(state)).toBe(model.has(state));
        },
      ),
      { numRuns: 300 },
    );
  });

  /** The slow, obvious model: apply every rule until nothing changes. */
  function fixpoint(graph: Graph): ReadonlySet<number> {
    const states = new Set([control]);
    for (let before = -1; before !== states.size; ) {
      before = states.size;
      graph.nodes().forEach(({ kind }, id) => {
        if (states.has(2 * id + reach) && codeKinds.has(kind)) states.add(2 * id + control);
        for (const edge of graph.out(id)) {
          if (edge.proof.unless || !edge.kind.startsWith('can-')) continue;
          const forwards = edge.kind === 'can-reach' && forwarderKinds.has(kind) && states.has(2 * id + reach);
          if (states.has(2 * id + control) || forwards)
            states.add(2 * edge.to + (edge.kind === 'can-reach' ? reach : control));
        }
      });
    }
    return states;
  }
});
