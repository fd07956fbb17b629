/** Reads every plan and state of a workspace. */
import type { Diagnostic } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import type { PlanFile } from './plan-file.ts';
import { readRawState } from './read-raw-state.ts';
import { readShown } from './read-shown.ts';
import { mayHoldPlan, planForm } from './recognise.ts';

/** A file that is a plan or a state; without `plan` where it is too broken to be read. */
export interface FoundPlan {
  readonly path: string;
  readonly plan: PlanFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The plan or state at a path; `undefined` where there is none. */
export function planAt(workspace: Workspace, path: string): FoundPlan | undefined {
  const file = mayHoldPlan(path) ? workspace.file(path) : undefined;
  const form = file && planForm(file);
  if (!file || !form) return undefined;
  const json = workspace.json(path);
  const root = json?.root;
  const diagnostics = json?.diagnostics ?? [];
  if (root?.kind !== 'mapping') return { path, plan: undefined, diagnostics };
  const plan = form === 'shown' ? readShown(file, root) : readRawState(file, root);
  return { path, plan, diagnostics: [...diagnostics, ...plan.diagnostics] };
}

/** All of a workspace. */
export function plansOf(workspace: Workspace): readonly FoundPlan[] {
  return workspace.paths.flatMap((path) => planAt(workspace, path) ?? []);
}
