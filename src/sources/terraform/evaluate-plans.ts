/** Evaluates plans and states; of one root, each is an environment. */
import type { FoundEnvironment, Request, Workspace } from '../source.ts';
import type { Evaluation } from './evaluate-root.ts';
import type { Noted } from './noted.ts';
import { environmentOf, evaluatePlan, type PlacedPlan } from './plan/read-plans.ts';

/** What the plans come to. */
export interface EvaluatedPlans {
  readonly evaluations: readonly Evaluation[];
  readonly environments: readonly FoundEnvironment[];
}

/** Evaluates those that the user did not leave out; what is to be said of them goes to `noted`. */
export function evaluatePlans(
  workspace: Workspace,
  plans: readonly PlacedPlan[],
  { chosen = [] }: Request,
  noted: Noted,
): EvaluatedPlans {
  const evaluations: Evaluation[] = [];
  const environments: FoundEnvironment[] = [];
  for (const placed of plans) {
    const { label, plan } = placed;
    if (label !== undefined && chosen.length > 0 && !chosen.includes(label)) continue;
    const evaluation = evaluatePlan(workspace, placed);
    noted.take(evaluation.diagnostics);
    noted.note(evaluation.ledger);
    const environment = environmentOf(placed);
    if (!environment) {
      evaluations.push(evaluation);
      continue;
    }
    environments.push({ ...environment, why: `the ${plan.is} \`${plan.file.path}\`` });
    const within = <T>(one: T) => ({ ...one, environment });
    const { instances, configurations } = evaluation;
    evaluations.push({
      ...evaluation,
      instances: instances.map(within),
      configurations: configurations.map(within),
    });
  }
  return { evaluations, environments };
}
