/** Every workload kind leads to its pods. */
import { describe, expect, it } from 'vitest';
import {
  type GraphNode,
  itemsOf,
  knownOf,
  listOf,
  literal,
  type Origin,
  recordOf,
  stateOf,
  unknown,
  unknownOf,
  type Value,
} from '../../graph/index.ts';
import { kubernetes } from './index.ts';
import { isWorkloadKind, podSpecOf, podsOf, podTemplatePaths, workloadKinds } from './workloads.ts';

const origin: Origin = { at: { file: { path: 'a.yaml', text: '' }, start: 0, end: 0 } };

function node(kind: string, properties: Value): GraphNode {
  const record = properties.kind === 'record' ? properties : recordOf([], origin);
  return { key: 'k', kind, address: 'a', scope: 's', source: 'kubernetes', properties: record };
}

function nested(path: readonly string[], value: Value): Value {
  return path.reduceRight((inner, name) => recordOf([[name, inner]], origin), value);
}

const pod = recordOf(
  [
    ['metadata', nested(['labels', 'app'], literal('web', origin))],
    ['spec', nested(['containers'], listOf([nested(['image'], literal('nginx', origin))], origin))],
  ],
  origin,
);

describe('workloads', () => {
  it.each(workloadKinds)('%s has its pods where the table says', (kind) => {
    const { spec, metadata } = podsOf(node(kind, nested(podTemplatePaths[kind], pod)));
    expect(itemsOf(spec.containers).map(({ image }) => knownOf(image))).toEqual(['nginx']);
    expect(knownOf(metadata.labels['app'] ?? metadata.name)).toBe('web');
    expect(stateOf(spec.hostNetwork).path).toBe([...podTemplatePaths[kind], 'spec', 'hostNetwork'].join('.'));
  });

  it('are all that the table names, and are known kinds', () => {
    expect([...workloadKinds].sort()).toEqual(Object.keys(podTemplatePaths).sort());
    for (const kind of workloadKinds) expect(Object.keys(kubernetes)).toContain(kind);
  });

  it('whose template is not known have pods that are not known', () => {
    const open = unknown({ code: 'input', says: 'needs `x`' }, origin);
    expect(unknownOf(podSpecOf(node('apps/v1/Deployment', nested(['spec', 'template'], open))).hostPID)).toBe(open);
  });

  it('are not what only looks like one', () => {
    expect(isWorkloadKind('v1/Service')).toBe(false);
    expect(isWorkloadKind('constructor')).toBe(false);
    expect(stateOf(podSpecOf(node('v1/Service', pod))).value).toBeUndefined();
  });
});
