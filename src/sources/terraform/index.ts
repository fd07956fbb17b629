/** Terraform and OpenTofu: files in, resources in their published form out. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Environment, GraphNode } from '../../graph/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import type { Comment, Reading, Source, Workspace } from '../source.ts';
import type { Evaluation } from './evaluate-root.ts';
import { evaluatedRoot } from './evaluated-root.ts';
import { findRoots } from './find-roots.ts';
import { lower, type Lowered } from './lower/index.ts';
import { moduleAt } from './modules/library.ts';
import { isModuleFile } from './modules/module-files.ts';
import { folderOf } from './modules/paths.ts';
import { environmentOf, evaluatePlan, placePlans } from './plan/read-plans.ts';
import { secretsIn } from './plan/secrets-in.ts';

export { judgePlan } from './judge/judge-plan.ts';
export { evaluatePlanAt } from './plan/evaluate-plan-at.ts';
export { type EvaluateOptions, type Evaluation, evaluateRoot, type Output } from './evaluate-root.ts';
export { missingModules } from './missing-modules.ts';
export type { MissingModule } from './modules/context.ts';
export {
  cachedPackage,
  cachedVersions,
  moduleCacheFolder,
  type PackageSource,
  parseSource,
  type RegistrySource,
} from './modules/module-source.ts';
export { bestVersion } from './modules/version-constraint.ts';
export type { Instance } from './instance.ts';
export type { GivenInput } from './variables/inputs.ts';
export { type PlannedModule, type PlannedUnknown, type PlannedValues, plannedValues } from './planned-values.ts';

/** Reads every root of the workspace. Problems in a module that several roots call are passed on once. */
export const terraform: Source = { name: 'terraform', read };

function read(workspace: Workspace): Reading {
  const diagnostics = new Map<string, Diagnostic>();
  const ledger = new Map<string, LedgerEntry>();
  const resources: GraphNode[] = [];
  const take = (found: readonly Diagnostic[]) => {
    for (const diagnostic of found) {
      const { at, code, message } = diagnostic;
      diagnostics.set(`${at.file.path}:${at.start}:${at.end}:${code}:${message}`, diagnostic);
    }
  };
  const note = (found: readonly LedgerEntry[]) => {
    for (const entry of found) {
      const key = `${entry.about}\0${entry.subject}\0${entry.reason}`;
      const before = ledger.get(key);
      ledger.set(key, before ? { ...before, count: before.count + entry.count } : entry);
    }
  };
  const files = workspace.paths.filter((path) => isModuleFile(path) && !path.split('/').includes('.terraform'));
  const comments: Comment[] = [];
  for (const folder of new Set(files.map(folderOf))) {
    const definition = moduleAt(workspace, folder, 'opentofu');
    take(definition?.diagnostics ?? []);
    for (const comment of definition?.comments ?? []) comments.push(comment);
  }
  const { files: plans, placed, ledger: ofPlans } = placePlans(workspace, [...new Set(files.map(folderOf))]);
  note(ofPlans);
  for (const { diagnostics: found } of plans) take(found);
  const planned = new Set(placed.map(({ root }) => root));
  const add = (evaluation: Evaluation, environment?: Environment) => {
    take(evaluation.diagnostics);
    note(evaluation.ledger);
    const lowered = loweredOf(evaluation);
    for (const resource of lowered.resources) resources.push(environment ? { ...resource, environment } : resource);
    note(lowered.ledger);
  };
  for (const root of findRoots(workspace)) if (!planned.has(root)) add(evaluatedRoot(workspace, root));
  for (const one of placed) add(evaluatePlan(workspace, one), environmentOf(one));
  const read = [...files, ...plans.map(({ path }) => path)].sort();
  const environments = placed.flatMap((one) => {
    const environment = environmentOf(one);
    return environment ? [{ ...environment, why: `the ${one.plan.is} \`${one.plan.file.path}\`` }] : [];
  });
  return {
    files: read,
    resources,
    comments,
    diagnostics: [...diagnostics.values()],
    ledger: [...ledger.values()],
    secrets: plans.flatMap(({ plan }) => (plan ? secretsIn(plan) : [])),
    ...(environments.length > 0 && { environments }),
  };
}

const loweredBy = new WeakMap<Evaluation, Lowered>();

/** The published form of what a root comes to, which no other root has a part in; made once for an evaluation that is kept. */
function loweredOf(evaluation: Evaluation): Lowered {
  let lowered = loweredBy.get(evaluation);
  if (!lowered) loweredBy.set(evaluation, (lowered = lower(evaluation.instances)));
  return lowered;
}
