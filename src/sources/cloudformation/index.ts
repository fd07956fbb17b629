/** CloudFormation and SAM templates, in YAML and JSON. */
import type { Mapping } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { readDocuments } from '../document-file.ts';
import type { Comment, Reading, Source, Workspace } from '../source.ts';
import { type AssembledStack, readAssemblies } from './cloud-assembly/read-assemblies.ts';
import { collector } from './collector.ts';
import { withDocumentRoutes } from './document-routes.ts';
import { type Exports, exportsOf } from './exports.ts';
import { expandLoops } from './expand-loops.ts';
import { isNestedStack, nestedTemplatePath } from './nested-template.ts';
import { readStack, type StackPlace } from './read-stack.ts';
import { isTemplateName, mayBeTemplate, templateIn, transformsOf, wasMeantAsTemplate } from './recognise-template.ts';
import { serverlessTransform, serverlessType, transformed } from './serverless/transformed-template.ts';
import { Stack } from './stack.ts';
import { type Template, templateOf } from './template.ts';

/**
 * Reads every template of the workspace. A template that another one nests is read as part of it, with the parameters that it
 * is given, and not for itself. Keys are `cloudformation:PATH#LogicalId`, in nested stacks `cloudformation:PATH#Stack/LogicalId`.
 */
export const cloudformation: Source = cloudformationIn(undefined);

/** The front end for a region, which decides some of what SAM makes; without one nothing is taken for granted of it. */
export function cloudformationIn(region: string | undefined): Source {
  return { name: 'cloudformation', read: (workspace) => read(workspace, region) };
}

function read(workspace: Workspace, region: string | undefined): Reading {
  const into = collector();
  const comments: Comment[] = [];
  const files: string[] = [];
  const library = new Map<string, Template>();
  for (const path of workspace.paths) {
    const file = isTemplateName(path) ? workspace.file(path) : undefined;
    if (!file || !mayBeTemplate(file.text)) continue;
    const read = readDocuments(workspace, path);
    const root = templateIn(read?.roots[0]);
    if (!read || (!root && !(read.roots.length === 0 && wasMeantAsTemplate(file.text)))) continue;
    files.push(path);
    for (const one of read.comments) comments.push(one);
    for (const one of read.diagnostics) into.diagnostics.push(one);
    if (root) library.set(path, readTemplate(file, root, region, into));
    else if (read.isTemplate)
      into.ledger.push({
        about: 'file',
        subject: path,
        reason: 'a template that must be rendered first',
        count: 1,
        incomplete: true,
      });
  }
  const nested = nestedIn(library);
  const reached = new Set<string>();
  const assembled = readAssemblies(workspace);
  const exports = exportsOf(() =>
    [...library.values()]
      .filter(({ path }) => !nested.has(path))
      .map((template) => bareStack(template, assembled.get(template.path), exports)),
  );
  const readRoot = (template: Template) => {
    reach(template, library, reached);
    readStack(template, placeOf(template, assembled.get(template.path)), library, exports, into);
  };
  for (const [path, template] of library) if (!nested.has(path)) readRoot(template);
  // Templates that nest each other in a circle have no top; the first of them counts as one.
  for (const [path, template] of library) if (!reached.has(path)) readRoot(template);
  for (const template of library.values()) note(template, library, into);
  return { files, resources: into.resources, comments, diagnostics: into.diagnostics, ledger: into.ledger };
}

function readTemplate(
  file: SourceFile,
  root: Mapping,
  region: string | undefined,
  into: ReturnType<typeof collector>,
): Template {
  const expanded = file.text.includes('Fn::ForEach::') ? expandLoops(root) : root;
  // A template of SAM's resources that forgets the transform is read as it was meant.
  if (!transformsOf(root).includes(serverlessTransform) && !serverlessType(expanded))
    return templateOf(file, withDocumentRoutes(expanded));
  const { root: made, declaredAs } = transformed(file, expanded, region, into);
  return templateOf(file, withDocumentRoutes(made), declaredAs);
}

/** The place of a template that nothing nests. */
function placeOf({ path }: Template, assembled: AssembledStack | undefined): StackPlace {
  const scope = `cloudformation:${path}`;
  if (!assembled) return { scope, prefix: '', chain: [path], given: () => undefined };
  return {
    scope,
    prefix: '',
    chain: [path],
    given: (name) => assembled.given(name),
    deployment: (name) => assembled.deployment(name),
    madeAt: (constructPath) => assembled.madeAt(constructPath),
  };
}

/** A stack for what it exports alone. */
function bareStack(template: Template, assembled: AssembledStack | undefined, exports: Exports): Stack {
  return new Stack(template, {
    keyOf: (id) => `cloudformation:${template.path}#${id}`,
    given: (name) => assembled?.given(name),
    output: () => undefined,
    exported: (name) => exports.valueOf(name),
    deployment: (name) => assembled?.deployment(name),
    report: () => undefined,
  });
}

function nestedIn(library: ReadonlyMap<string, Template>): ReadonlySet<string> {
  const nested = new Set<string>();
  for (const template of library.values()) {
    for (const path of childrenOf(template)) if (path !== template.path) nested.add(path);
  }
  return nested;
}

function childrenOf(template: Template): readonly string[] {
  return [...template.section('Resources').values()].flatMap(
    (resource) => nestedTemplatePath(template, resource) ?? [],
  );
}

function reach(from: Template, library: ReadonlyMap<string, Template>, reached: Set<string>): void {
  const open = [from];
  for (let next = open.pop(); next; next = open.pop()) {
    if (reached.has(next.path)) continue;
    reached.add(next.path);
    for (const path of childrenOf(next)) {
      const child = library.get(path);
      if (child) open.push(child);
    }
  }
}

/** What a template leaves to others: macros, and nested templates that are not there. */
function note(template: Template, library: ReadonlyMap<string, Template>, into: ReturnType<typeof collector>): void {
  for (const { subject, reason } of template.makers)
    into.ledger.push({ about: 'module', subject, reason, count: 1, incomplete: true });
  for (const [id, resource] of template.section('Resources')) {
    if (!isNestedStack(resource)) continue;
    const path = nestedTemplatePath(template, resource);
    if (path !== undefined && library.has(path)) continue;
    into.ledger.push({
      about: 'module',
      subject: path ?? `${template.path}#${id}`,
      reason: path === undefined ? 'a nested template that lies elsewhere' : 'a nested template that is not there',
      count: 1,
      at: { file: template.file, start: resource.start, end: resource.end },
      incomplete: true,
    });
  }
}
