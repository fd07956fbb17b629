/** Evaluates every root in each of its environments. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Environment } from '../../graph/index.ts';
import type { SourceFile } from '../../text/index.ts';
import type { FoundEnvironment, Request, Workspace } from '../source.ts';
import type { Claims } from './environments/claim-files.ts';
import { folderEnvironments } from './environments/folder-environments.ts';
import type { RootEnvironment } from './environments/root-environment.ts';
import { rootEnvironments } from './environments/root-environments.ts';
import type { Evaluation } from './evaluate-root.ts';
import { evaluatedRoot } from './evaluated-root.ts';
import { scopeOf } from './modules/context.ts';
import { folderOf } from './modules/paths.ts';
import type { Noted } from './noted.ts';
import { loadedFiles } from './variables/inputs.ts';

/** What all roots come to. */
export interface EvaluatedRoots {
  readonly evaluations: readonly Evaluation[];
  readonly environments: readonly FoundEnvironment[];
  /** Files of values that counted somewhere. */
  readonly values: ReadonlySet<SourceFile>;
}

/** Evaluates `roots`; what is to be said of it goes to `noted`. Files and modules are parsed once, in however many environments they count. */
export function evaluateRoots(
  workspace: Workspace,
  roots: readonly string[],
  { byRoot }: Claims,
  request: Request,
  noted: Noted,
): EvaluatedRoots {
  const evaluations: Evaluation[] = [];
  const found: FoundEnvironment[] = [];
  const values = new Set<SourceFile>();
  const folders = folderEnvironments(roots);
  const shared = sharedFiles(byRoot);
  const { chosen = [] } = request;
  for (const root of roots) {
    const folder = folders.get(root);
    if (folder && chosen.length > 0 && !chosen.includes(folder.name)) {
      noted.note([leftOut(root, 'the environment of its folder was not asked for')]);
      continue;
    }
    for (const path of loadedFiles(workspace, root)) {
      const file = workspace.file(path);
      if (file) values.add(file);
    }
    const { environments, ledger } = rootEnvironments(workspace, root, byRoot.get(root) ?? [], request);
    noted.note(ledger);
    if (environments.length === 0) noted.note([leftOut(root, 'none of its environments was asked for')]);
    const notes = new Map<string, readonly LedgerEntry[]>();
    for (const environment of environments) {
      const { name, given, values: own = [], why } = environment;
      const as = name === undefined ? folder : { name, of: scopeOf(root) };
      if (as) found.push({ ...as, why: why === '' ? `the folder \`${root}\`` : why });
      for (const input of [...given, ...own])
        if ('file' in input && typeof input.file !== 'string') values.add(input.file);
      const evaluation = evaluateIn(workspace, root, environment, request, as);
      evaluations.push(evaluation);
      // A file that several roots share holds values for all of them.
      for (const one of evaluation.diagnostics) {
        const { code, at } = one;
        if (code === 'terraform-undeclared-input' && shared.has(at.file)) continue;
        // Whoever reads of a file of a folder sees which environment it belongs to.
        const isOwn = as === folder && folderOf(at.file.path) === root;
        noted.take([one], isOwn ? undefined : as);
      }
      notes.set(name ?? '', evaluation.ledger);
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
): Evaluation {
  return evaluatedRoot(workspace, root, {
    given,
    values: [...own, ...values],
    workspace: asked ?? name,
    ...(process && { environment: process }),
    ...(as && { as, ...(as.of === scopeOf(root) && { label: as.name }) }),
  });
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
