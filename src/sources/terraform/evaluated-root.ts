/** Evaluates a root again only where something that its last evaluation read is no longer the same. */
import { isDeepStrictEqual } from 'node:util';
import type { Workspace } from '../source.ts';
import { evaluateAfter, type EvaluateOptions, evaluateRoot, type Revisable } from './evaluate-root.ts';
import type { Evaluation } from './evaluation.ts';
import { type Budget, budgetOf } from './modules/budget.ts';
import type { ModuleInstance } from './modules/module-instance.ts';
import { type Observed, observed } from './observed.ts';
import type { States } from './remote-states/states.ts';

/** An evaluation, and what it took and used. */
interface Kept {
  readonly options: EvaluateOptions;
  readonly evaluation: Evaluation;
  readonly read: Observed;
  readonly instances: number;
  readonly elements: number;
}

/** The evaluations of a root: whole ones, and of the newest of each environment the instances of modules. */
interface KeptOfRoot {
  whole: readonly Kept[];
  readonly parts: Map<string, ReadonlyMap<string, ModuleInstance>>;
}

/** As many evaluations of one root are kept beside the newest: more than it may have environments. */
const mostKept = 32;

/** What is kept of the roots of a session: of those that the run at hand has come to, and of those of the run before. */
interface KeptOfSession {
  run: Workspace | undefined;
  now: Map<string, KeptOfRoot>;
  before: Map<string, KeptOfRoot>;
}

const sessions = new WeakMap<object, KeptOfSession>();

/** What is kept of a root. A root that a run has not come to is forgotten after it. */
function keptOf(session: object, workspace: Workspace, root: string): KeptOfRoot {
  let kept = sessions.get(session);
  if (!kept) sessions.set(session, (kept = { run: workspace, now: new Map(), before: new Map() }));
  if (kept.run !== workspace) Object.assign(kept, { run: workspace, now: new Map(), before: kept.now });
  const found = kept.now.get(root) ?? kept.before.get(root) ?? { whole: [], parts: new Map() };
  kept.now.set(root, found);
  return found;
}

/**
 * As `evaluateRoot`. In a workspace that is revised an earlier evaluation stands in, where a new one would come to the same, and otherwise
 * those parts of it that would.
 */
export function evaluatedRoot(
  workspace: Workspace,
  root: string,
  options: EvaluateOptions,
  states: States,
): Evaluation {
  const { session } = workspace;
  if (!session) return evaluateRoot(workspace, root, options, states);
  const budget = budgetOf(workspace);
  const before = keptOf(session, workspace, root);
  const found = before.whole.find((one) => isDeepStrictEqual(one.options, options));
  if (found && fits(found, budget) && found.read.holdsIn(workspace, states)) {
    budget.instances -= found.instances;
    budget.elements -= found.elements;
    return found.evaluation;
  }
  const { instances, elements } = budget;
  const usedBefore = { ...states.used };
  const read = observed(workspace, states);
  const environment = JSON.stringify([options.workspace, options.label, options.as, options.decided !== undefined]);
  // Where a limit is reached already, who asks first gets what is left.
  const parts = budget.exhausted ? undefined : before.parts.get(environment);
  const { evaluation, modules, isCyclic, isFull } = revised(parts, read, root, options, budget);
  before.whole = before.whole.filter((one) => one !== found);
  before.parts.delete(environment);
  // What ended at a limit may come to something else when less was used before it.
  if (budget.exhausted || budget.elements < 0 || isFull) return evaluation;
  // What other roots took is on their own account.
  const used = {
    instances: instances - budget.instances - (states.used.instances - usedBefore.instances),
    elements: elements - budget.elements - (states.used.elements - usedBefore.elements),
  };
  // A changed file of values is another option: of the oldest ones nobody asks again.
  before.whole = [...before.whole.slice(-mostKept), { options, evaluation, read, ...used }];
  if (!isCyclic && !options.decided) before.parts.set(environment, modules);
  return evaluation;
}

/** Evaluates with what is left of an earlier evaluation; without it, where the order of asking makes a difference. */
function revised(
  parts: ReadonlyMap<string, ModuleInstance> | undefined,
  { workspace, states }: Observed,
  root: string,
  options: EvaluateOptions,
  budget: Budget,
): Revisable {
  const { instances, elements } = budget;
  const usedBefore = states && { ...states.used };
  const tried = evaluateAfter(parts ?? new Map(), workspace, root, options, states, budget);
  const isPlain = !tried.isCyclic && !tried.isFull && !budget.exhausted && budget.elements >= 0;
  if (isPlain || !parts) return tried;
  // What other roots took stays taken.
  const { used = { instances: 0, elements: 0 } } = states ?? {};
  budget.instances = instances - (used.instances - (usedBefore?.instances ?? 0));
  budget.elements = elements - (used.elements - (usedBefore?.elements ?? 0));
  budget.exhausted = false;
  return evaluateAfter(new Map(), workspace, root, options, states, budget);
}

function fits(kept: Kept, budget: { readonly instances: number; readonly elements: number }): boolean {
  return kept.instances <= budget.instances && kept.elements <= budget.elements;
}
