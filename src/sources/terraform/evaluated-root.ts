/** Evaluates a root again only where something that its last evaluation read is no longer the same. */
import { isDeepStrictEqual } from 'node:util';
import type { SourceFile } from '../../text/index.ts';
import type { Workspace } from '../source.ts';
import { type EvaluateOptions, type Evaluation, evaluateRoot } from './evaluate-root.ts';
import { budgetOf } from './modules/budget.ts';
import { moduleFiles } from './modules/module-files.ts';
import { type Observed, observed } from './observed.ts';

/** An evaluation, and what it took and used. */
interface Kept {
  readonly options: EvaluateOptions;
  readonly evaluation: Evaluation;
  readonly read: Observed;
  readonly instances: number;
  readonly elements: number;
}

/** As many evaluations of one root are kept beside the newest: more than it may have environments. */
const mostKept = 32;

/** By the first file of the root, so that nothing is kept longer than the files are. */
const keptBy = new WeakMap<SourceFile, Kept[]>();

/** As `evaluateRoot`. In a workspace that is revised an earlier evaluation stands in, where a new one would come to the same. */
export function evaluatedRoot(workspace: Workspace, root: string, options: EvaluateOptions = {}): Evaluation {
  const [first] = moduleFiles(workspace.filesIn(root), 'opentofu').primary;
  const file = workspace.revisable && first !== undefined ? workspace.file(first) : undefined;
  if (!file) return evaluateRoot(workspace, root, options);
  const budget = budgetOf(workspace);
  const before = keptBy.get(file) ?? [];
  const found = before.find((one) => isDeepStrictEqual(one.options, options));
  if (found && fits(found, budget) && found.read.holdsIn(workspace)) {
    budget.instances -= found.instances;
    budget.elements -= found.elements;
    return found.evaluation;
  }
  const { instances, elements } = budget;
  const read = observed(workspace);
  const evaluation = evaluateRoot(read.workspace, root, options, budget);
  const others = before.filter((one) => one !== found);
  // What ended at a limit may come to something else when less was used before it.
  const whole = !budget.exhausted && budget.elements >= 0;
  const kept = {
    options,
    evaluation,
    read,
    instances: instances - budget.instances,
    elements: elements - budget.elements,
  };
  // A changed file of values is another option: of the oldest ones nobody asks again.
  keptBy.set(file, whole ? [...others.slice(-mostKept), kept] : others);
  return evaluation;
}

function fits(kept: Kept, budget: { readonly instances: number; readonly elements: number }): boolean {
  return kept.instances <= budget.instances && kept.elements <= budget.elements;
}
