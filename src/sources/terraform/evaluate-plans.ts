/** Evaluates plans and states; of one root, each is an environment. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { FoundEnvironment, Request, Workspace } from '../source.ts';
import type { Evaluation } from './evaluation.ts';
import { moduleAt } from './modules/library.ts';
import type { Noted } from './noted.ts';
import { environmentOf, evaluatePlan, type PlacedPlan } from './plan/read-plans.ts';
import type { EvaluatedStates, RootEntry } from './remote-states/evaluated-states.ts';
import { namesIn } from './variables/inputs.ts';

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
      return {
        ...evaluation,
        environment: environment.name,
        instances: instances.map(within),
        configurations: configurations.map(within),
      };
    };
    const as = environment && { ...environment, why: `the ${plan.is} \`${plan.file.path}\`` };
    return [{ root: root ?? plan.file.path, environment: label, workspace: label ?? 'default', as, evaluate }];
  });
}

/** Evaluates plans; what is to be said of them goes to `noted`. */
export function evaluatePlans(
  workspace: Workspace,
  plans: readonly PlanEntry[],
  states: EvaluatedStates,
  request: Request,
  noted: Noted,
): EvaluatedPlans {
  for (const root of new Set(plans.map((plan) => plan.root)))
    if (wantsOther(workspace, root, request)) noted.note([decided(root)]);
  const evaluations = plans.map((plan) => {
    const evaluation = states.evaluationOf(plan);
    noted.take(evaluation.diagnostics, plan.as);
    noted.note(evaluation.ledger);
    return evaluation;
  });
  return { evaluations, environments: plans.flatMap(({ as }) => as ?? []) };
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
