/** The instances of a plan or a state by itself, without the code that it was made from. */
import type { Value } from '../../../graph/index.ts';
import type { Instance } from '../instance.ts';
import { toGraph } from '../values/to-graph.ts';
import { PlanAttributes } from './plan-attributes.ts';
import type { PlanFile } from './plan-file.ts';

/** All instances, with `scope` as that of the root. */
export function planInstances(plan: PlanFile, scope: string): readonly Instance[] {
  const attributes = new PlanAttributes(plan, scope);
  return plan.objects.map((object): Instance => {
    const { address, mode, type, name, at, body } = object;
    const entries = new Map<string, Value>();
    for (const [attribute, value] of attributes.of(object)) entries.set(attribute, toGraph(value));
    const record = { kind: 'record', entries, origin: { at } } as const;
    return { key: `${scope}#${address}`, address, scope, mode, type, name, attributes: record, at, body };
  });
}
