/** Evaluates one plan or state, with the code of its root where that lies beside or above it. */
import type { Diagnostic } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import { type Evaluation, nothingAt } from '../evaluation.ts';
import { folderOf } from '../modules/paths.ts';
import { rootOf } from './find-root.ts';
import { planAt } from './read-plan-file.ts';
import { evaluatePlan } from './read-plans.ts';
import { mayHoldPlan } from './recognise.ts';

/** The evaluation of the file at a path; `undefined` where that is neither a plan nor a state. */
export function evaluatePlanAt(workspace: Workspace, path: string): Evaluation | undefined {
  const found = planAt(workspace, path);
  if (!found) return undefined;
  const { plan, diagnostics } = found;
  if (!plan) return nothingAt(path, diagnostics);
  const root = rootOf(workspace, plan, foldersAbove(folderOf(path)));
  const evaluation = evaluatePlan(workspace, { plan, root, label: undefined });
  const all: readonly Diagnostic[] = [...diagnostics, ...evaluation.diagnostics];
  return { ...evaluation, diagnostics: all };
}

/** Every plan and state of the workspace, evaluated. */
export function evaluatePlansIn(workspace: Workspace): readonly Evaluation[] {
  return workspace.paths.filter(mayHoldPlan).flatMap((path) => evaluatePlanAt(workspace, path) ?? []);
}

/** The folder and those that it lies in. */
function foldersAbove(folder: string): readonly string[] {
  const folders = [folder];
  for (let here = folder; here !== ''; ) folders.push((here = folderOf(here)));
  return folders;
}
