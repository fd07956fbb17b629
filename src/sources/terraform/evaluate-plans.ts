/** Evaluates plans and states; of one root, each is an environment. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { FoundEnvironment, Request, Workspace } from '../source.ts';
import type { Evaluation } from './evaluate-root.ts';
import { moduleAt } from './modules/library.ts';
import type { Noted } from './noted.ts';
import { environmentOf, evaluatePlan, type PlacedPlan } from './plan/read-plans.ts';
import { namesIn } from './variables/inputs.ts';

/** What the plans come to. */
export interface EvaluatedPlans {
  readonly evaluations: readonly Evaluation[];
  readonly environments: readonly FoundEnvironment[];
}

/** Evaluates those that the user did not leave out; what is to be said of them goes to `noted`. */
export function evaluatePlans(
  workspace: Workspace,
  plans: readonly PlacedPlan[],
  request: Request,
  noted: Noted,
): EvaluatedPlans {
  const evaluations: Evaluation[] = [];
  const environments: FoundEnvironment[] = [];
  const { chosen = [] } = request;
  for (const root of new Set(plans.flatMap((placed) => placed.root ?? [])))
    if (wantsOther(workspace, root, request)) noted.note([decided(root)]);
  for (const placed of plans) {
    const { label, plan } = placed;
    if (label !== undefined && chosen.length > 0 && !chosen.includes(label)) continue;
    const evaluation = evaluatePlan(workspace, placed);
    const environment = environmentOf(placed);
    noted.take(evaluation.diagnostics, environment);
    noted.note(evaluation.ledger);
    if (!environment) {
      evaluations.push(evaluation);
      continue;
    }
    environments.push({ ...environment, why: `the ${plan.is} \`${plan.file.path}\`` });
    const within = <T>(one: T) => ({ ...one, environment });
    const { instances, configurations } = evaluation;
    evaluations.push({
      ...evaluation,
      environment: environment.name,
      instances: instances.map(within),
      configurations: configurations.map(within),
    });
  }
  return { evaluations, environments };
}

/** Whether the user gives the root something that its plans have decided already. */
function wantsOther(
  workspace: Workspace,
  root: string,
  { environments = [], values = [], workspace: name }: Request,
): boolean {
  const declared = moduleAt(workspace, root, 'opentofu')?.names.variables;
  const given = values.flatMap((one) => ('name' in one ? [one.name] : namesIn(one.file)));
  return name !== undefined || environments.some((one) => one.root === root) || given.some((one) => declared?.has(one));
}

function decided(root: string): LedgerEntry {
  const reason = 'what is given for it does not count: its plan or state has decided the values';
  return { about: 'environment', subject: root || '.', reason, count: 1, incomplete: false };
}
