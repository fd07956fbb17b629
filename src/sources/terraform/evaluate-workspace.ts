/** Evaluates all that a workspace holds of Terraform: roots in each of their environments, plans and states. */
import type { LedgerEntry, ReportedDiagnostic } from '../../findings/index.ts';
import type { SourceFile } from '../../text/index.ts';
import type { FoundEnvironment, Request, Takes, Workspace } from '../source.ts';
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
import { takesOf } from './takes.ts';

/** What all of it comes to. */
export interface EvaluatedWorkspace {
  /** The files with code of modules, sorted as the workspace is. */
  readonly files: readonly string[];
  readonly plans: readonly FoundPlan[];
  readonly evaluations: readonly Evaluation[];
  readonly environments: readonly FoundEnvironment[];
  /** Files of values that counted somewhere. */
  readonly values: ReadonlySet<SourceFile>;
  readonly takes: Takes;
}

/** The same with what is to be said of it. */
interface ToldWorkspace extends EvaluatedWorkspace {
  readonly diagnostics: readonly ReportedDiagnostic[];
  readonly ledger: readonly LedgerEntry[];
}

/** As a scan does, or `only` one root of it. Of a root with plans these count, and not its code alone. What is to be said goes to `noted`. */
export function evaluateWorkspace(
  workspace: Workspace,
  request: Request,
  noted: Noted,
  only?: string,
): EvaluatedWorkspace {
  const files = workspace.paths.filter((path) => isModuleFile(path) && !path.split('/').includes('.terraform'));
  const { files: plans, placed: all, ledger } = placePlans(workspace, [...new Set(files.map(folderOf))]);
  const placed = only === undefined ? all : all.filter(({ root }) => root === only);
  noted.note(ledger);
  for (const { diagnostics } of plans) noted.take(diagnostics);
  const withPlans = new Set(placed.map(({ root }) => root));
  const found = findRoots(workspace);
  const roots = only === undefined ? found : [only];
  const claims = claimFiles(workspace, [...new Set([...found, ...roots])]);
  noted.note(claims.ledger.filter(({ subject }) => !isGiven(subject, request)));
  const open = roots.filter((root) => !withPlans.has(root));
  if (request.workspace !== undefined && roots.length === 0) noted.note([noWorkspace(request.workspace)]);
  const entries = rootEntries(workspace, open, claims, request);
  const planned = planEntries(workspace, placed, request);
  const states = new EvaluatedStates(() => {
    const away = found.filter((root) => !roots.includes(root));
    const others = rootEntries(workspace, away, claims, request);
    return { workspace, entries: [...[...entries, ...others].flatMap((one) => one.entries), ...planned] };
  });
  const ofRoots = evaluateRoots(workspace, entries, states, claims, noted);
  const ofPlans = evaluatePlans(workspace, planned, states, request, noted);
  return {
    files,
    plans,
    evaluations: [...ofRoots.evaluations, ...ofPlans.evaluations],
    environments: [...ofRoots.environments, ...ofPlans.environments],
    values: ofRoots.values,
    takes: takesOf(workspace, roots),
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

function noWorkspace(name: string): LedgerEntry {
  const reason = 'nothing is evaluated in this workspace: there is no root';
  return { about: 'environment', subject: name, reason, count: 1, incomplete: false };
}

/** Whether a file counts because the user says so; a file on the command line stands in place of all that would be found. */
function isGiven(path: string, { values = [], environments = [] }: Request): boolean {
  return values.some((one) => 'file' in one) || environments.some(({ files }) => files.includes(path));
}

/** The same for whoever has no other notes. */
export function evaluateEverywhere(workspace: Workspace, request: Request, only?: string): ToldWorkspace {
  const noted = new Noted();
  const evaluated = evaluateWorkspace(workspace, request, noted, only);
  return { ...evaluated, diagnostics: noted.diagnostics(evaluated.environments), ledger: noted.ledger() };
}
