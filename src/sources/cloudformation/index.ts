/** CloudFormation and SAM templates, in YAML and JSON. */
import type { FoundEnvironment, Reading, Request, Source, Workspace } from '../source.ts';
import { readAssemblies } from './cloud-assembly/read-assemblies.ts';
import { absorb, collector, joinLedgers } from './collector.ts';
import { claimFiles } from './environments/claim-files.ts';
import { valuesIn } from './environments/parameter-file.ts';
import { claimSamConfigs } from './environments/sam-config.ts';
import { type StackEnvironment, templateEnvironments } from './environments/template-environments.ts';
import { exportsOf } from './exports.ts';
import { hiddenValues } from './hidden-values.ts';
import { readLibrary } from './library.ts';
import { noteMissing, topTemplates } from './nesting.ts';
import { openStack } from './read-stack.ts';
import { takesOf } from './takes.ts';
import { bareStack, placeOf, type TopStack } from './top-stack.ts';

/**
 * Reads every template of the workspace in each of its environments. A template that another one nests is read as part of it, with the
 * parameters that it is given, and not for itself. Keys are `cloudformation:PATH#LogicalId`, in nested stacks
 * `cloudformation:PATH#Stack/LogicalId`, in an environment `cloudformation:PATH@prod#LogicalId`.
 */
export const cloudformation: Source = cloudformationIn(undefined);

/** The front end for a region, which decides some of what SAM makes; without one nothing is taken for granted of it. */
export function cloudformationIn(region: string | undefined): Source {
  return {
    name: 'cloudformation',
    read: (workspace, request) => read(workspace, request ?? {}, region),
    valuesIn,
  };
}

function read(workspace: Workspace, request: Request, region: string | undefined): Reading {
  const into = collector();
  const library = readLibrary(workspace, region, into);
  const { files, comments, templates: made } = library;
  const templates = new Map([...made].map(([path, { template }]) => [path, template]));
  const tops = topTemplates(templates);
  const assembled = readAssemblies(workspace);
  const claims = claimFiles(workspace, templates, tops);
  const configured = claimSamConfigs(workspace, templates, tops);
  for (const entry of [...claims.ledger, ...configured.ledger]) {
    if (!isGiven(entry.subject, request)) into.ledger.push(entry);
  }
  for (const one of configured.diagnostics) into.diagnostics.push(one);
  const environments: FoundEnvironment[] = [];
  const moduleAt = (path: string) => library.module(path)?.template;
  const secrets = [...hiddenValues(templates, moduleAt)];
  const stacks = tops.flatMap(({ path }): readonly TopStack[] => {
    const own = [...(claims.byTemplate.get(path) ?? []), ...(configured.byTemplate.get(path) ?? [])];
    const found = templateEnvironments(workspace, path, own, request, (entry) => into.ledger.push(entry));
    return found.flatMap((environment) => stackIn(path, environment));
  });

  function stackIn(path: string, { name, given, deployment = new Map(), why }: StackEnvironment): readonly TopStack[] {
    const made = library.templates.get(path)?.madeWith(given);
    if (!made) return [];
    const of = `cloudformation:${path}`;
    if (name !== undefined) environments.push({ name, of, why });
    const environment = name === undefined ? undefined : { name, of };
    return [{ ...made, given, deployment, environment, assembled: assembled.get(path) }];
  }

  const exports = exportsOf(() => stacks.map((one) => bareStack(one, exports, library)));
  for (const environments of byTemplate(stacks)) {
    const parts = environments.map((stack) => {
      const own = collector(into);
      absorb(own, stack.said);
      openStack(stack.template, placeOf(stack, exports), library, own).read();
      const itself = new Map([[stack.template.path, stack.template]]);
      for (const one of hiddenValues(itself, moduleAt, stack.given)) secrets.push(one);
      absorb(into, { ...own, ledger: [] });
      return { environment: stack.environment?.name ?? '', ledger: own.ledger };
    });
    for (const entry of joinLedgers(parts)) into.ledger.push(entry);
  }
  // What macros say of a template that another one nests and that was not read there.
  const isTop = new Set(tops.map(({ path }) => path));
  for (const [path, { said }] of library.templates) if (!isTop.has(path) && !into.nested.has(path)) absorb(into, said);
  for (const template of templates.values()) noteMissing(template, templates, into);
  const { resources, diagnostics, ledger } = into;
  const all = [...files, ...configured.files];
  return { files: all, resources, comments, diagnostics, ledger, environments, secrets, takes: takesOf(tops) };
}

/** Stacks of one template stand beside each other. */
function byTemplate(stacks: readonly TopStack[]): readonly (readonly TopStack[])[] {
  const groups = new Map<string, TopStack[]>();
  for (const stack of stacks) {
    const group = groups.get(stack.template.path);
    if (group) group.push(stack);
    else groups.set(stack.template.path, [stack]);
  }
  return [...groups.values()];
}

/** Whether a file of values counts, or others in its place, because the user says so. */
function isGiven(path: string, { environments = [], values = [] }: Request): boolean {
  return (
    environments.some(({ files }) => files.includes(path)) || values.some((one) => 'file' in one && valuesIn(one.file))
  );
}
