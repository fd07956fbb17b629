/** What `merlon evaluate` does. */
import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  type Evaluated,
  type EvaluatedResource,
  type EvaluatedUnit,
  type EvaluateRequest,
  evaluate,
  modulesMissingAt,
} from '../engine/index.ts';
import { diskFiles } from '../host/index.ts';
import { inEnvironments } from '../reports/index.ts';
import { positionAt } from '../text/index.ts';
import { wantsColour } from './colour.ts';
import { environmentsJson, environmentsText } from './environments-listing.ts';
import type { EvaluateFlags } from './evaluate.ts';
import { evaluationJson } from './evaluation-json.ts';
import { countsText, evaluationText, unknownsText } from './evaluation-terminal.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { givenInputs } from './input-flags.ts';
import type { Machine } from './machine.ts';
import { fetchMissing, withModuleCache } from './module-cache.ts';
import { didYouMean } from './nearest.ts';
import { provenanceText } from './provenance-terminal.ts';
import { declaredIn } from './request.ts';
import { selected } from './selected-values.ts';
import { findSettings } from './settings.ts';
import { meantPath, targetOf } from './target.ts';
import type { TextOptions } from './text-options.ts';
import { UsageError } from './usage-error.ts';

/** Prints what is asked for; ends with 2 where something could not be read. */
export async function runEvaluate(
  first: string | undefined,
  flags: EvaluateFlags,
  machine: Machine,
): Promise<ExitCode> {
  // An address alone means this folder.
  const isAddress =
    first !== undefined &&
    flags.address === undefined &&
    !existsSync(resolve(machine.cwd, first)) &&
    /^[\w-]+\..|^[A-Za-z0-9]+$/.test(first);
  const path = isAddress ? '.' : (first ?? '.');
  const address = isAddress ? first : flags.address;
  const evaluated = await evaluatedAt(path, flags, machine);
  if (flags.environments) {
    const list =
      flags.format === 'json'
        ? environmentsJson(evaluated)
        : environmentsText(evaluated, textOptions(path, flags, machine));
    machine.out.write(list);
    return exitCodes.clean;
  }
  if (evaluated.units.length === 0 && evaluated.diagnostics.length === 0 && evaluated.gaps.length === 0) {
    const help = 'give the folder of a root module, a CloudFormation template, or what `terraform show -json` prints';
    throw new UsageError(`there is nothing to evaluate in \`${path}\``, help);
  }
  const units =
    address === undefined ? evaluated.units : chosen(evaluated.units, address, isAddress ? machine.cwd : undefined);
  const options = textOptions(path, flags, machine);
  if (flags.format === 'json') machine.out.write(evaluationJson({ ...evaluated, units }, flags, address));
  else if (flags.counts) machine.out.write(countsText(units, options));
  else if (flags.unknowns) machine.out.write(unknownsText(units, options));
  else if (address !== undefined) machine.out.write(provenanceText(units, address, options));
  else machine.out.write(evaluationText(units, options));
  if (flags.format !== 'json') tellProblems(evaluated, options, machine);
  const isBroken = evaluated.diagnostics.some(({ severity }) => severity === 'error');
  return evaluated.gaps.length > 0 || isBroken ? exitCodes.failed : exitCodes.clean;
}

async function evaluatedAt(path: string, flags: EvaluateFlags, machine: Machine): Promise<Evaluated> {
  const absolute = resolve(machine.cwd, path);
  const top = topOf(path, machine.cwd);
  const { environment: chosen = [] } = flags;
  const isNamed = chosen.length > 0 || (flags.environments ?? false);
  const isFile = !statSync(absolute).isDirectory();
  const files = withModuleCache(diskFiles(top), flags, machine);
  const below = relative(top, absolute).split(sep).join('/');
  await fetchMissing(() => modulesMissingAt(files, below, isFile), flags, machine);
  const folder = isFile ? dirname(absolute) : absolute;
  const inFolder = relative(top, folder).split(sep).join('/');
  const declared = isNamed ? declaredIn(findSettings(diskFiles(folder)), inFolder) : [];
  const request: EvaluateRequest = {
    files,
    path: below,
    isFile,
    published: flags.published ?? false,
    given: givenInputs(flags.given, machine.cwd),
    environment: machine.env,
    ...(flags.workspace !== undefined && { workspace: flags.workspace }),
    ...(isNamed && { within: { environments: declared, chosen } }),
  };
  const evaluated = evaluate(request);
  const isAsked = isNamed || flags.given.length > 0 || flags.workspace !== undefined;
  if (isFile && isAsked && evaluated.units.some(({ scope }) => scope.startsWith('terraform:'))) {
    throw new UsageError('a plan or state has its values already', 'give the folder of a root to evaluate other ones');
  }
  if (isFile && flags.workspace !== undefined) throw new UsageError('a template has no workspace');
  const stranger = chosen.find((one) => !evaluated.environments.some(({ name }) => name === one));
  if (stranger === undefined) return evaluated;
  const all = evaluate({ ...request, within: { environments: declared } }).environments.map(({ name }) => name);
  const help = didYouMean(stranger, all) ?? '`--environments` lists them';
  throw new UsageError(`nothing has an environment called \`${stranger}\``, help);
}

/** Names paths as seen from where the user stands; the files are named from the top of the repository. */
function textOptions(path: string, flags: EvaluateFlags, machine: Machine): TextOptions {
  const seen = (name: string) =>
    relative(machine.cwd, resolve(topOf(path, machine.cwd), name))
      .split(sep)
      .join('/') || '.';
  return {
    colour: wantsColour(machine, flags.color),
    width: machine.out.columns ?? 100,
    place: (at) => `${seen(at.file.path)}:${positionAt(at.file, at.start).line}`,
    unit: (scope) => seen(scope.slice(scope.indexOf(':') + 1)),
  };
}

/** Modules may lie beside the root, so the whole repository is open to it. */
function topOf(path: string, cwd: string): string {
  const { root, repositoryPrefix } = targetOf(cwd, [path]);
  return repositoryPrefix.split('/').filter(Boolean).reduce(dirname, root);
}

/** The units with only what the address names. One that stands alone may have been meant as a path in `cwd`. */
function chosen(units: readonly EvaluatedUnit[], address: string, cwd: string | undefined): readonly EvaluatedUnit[] {
  const found = units.flatMap((unit) => {
    const isNamed = (resource: EvaluatedResource) => selected(resource, address) !== undefined;
    const resources = unit.resources.filter(isNamed);
    const configurations = unit.configurations.filter(isNamed);
    return resources.length + configurations.length > 0 ? [{ ...unit, resources, configurations }] : [];
  });
  if (found.length > 0) return found;
  const known = units.flatMap((unit) => [...unit.resources, ...unit.configurations].map((one) => one.address));
  throw new UsageError(
    cwd === undefined ? `there is no \`${address}\`` : `there is no file, folder or address \`${address}\``,
    didYouMean(address, known) ??
      (cwd === undefined ? undefined : meantPath(cwd, address)) ??
      'leave the address out to see all of them',
  );
}

function tellProblems({ diagnostics, gaps }: Evaluated, { place }: TextOptions, machine: Machine): void {
  for (const { severity, at, message, environments } of diagnostics)
    machine.err.write(`${severity}: ${place(at)}: ${message}${inEnvironments(environments)}\n`);
  for (const { subject, reason } of gaps) machine.err.write(`not read: \`${subject}\`: ${reason}\n`);
}
