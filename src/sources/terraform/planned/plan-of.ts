/** Plans a root as the evaluator does, in the form in which expectations are written. */
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { type Json, type PlannedModule, plannedValues } from '../planned-values.ts';
import type { PlannedRoot } from './read-root.ts';

/** What comes out: see `PlannedRoot`. Problems are those of severity error. */
export function planOf({ files, given, environment }: PlannedRoot): Pick<PlannedRoot, 'resources' | 'outputs'> & {
  readonly problems: readonly string[];
} {
  const evaluation = evaluateRoot(memoryWorkspace(files), '', { given, environment });
  const { outputs, root_module: root } = plannedValues(evaluation).planned_values;
  const resources: Record<string, Json> = {};
  const open: PlannedModule[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { address, values } of next.resources ?? []) resources[address] = { ...values };
    open.push(...(next.child_modules ?? []));
  }
  const known = Object.entries(outputs).flatMap(([name, { value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const errors = evaluation.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    resources,
    outputs: Object.fromEntries(known),
    problems: errors.map(({ message }) => message),
  };
}
