/** Every link in doubt is counted under its reason; certain ones and stated ones are not. */
import { describe, expect, it } from 'vitest';
import { Graph, recordOf, type Unknown } from '../../graph/index.ts';
import { connect } from '../../schema/index.ts';
import { doubts } from './index.ts';

const origin = { at: { file: { path: 'a.tf', text: '' }, start: 0, end: 0 } };
const hangsOn = (says: string): Unknown => ({ kind: 'unknown', reason: { code: 'input', says }, origin });

function graphOf(...kinds: readonly string[]): Graph {
  const graph = new Graph();
  for (const [i, kind] of kinds.entries())
    graph.add({ key: `n#${i}`, kind, address: `n${i}`, scope: 'n', source: 'x', properties: recordOf([], origin) });
  return graph;
}

const linesOf = (graph: Graph) => doubts.derive(graph).map((one) => `${one.count} ${one.subject}: ${one.reason}`);

describe('links in doubt', () => {
  it('are one entry for each reason and kind, whatever they lead to', () => {
    const graph = graphOf('v1/ServiceAccount', 'v1/ServiceAccount', 'AWS::IAM::Role', 'foothold/internet');
    const unless = hangsOn('needs `var.issuer`');
    connect(graph, 'can-act-as', 0, 2, { facts: [], unless });
    connect(graph, 'can-act-as', 1, 2, { facts: [], unless });
    connect(graph, 'can-act-as', 3, 2, { facts: [], unless });
    connect(graph, 'can-read', 0, 1, { facts: [] });
    connect(graph, 'refers-to', 0, 2, { facts: [], unless: hangsOn('something stated') });
    expect(linesOf(graph)).toEqual([
      '2 from v1/ServiceAccount: not taken as certain: needs `var.issuer`',
      '1 to AWS::IAM::Role: not taken as certain: needs `var.issuer`',
    ]);
  });

  it('are bounded, and those beyond are counted', () => {
    const graph = graphOf('AWS::IAM::Role', ...Array.from({ length: 60 }, () => 'AWS::S3::Bucket'));
    for (let i = 1; i <= 60; i++) connect(graph, 'can-read', 0, i, { facts: [], unless: hangsOn(`reason ${i}`) });
    const lines = linesOf(graph);
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('10 further: not taken as certain, for 10 further reasons');
  });
});
