/** Evaluates plans and states; of one root, each is an environment. */
import type { FoundEnvironment, Request, Workspace } from '../source.ts';
import type { Evaluation } from './evaluation.ts';
import type { Noted } from './noted.ts';
import { environmentOf, evaluatePlan, type PlacedPlan } from './plan/read-plans.ts';
import type { EvaluatedStates, RootEntry } from './remote-states/evaluated-states.ts';

/** What the plans come to. */
export interface EvaluatedPlans {
  readonly evaluations: readonly Evaluation[];
  readonly environments: readonly FoundEnvironment[];
}

/** A plan or state that is to be evaluated. */
export interface PlanEntry extends RootEntry {
  readonly as: FoundEnvironment | undefined;
}

/** The plans that the user did not leave out. One without code has no root whose state others could read. */
export function planEntries(
  workspace: Workspace,
  plans: readonly PlacedPlan[],
  { chosen = [] }: Request,
): readonly PlanEntry[] {
  return plans.flatMap((placed): readonly PlanEntry[] => {
    const { label, plan, root } = placed;
    if (label !== undefined && chosen.length > 0 && !chosen.includes(label)) return [];
    const environment = environmentOf(placed);
    const evaluate: PlanEntry['evaluate'] = (states) => {
      const evaluation = evaluatePlan(workspace, placed, states);
      if (!environment) return evaluation;
      const within = <T>(one: T) => ({ ...one, environment });
      const { instances, configurations } = evaluation;
      return { ...evaluation, instances: instances.map(within), configurations: configurations.map(within) };
    };
    const as = environment && { ...environment, why: `the ${plan.is} \`${plan.file.path}\`` };
    return [{ root: root ?? plan.file.path, environment: label, workspace: label ?? 'default', as, evaluate }];
  });
}

/** Evaluates plans; what is to be said of them goes to `noted`. */
export function evaluatePlans(plans: readonly PlanEntry[], states: EvaluatedStates, noted: Noted): EvaluatedPlans {
  const evaluations = plans.map((plan) => {
    const evaluation = states.evaluationOf(plan);
    noted.take(evaluation.diagnostics);
    noted.note(evaluation.ledger);
    return evaluation;
  });
  return { evaluations, environments: plans.flatMap(({ as }) => as ?? []) };
}
