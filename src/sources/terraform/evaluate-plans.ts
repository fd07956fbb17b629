/** Evaluates plans and states; of one root, each is an environment. */
import type { FoundEnvironment, Request, Workspace } from '../source.ts';
import type { Instance } from './instance.ts';
import { scopeOf } from './modules/context.ts';
import type { Noted } from './noted.ts';
import { evaluatePlan, type PlacedPlan } from './plan/read-plans.ts';

/** What the plans come to. */
export interface EvaluatedPlans {
  readonly instances: readonly Instance[];
  readonly environments: readonly FoundEnvironment[];
}

/** Evaluates those that the user did not leave out; what is to be said of them goes to `noted`. */
export function evaluatePlans(
  workspace: Workspace,
  plans: readonly PlacedPlan[],
  { chosen = [] }: Request,
  noted: Noted,
): EvaluatedPlans {
  const instances: Instance[] = [];
  const environments: FoundEnvironment[] = [];
  for (const placed of plans) {
    const { label, root, plan } = placed;
    if (label !== undefined && chosen.length > 0 && !chosen.includes(label)) continue;
    const evaluation = evaluatePlan(workspace, placed);
    noted.take(evaluation.diagnostics);
    noted.note(evaluation.ledger);
    if (label === undefined || root === undefined) {
      for (const instance of evaluation.instances) instances.push(instance);
      continue;
    }
    const environment = { name: label, of: scopeOf(root) };
    environments.push({ ...environment, why: `the ${plan.is} \`${plan.file.path}\`` });
    for (const instance of evaluation.instances) instances.push({ ...instance, environment });
  }
  return { instances, environments };
}
