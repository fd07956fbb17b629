/** CloudFormation and SAM templates, in YAML and JSON. */
import type { FoundEnvironment, Reading, Request, Source, Workspace } from '../source.ts';
import { readAssemblies } from './cloud-assembly/read-assemblies.ts';
import { absorb, collector } from './collector.ts';
import { claimFiles } from './environments/claim-files.ts';
import { valuesIn } from './environments/parameter-file.ts';
import { type StackEnvironment, templateEnvironments } from './environments/template-environments.ts';
import { exportsOf } from './exports.ts';
import { hiddenValues } from './hidden-values.ts';
import { readLibrary } from './library.ts';
import { noteMissing, topTemplates } from './nesting.ts';
import { readStack } from './read-stack.ts';
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
  const { files, comments, templates: library } = readLibrary(workspace, region, into);
  const templates = new Map([...library].map(([path, { template }]) => [path, template]));
  const tops = topTemplates(templates);
  const assembled = readAssemblies(workspace);
  const claims = claimFiles(workspace, tops);
  for (const entry of claims.ledger) if (!isGiven(entry.subject, request)) into.ledger.push(entry);
  const environments: FoundEnvironment[] = [];
  const secrets = [...hiddenValues(templates)];
  const stacks = tops.flatMap(({ path }): readonly TopStack[] => {
    const own = claims.byTemplate.get(path) ?? [];
    const found = templateEnvironments(workspace, path, own, request, (entry) => into.ledger.push(entry));
    return found.flatMap((environment) => stackIn(path, environment));
  });

  function stackIn(path: string, { name, given, why }: StackEnvironment): readonly TopStack[] {
    const made = library.get(path)?.madeWith(given);
    if (!made) return [];
    const of = `cloudformation:${path}`;
    if (name !== undefined) environments.push({ name, of, why });
    const environment = name === undefined ? undefined : { name, of };
    return [{ ...made, given, environment, assembled: assembled.get(path) }];
  }

  const exports = exportsOf(() => stacks.map((one) => bareStack(one, exports)));
  // What macros say of a template that only others nest, and of one in each of its environments.
  const isTop = new Set(tops.map(({ path }) => path));
  for (const [path, { said }] of library) if (!isTop.has(path)) absorb(into, said);
  for (const stack of stacks) {
    absorb(into, stack.said);
    const own = collector(into);
    readStack(stack.template, placeOf(stack, exports), templates, own);
    absorb(into, own);
    for (const one of hiddenValues(new Map([[stack.template.path, stack.template]]), stack.given)) secrets.push(one);
  }
  for (const template of templates.values()) noteMissing(template, templates, into);
  const { resources, diagnostics, ledger } = into;
  return { files, resources, comments, diagnostics, ledger, environments, secrets, takes: takesOf(tops) };
}

/** Whether a file of values counts, or others in its place, because the user says so. */
function isGiven(path: string, { environments = [], values = [] }: Request): boolean {
  return (
    environments.some(({ files }) => files.includes(path)) || values.some((one) => 'file' in one && valuesIn(one.file))
  );
}
