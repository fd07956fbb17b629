/** CloudFormation and SAM templates, in YAML and JSON. */
import type { Mapping } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { readDocuments } from '../document-file.ts';
import type { Comment, Reading, Source, Workspace } from '../source.ts';
import { collector } from './collector.ts';
import { withDocumentRoutes } from './document-routes.ts';
import { expandLoops } from './expand-loops.ts';
import { isNestedStack, nestedTemplatePath } from './nested-template.ts';
import { readStack } from './read-stack.ts';
import { isTemplateName, mayBeTemplate, templateIn, transformsOf, wasMeantAsTemplate } from './recognise-template.ts';
import { serverlessTransform, serverlessType, transformed } from './serverless/transformed-template.ts';
import { type Template, templateOf } from './template.ts';

/** Transforms that need no account to be understood. */
const knownTransforms: ReadonlySet<string> = new Set([
  serverlessTransform,
  'AWS::LanguageExtensions',
  'AWS::Include',
  'AWS::SecretsManager-2020-07-23',
  'AWS::SecretsManager-2024-09-16',
  'AWS::CodeDeployBlueGreen',
]);

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
  const readRoot = (template: Template) => {
    reach(template, library, reached);
    const scope = `cloudformation:${template.path}`;
    readStack(template, { scope, prefix: '', chain: [template.path], given: () => undefined }, library, into);
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
  for (const name of template.transforms) {
    if (!knownTransforms.has(name))
      into.ledger.push({
        about: 'module',
        subject: name,
        reason: `a macro in the account changes \`${template.path}\``,
        count: 1,
        incomplete: true,
      });
  }
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
