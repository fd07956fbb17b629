/** Evaluates every root in each of its environments. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Environment } from '../../graph/index.ts';
import type { SourceFile } from '../../text/index.ts';
import type { FoundEnvironment, Request, Workspace } from '../source.ts';
import type { Claims } from './environments/claim-files.ts';
import { folderEnvironments } from './environments/folder-environments.ts';
import type { RootEnvironment } from './environments/root-environment.ts';
import { rootEnvironments } from './environments/root-environments.ts';
import type { Evaluation } from './evaluation.ts';
import { evaluatedRoot } from './evaluated-root.ts';
import { scopeOf } from './modules/context.ts';
import { folderOf } from './modules/paths.ts';
import type { Noted } from './noted.ts';
import type { EvaluatedStates, RootEntry } from './remote-states/evaluated-states.ts';
import type { States } from './remote-states/states.ts';
import { loadedFiles } from './variables/inputs.ts';

/** What all roots come to. */
export interface EvaluatedRoots {
  readonly evaluations: readonly Evaluation[];
  readonly environments: readonly FoundEnvironment[];
  /** Files of values that counted somewhere. */
  readonly values: ReadonlySet<SourceFile>;
}

/** A root with its environments. */
export interface RootEntries {
  readonly root: string;
  readonly entries: readonly EnvironmentEntry[];
  readonly ledger: readonly LedgerEntry[];
  /** Whether the user asked for other roots; who reads its state may ask for it all the same. */
  readonly isLeftOut: boolean;
}

interface EnvironmentEntry extends RootEntry {
  readonly given: RootEnvironment['given'];
  readonly as: FoundEnvironment | undefined;
  /** Whether its environment, if it has any, is that of its folder. */
  readonly isFolder: boolean;
}

/** The roots with all environments that they are to be evaluated in. */
export function rootEntries(
  workspace: Workspace,
  roots: readonly string[],
  { byRoot }: Claims,
  request: Request,
): readonly RootEntries[] {
  const folders = folderEnvironments(roots);
  const { chosen = [] } = request;
  return roots.map((root): RootEntries => {
    const folder = folders.get(root);
    const { environments, ledger } = rootEnvironments(workspace, root, byRoot.get(root) ?? [], request);
    const entries = environments.map((environment): EnvironmentEntry => {
      const { name, given, values = [], why } = environment;
      const as = name === undefined ? folder : { name, of: scopeOf(root) };
      return {
        root,
        environment: as?.name,
        workspace: request.workspace ?? environment.workspace,
        given: [...given, ...values],
        isFolder: name === undefined,
        as: as && { ...as, why: why === '' ? `the folder \`${root}\`` : why },
        evaluate: (states) => evaluateIn(workspace, root, environment, request, as, states),
      };
    });
    if (folder && chosen.length > 0 && !chosen.includes(folder.name)) {
      const left = leftOut(root, 'the environment of its folder was not asked for');
      return { root, entries, ledger: [left], isLeftOut: true };
    }
    const none = environments.length === 0 ? [leftOut(root, 'none of its environments was asked for')] : [];
    return { root, entries, ledger: [...ledger, ...none], isLeftOut: false };
  });
}

/** Evaluates roots; what is to be said of it goes to `noted`. Files and modules are parsed once, in however many environments they count. */
export function evaluateRoots(
  workspace: Workspace,
  roots: readonly RootEntries[],
  states: EvaluatedStates,
  { byRoot }: Claims,
  noted: Noted,
): EvaluatedRoots {
  const evaluations: Evaluation[] = [];
  const found: FoundEnvironment[] = [];
  const values = new Set<SourceFile>();
  const shared = sharedFiles(byRoot);
  for (const { root, entries, ledger, isLeftOut } of roots) {
    noted.note(ledger);
    if (isLeftOut) continue;
    for (const path of loadedFiles(workspace, root)) {
      const file = workspace.file(path);
      if (file) values.add(file);
    }
    const notes = new Map<string, readonly LedgerEntry[]>();
    for (const entry of entries) {
      const { given, as, isFolder } = entry;
      if (as) found.push(as);
      for (const input of given) if ('file' in input && typeof input.file !== 'string') values.add(input.file);
      const evaluation = states.evaluationOf(entry);
      evaluations.push(evaluation);
      // A file that several roots share holds values for all of them.
      for (const one of evaluation.diagnostics) {
        const { code, at } = one;
        if (code === 'terraform-undeclared-input' && shared.has(at.file)) continue;
        // Whoever reads of a file of a folder sees which environment it belongs to.
        const isOwn = isFolder && folderOf(at.file.path) === root;
        noted.take([one], isOwn ? undefined : as);
      }
      notes.set(isFolder ? '' : (as?.name ?? ''), evaluation.ledger);
    }
    noted.noteIn(notes);
  }
  return { evaluations, environments: found, values };
}

/** Evaluates a root in one environment, with the values that the user gives for all. */
function evaluateIn(
  workspace: Workspace,
  root: string,
  { given, values: own = [], workspace: name }: RootEnvironment,
  { values = [], workspace: asked, process }: Request,
  as: Environment | undefined,
  states: States,
): Evaluation {
  const options = {
    given,
    values: [...own, ...values],
    workspace: asked ?? name,
    ...(process && { environment: process }),
    ...(as && { as, ...(as.of === scopeOf(root) && { label: as.name }) }),
  };
  return evaluatedRoot(workspace, root, options, states);
}

function leftOut(root: string, why: string): LedgerEntry {
  const reason = `it is not evaluated: ${why}`;
  return { about: 'environment', subject: root === '' ? '.' : root, reason, count: 1, incomplete: false };
}

function sharedFiles(byRoot: Claims['byRoot']): ReadonlySet<SourceFile> {
  const seen = new Set<SourceFile>();
  const shared = new Set<SourceFile>();
  for (const files of byRoot.values()) {
    for (const { file } of files) {
      if (seen.has(file)) shared.add(file);
      seen.add(file);
    }
  }
  return shared;
}
