/** The graph's typed rows against a plain list of edges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph } from './graph.ts';
import { recordOf } from './value.ts';

const origin = { at: { file: { path: 'f', text: '' }, start: 0, end: 0 } };

function graphOf(size: number): Graph {
  const graph = new Graph();
  for (let i = 0; i < size; i++) {
    graph.add({
      key: `n${i}`,
      kind: `k${i % 3}`,
      address: `n${i}`,
      scope: '',
      source: '',
      properties: recordOf([], origin),
    });
  }
  return graph;
}

describe('Graph', () => {
  it('answers as a list of distinct edges does, in the order of adding', () => {
    const edge = fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('a', 'b'));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 60 }), (edges) => {
        const graph = graphOf(10);
        const model: (readonly [number, number, string])[] = [];
        for (const [from, to, kind] of edges) {
          graph.connect(kind, from, to, { facts: [] });
          if (!model.some(([f, t, k]) => f === from && t === to && k === kind)) model.push([from, to, kind]);
        }
        expect(graph.edgeCount).toBe(model.length);
        for (let node = 0; node < 10; node++) {
          for (const kind of [undefined, 'a', 'b', 'never']) {
            const wanted = model.filter(([, , k]) => kind === undefined || k === kind);
            expect(graph.out(node, kind).map(({ to, kind: k }) => [to, k])).toEqual(
              wanted.filter(([from]) => from === node).map(([, to, k]) => [to, k]),
            );
            expect(graph.in(node, kind).map(({ from, kind: k }) => [from, k])).toEqual(
              wanted.filter(([, to]) => to === node).map(([from, , k]) => [from, k]),
            );
          }
        }
      }),
    );
  });

  it('grows past its first rows and keeps the first of two nodes with one key', () => {
    const graph = graphOf(3000);
    for (let i = 1; i < 3000; i++) graph.connect('a', 0, i, { facts: [] });
    expect(graph.out(0)).toHaveLength(2999);
    for (let i = 1; i < 3000; i++) graph.connect('a', 0, i, { facts: [] });
    expect(graph.edgeCount).toBe(2999);
    for (let i = 0; i < 3000; i++) {
      expect(graph.joined('a', 0, i)).toBe(i > 0);
      expect(graph.joined('a', i, 0)).toBe(false);
      expect(graph.joined('b', 0, i)).toBe(false);
    }
    graph.connect('b', 0, 1, { facts: [] });
    expect(graph.joined('b', 0, 1)).toBe(true);
    const { properties } = graph.node(5);
    expect(graph.add({ key: 'n5', kind: 'other', address: '', scope: '', source: '', properties })).toBe(5);
    expect(graph.ofKind('k2')).toContain(5);
    expect(() => graph.node(3000)).toThrow(RangeError);
  });
});
