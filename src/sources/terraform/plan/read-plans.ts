/** Reads the plans and states of a workspace, each joined with the code of its root where that is there. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { Environment } from '../../../graph/index.ts';
import { range } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { type Evaluation, nothingAt, type Output } from '../evaluation.ts';
import { scopeOf } from '../modules/context.ts';
import type { States } from '../remote-states/states.ts';
import { toGraph } from '../values/to-graph.ts';
import { unknownVal } from '../values/value.ts';
import { Decisions } from './decisions.ts';
import { rootOf } from './find-root.ts';
import { joined } from './join.ts';
import { labelsOf } from './label.ts';
import type { PlanFile } from './plan-file.ts';
import { planInstances } from './plan-instances.ts';
import { planValue, secretReason } from './plan-value.ts';
import { type FoundPlan, plansOf } from './read-plan-file.ts';
import { afterApply } from '../values/reasons.ts';

/** A plan or state, and the root that it belongs to, if that is in the workspace. */
export interface PlacedPlan {
  readonly plan: PlanFile;
  readonly root: string | undefined;
  readonly label: string | undefined;
}

/** The plans of a workspace: those that are judged, and what there is to say of all of them. */
export interface PlacedPlans {
  readonly files: readonly FoundPlan[];
  readonly placed: readonly PlacedPlan[];
  readonly ledger: readonly LedgerEntry[];
}

/** Finds plans and states and the roots among `folders` that they belong to. Of a root with plans the states do not count. */
export function placePlans(workspace: Workspace, folders: readonly string[]): PlacedPlans {
  const files = plansOf(workspace);
  const byRoot = new Map<string, PlanFile[]>();
  const placed: PlacedPlan[] = [];
  const ledger: LedgerEntry[] = [];
  for (const { path, plan } of files) {
    if (!plan) {
      const reason = 'a plan or state that cannot be read';
      ledger.push({ about: 'file', subject: path, reason, count: 1, incomplete: true });
      continue;
    }
    const root = rootOf(workspace, plan, folders);
    if (root === undefined) placed.push({ plan, root, label: undefined });
    else byRoot.set(root, [...(byRoot.get(root) ?? []), plan]);
  }
  for (const [root, all] of byRoot) {
    const plans = all.filter(({ is }) => is === 'plan');
    const chosen = plans.length > 0 ? plans : all;
    const labels = chosen.length > 1 ? labelsOf(chosen.map(({ file }) => file.path)) : [];
    for (const [i, plan] of chosen.entries()) placed.push({ plan, root, label: labels[i] });
    for (const { file } of all) {
      if (chosen.some((one) => one.file === file)) continue;
      const reason = `a state of \`${root === '' ? '.' : root}\`, of which there is a plan; the plan counts`;
      const at = range(file, 0, 0);
      ledger.push({ about: 'file', subject: file.path, reason, count: 1, at, incomplete: false });
    }
  }
  return { files, placed, ledger };
}

/** The environment that a plan is of, where its root has several. */
export function environmentOf({ root, label }: PlacedPlan): Environment | undefined {
  return root === undefined || label === undefined ? undefined : { name: label, of: scopeOf(root) };
}

/** What a plan comes to, with the code of its root where that is there. */
export function evaluatePlan(workspace: Workspace, { plan, root, label }: PlacedPlan, states?: States): Evaluation {
  if (root === undefined) return alone(plan);
  const evaluation = evaluateRoot(workspace, root, { label, decided: new Decisions(plan) }, states);
  return joined(evaluation, plan, scopeOf(root, label));
}

/** A plan without code; its scope is the file. */
function alone(plan: PlanFile): Evaluation {
  const { path } = plan.file;
  const outputs = new Map<string, Output>();
  for (const [name, { value, sensitive }] of plan.outputs) {
    const subject = `output.${name}`;
    const says = sensitive ? secretReason(subject) : afterApply(subject);
    const at = range(plan.file, 0, 0);
    const evaluated = value
      ? planValue(value, false, false, { file: plan.file, is: plan.is, subject })
      : unknownVal(says, { at });
    outputs.set(name, { value: toGraph(evaluated), evaluated, sensitive });
  }
  const instances = planInstances(plan, scopeOf(path));
  return { ...nothingAt(path), instances, outputs };
}
