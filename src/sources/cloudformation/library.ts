/** The templates of the workspace, and how each is made ready for evaluation. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Mapping } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { readDocuments } from '../document-file.ts';
import type { Comment, Workspace } from '../source.ts';
import { type Collector, collector } from './collector.ts';
import { withDocumentRoutes } from './document-routes.ts';
import { type GivenParameters, withDefaults } from './environments/given-parameter.ts';
import { expandLoops } from './expand-loops.ts';
import { include, type Included, withIncludes } from './include-files.ts';
import { refusedShortForms } from './include-short-forms.ts';
import { findModules, type ModuleFinder } from './modules/module-finder.ts';
import { isTemplateName, mayBeTemplate, templateIn, transformsOf, wasMeantAsTemplate } from './recognise-template.ts';
import { serverlessTransform, serverlessType, transformed } from './serverless/transformed-template.ts';
import { type Template, templateOf } from './template.ts';

/** A template after its macros, and what they said. */
export interface MadeTemplate {
  readonly template: Template;
  readonly said: Collector;
}

/** One template of the workspace. */
export interface LibraryTemplate extends MadeTemplate {
  /** Whether given values make another template of it. */
  readonly hasMacros: boolean;
  /** The template that its macros make where its parameters have the given values in place of their defaults. */
  madeWith(given: GivenParameters): MadeTemplate;
}

/** What was found by looking for templates. */
export interface Library {
  /** Files that are templates or were meant as such. */
  readonly files: readonly string[];
  readonly comments: readonly Comment[];
  readonly templates: ReadonlyMap<string, LibraryTemplate>;
  /** The module in a file, which need not be a template by itself. */
  module(path: string): LibraryTemplate | undefined;
}

/** Finds every template of the workspace. What is wrong with files is told to `into`. */
export function readLibrary(workspace: Workspace, region: string | undefined, into: Collector): Library {
  const comments: Comment[] = [];
  const files: string[] = [];
  const templates = new Map<string, LibraryTemplate>();
  const modules = new Map<string, LibraryTemplate | undefined>();
  const finder = findModules(workspace);
  const included: Included = new Map();
  for (const path of workspace.paths) {
    const file = isTemplateName(path) ? workspace.file(path) : undefined;
    if (!file || !mayBeTemplate(file.text)) continue;
    const read = readDocuments(workspace, path);
    const root = templateIn(read?.roots[0]);
    if (!read || (!root && !(read.roots.length === 0 && wasMeantAsTemplate(file.text)))) continue;
    files.push(path);
    for (const one of read.comments) comments.push(one);
    for (const one of read.diagnostics) into.diagnostics.push(one);
    if (root) templates.set(path, libraryTemplate({ workspace, finder, region, included }, file, root));
    else if (read.isTemplate)
      into.ledger.push({
        about: 'file',
        subject: path,
        reason: 'a template that must be rendered first',
        count: 1,
        incomplete: true,
      });
  }
  // A file that is part of a template is none for itself, though it may look like one.
  for (const [path, read] of included) {
    if (!read.file.text.includes(include)) templates.delete(path);
    for (const one of refusedShortForms(read)) into.diagnostics.push(one);
    if (files.includes(path)) continue;
    files.push(path);
    for (const one of read.comments) comments.push(one);
    for (const one of read.diagnostics) into.diagnostics.push(one);
  }
  return {
    files,
    comments,
    templates,
    module(path) {
      const known = templates.get(path) ?? modules.get(path);
      if (known || modules.has(path)) return known;
      const root = readDocuments(workspace, path)?.roots[0];
      const file = workspace.file(path);
      const found =
        file && root?.kind === 'mapping'
          ? libraryTemplate({ workspace, finder, region, included }, file, root)
          : undefined;
      modules.set(path, found);
      return found;
    },
  };
}

/** Macros of one template run for no more sets of values than this. */
const mostMakings = 200;

function withoutEnd({ template, said }: MadeTemplate): MadeTemplate {
  const reason = `given more than ${mostMakings} sets of values; its macros see its defaults for the rest`;
  const entry: LedgerEntry = { about: 'module', subject: template.path, reason, count: 1, incomplete: true };
  return { template, said: { ...said, ledger: [...said.ledger, entry] } };
}

/** What templates are made ready with. */
interface Surroundings {
  readonly workspace: Workspace;
  readonly finder: ModuleFinder;
  readonly region: string | undefined;
  /** What templates include, by path. */
  readonly included: Included;
}

function libraryTemplate(surroundings: Surroundings, file: SourceFile, written: Mapping): LibraryTemplate {
  const before = collector();
  const root = withIncludes(surroundings.workspace, file, written, before, surroundings.included);
  const plain = made(file, root, surroundings, before);
  const hasMacros = plain.template.root !== root;
  const known = new Map<string, MadeTemplate>();
  return {
    ...plain,
    hasMacros,
    madeWith(given) {
      if (!hasMacros || given.size === 0) return plain;
      const key = JSON.stringify([...given.values()].map(({ name, text = null }) => [name, text]));
      const same = known.get(key);
      if (same) return same;
      if (known.size >= mostMakings) return withoutEnd(plain);
      const one = made(file, withDefaults(root, given), surroundings, before);
      known.set(key, one);
      return one;
    },
  };
}

/** `before` is what has been said of the template already. */
function made(file: SourceFile, root: Mapping, { finder, region }: Surroundings, before: Collector): MadeTemplate {
  const said = collector();
  for (const one of before.ledger) said.ledger.push(one);
  const expanded = file.text.includes('Fn::ForEach::') ? expandLoops(root) : root;
  // A template of SAM's resources that forgets the transform is read as it was meant.
  if (!transformsOf(root).includes(serverlessTransform) && !serverlessType(expanded))
    return { template: templateOf(file, withDocumentRoutes(expanded), finder), said };
  const { root: after, declaredAs } = transformed(file, expanded, region, said);
  return { template: templateOf(file, withDocumentRoutes(after), finder, declaredAs), said };
}
