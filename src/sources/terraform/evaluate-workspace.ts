/** Evaluates all that a workspace holds of Terraform: roots in each of their environments, plans and states. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Diagnostic, SourceFile } from '../../text/index.ts';
import type { FoundEnvironment, Request, Workspace } from '../source.ts';
import { claimFiles } from './environments/claim-files.ts';
import { type EvaluateOptions, evaluateRoot } from './evaluate-root.ts';
import type { Evaluation } from './evaluation.ts';
import { evaluatePlans, planEntries } from './evaluate-plans.ts';
import { evaluateRoots, rootEntries } from './evaluate-roots.ts';
import { findRoots } from './find-roots.ts';
import { isModuleFile } from './modules/module-files.ts';
import { folderOf } from './modules/paths.ts';
import { Noted } from './noted.ts';
import { placePlans } from './plan/read-plans.ts';
import type { FoundPlan } from './plan/read-plan-file.ts';
import { EvaluatedStates, type RootEntry } from './remote-states/evaluated-states.ts';

/** What all of it comes to. */
export interface EvaluatedWorkspace {
  /** The files with code of modules, sorted as the workspace is. */
  readonly files: readonly string[];
  readonly plans: readonly FoundPlan[];
  readonly evaluations: readonly Evaluation[];
  readonly environments: readonly FoundEnvironment[];
  /** Files of values that counted somewhere. */
  readonly values: ReadonlySet<SourceFile>;
}

/** The same with what is to be said of it. */
interface ToldWorkspace extends EvaluatedWorkspace {
  readonly diagnostics: readonly Diagnostic[];
  readonly ledger: readonly LedgerEntry[];
}

/** As a scan does. Of a root with plans these count, and not its code alone. What is to be said goes to `noted`. */
export function evaluateWorkspace(workspace: Workspace, request: Request, noted: Noted): EvaluatedWorkspace {
  const files = workspace.paths.filter((path) => isModuleFile(path) && !path.split('/').includes('.terraform'));
  const { files: plans, placed, ledger } = placePlans(workspace, [...new Set(files.map(folderOf))]);
  noted.note(ledger);
  for (const { diagnostics } of plans) noted.take(diagnostics);
  const planned = new Set(placed.map(({ root }) => root));
  const roots = findRoots(workspace);
  const claims = claimFiles(workspace, roots);
  noted.note(claims.ledger);
  const open = roots.filter((root) => !planned.has(root));
  const entries = rootEntries(workspace, open, claims, request);
  const planEntered = planEntries(workspace, placed, request);
  const all = [...entries.flatMap((one) => one.entries), ...planEntered];
  const states = new EvaluatedStates(() => ({ workspace, entries: all }));
  const ofRoots = evaluateRoots(workspace, entries, states, claims, noted);
  const ofPlans = evaluatePlans(planEntered, states, noted);
  return {
    files,
    plans,
    evaluations: [...ofRoots.evaluations, ...ofPlans.evaluations],
    environments: [...ofRoots.environments, ...ofPlans.environments],
    values: ofRoots.values,
  };
}

/**
 * Evaluates one root as the options say. Of the others in `everything`, a workspace that may be larger, those are evaluated whose states it
 * reads.
 */
export function evaluateAmong(
  everything: () => Workspace,
  workspace: Workspace,
  root: string,
  options: EvaluateOptions,
): Evaluation {
  const own: RootEntry = {
    root,
    environment: undefined,
    workspace: options.workspace ?? 'default',
    evaluate: (states) => evaluateRoot(workspace, root, options, states),
  };
  const all = () => {
    const whole = everything();
    const roots = findRoots(whole).filter((one) => one !== root);
    const others = rootEntries(whole, roots, claimFiles(whole, roots), {});
    return { workspace: whole, entries: [own, ...others.flatMap(({ entries }) => entries)] };
  };
  return new EvaluatedStates(all).evaluationOf(own);
}

/** The same for whoever has no other notes. */
export function evaluateEverywhere(workspace: Workspace, request: Request): ToldWorkspace {
  const noted = new Noted();
  const evaluated = evaluateWorkspace(workspace, request, noted);
  return { ...evaluated, diagnostics: noted.diagnostics(), ledger: noted.ledger() };
}
