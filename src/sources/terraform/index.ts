/** Terraform and OpenTofu: files in, resources in their published form out. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { GraphNode } from '../../graph/index.ts';
import type { Comment, Reading, Request, Source, Workspace } from '../source.ts';
import type { Evaluation } from './evaluation.ts';
import { evaluateWorkspace } from './evaluate-workspace.ts';
import { lower, type Lowered } from './lower/index.ts';
import { moduleAt } from './modules/library.ts';
import { folderOf } from './modules/paths.ts';
import { Noted } from './noted.ts';
import { secretsIn } from './plan/secrets-in.ts';
import { commentsIn, valuesIn } from './variables/inputs.ts';

export { judgePlan } from './judge/judge-plan.ts';
export { evaluatePlanAt, evaluatePlansIn } from './plan/evaluate-plan-at.ts';
export { type EvaluateOptions, evaluateRoot } from './evaluate-root.ts';
export type { Evaluation, Output } from './evaluation.ts';
export { evaluateAmong, evaluateEverywhere } from './evaluate-workspace.ts';
export { takesOf } from './takes.ts';
export { findRoots } from './find-roots.ts';
export { missingModules } from './missing-modules.ts';
export type { MissingModule } from './modules/missing-module.ts';
export {
  cachedPackage,
  cachedVersions,
  moduleCacheFolder,
  type PackageSource,
  parseSource,
  type RegistrySource,
} from './modules/module-source.ts';
export { bestVersion } from './modules/version-constraint.ts';
export type { GivenInput } from './variables/inputs.ts';
export type { Evaluated, Instance } from './instance.ts';
export { type PlannedModule, type PlannedUnknown, type PlannedValues, plannedValues } from './planned-values.ts';

/** Reads every root of the workspace in each of its environments. Problems in a module that several roots call are passed on once. */
export const terraform: Source = { name: 'terraform', read, valuesIn };

function read(workspace: Workspace, request: Request = {}): Reading {
  const noted = new Noted();
  const resources: GraphNode[] = [];
  const comments: Comment[] = [];
  const evaluated = evaluateWorkspace(workspace, request, noted);
  const { files, plans } = evaluated;
  for (const folder of new Set(files.map(folderOf))) {
    const definition = moduleAt(workspace, folder, 'opentofu');
    noted.take(definition?.diagnostics ?? []);
    for (const comment of definition?.comments ?? []) comments.push(comment);
  }
  for (const file of evaluated.values) for (const comment of commentsIn(file)) comments.push(comment);
  const byRoot = new Map<string, Map<string, readonly LedgerEntry[]>>();
  for (const evaluation of evaluated.evaluations) {
    const lowered = loweredOf(evaluation);
    for (const resource of lowered.resources) resources.push(resource);
    const { root, environment = '' } = evaluation;
    const entries = byRoot.get(root) ?? new Map();
    byRoot.set(root, entries.set(environment, lowered.ledger));
  }
  for (const entries of byRoot.values()) noted.noteIn(entries);
  return {
    files: [...files, ...plans.map(({ path }) => path)].sort(),
    resources,
    comments,
    diagnostics: noted.diagnostics(evaluated.environments),
    ledger: noted.ledger(),
    secrets: plans.flatMap(({ plan }) => (plan ? secretsIn(plan) : [])),
    environments: evaluated.environments,
    takes: evaluated.takes,
  };
}

const loweredBy = new WeakMap<Evaluation, Lowered>();

/** The published form of what a root comes to, which no other root has a part in; made once for an evaluation that is kept. */
export function loweredOf(evaluation: Evaluation): Lowered {
  let lowered = loweredBy.get(evaluation);
  if (!lowered) loweredBy.set(evaluation, (lowered = lower(evaluation.instances, evaluation)));
  return lowered;
}
