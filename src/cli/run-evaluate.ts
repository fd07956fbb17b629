/** What `merlon evaluate` does. */
import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { openWorkspace } from '../engine/index.ts';
import type { LedgerEntry } from '../findings/index.ts';
import { diskFiles } from '../host/index.ts';
import { Page, styled } from '../reports/index.ts';
import {
  type Evaluation,
  evaluatePlanAt,
  evaluateRoot,
  type PlannedModule,
  type PlannedUnknown,
  type PlannedValues,
  plannedValues,
  type Workspace,
} from '../sources/index.ts';
import { type Diagnostic, placeOf } from '../text/index.ts';
import { wantsColour } from './colour.ts';
import type { EvaluateFlags } from './evaluate.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { givenInputs } from './input-flags.ts';
import type { Machine } from './machine.ts';
import { targetOf } from './target.ts';
import { UsageError } from './usage-error.ts';

/** Prints the resources; ends with 2 where something of the root could not be read. */
export function runEvaluate(dir: string, flags: EvaluateFlags, machine: Machine): ExitCode {
  const { root, repositoryPrefix } = targetOf(machine.cwd, [dir]);
  const isFolder = statSync(resolve(machine.cwd, dir)).isDirectory();
  // Modules may lie beside the root, so the whole repository is open to it.
  const top = resolve(
    root,
    ...repositoryPrefix
      .split('/')
      .filter(Boolean)
      .map(() => '..'),
  );
  const opened = openWorkspace(diskFiles(top), []);
  const folder = relative(top, root).split(sep).join('/');
  const evaluation = isFolder
    ? evaluateFolder(opened.workspace, folder, dir, flags, machine)
    : evaluateFile(opened.workspace, relative(top, resolve(machine.cwd, dir)).split(sep).join('/'), dir, flags);
  const diagnostics = [...opened.diagnostics, ...evaluation.diagnostics];
  const gaps = [...opened.ledger, ...evaluation.ledger].filter(({ incomplete }) => incomplete);
  const planned = plannedValues(evaluation);
  if (flags.format === 'json') machine.out.write(asJson(planned, diagnostics, gaps));
  else machine.out.write(asText(planned, wantsColour(machine, flags.color), machine.out.columns ?? 100));
  for (const one of diagnostics) {
    if (flags.format !== 'json') machine.err.write(`${one.severity}: ${placeOf(one.at)}: ${one.message}\n`);
  }
  for (const { subject, reason } of flags.format === 'json' ? [] : gaps) {
    machine.err.write(`not read: \`${subject}\`: ${reason}\n`);
  }
  return gaps.length > 0 || diagnostics.some(({ severity }) => severity === 'error')
    ? exitCodes.failed
    : exitCodes.clean;
}

function evaluateFolder(
  workspace: Workspace,
  folder: string,
  dir: string,
  flags: EvaluateFlags,
  machine: Machine,
): Evaluation {
  if (!workspace.filesIn(folder).some((path) => /\.(?:tf|tofu)(?:\.json)?$/.test(path))) {
    throw new UsageError(`there is no Terraform in \`${dir}\``, 'give the folder of a root module');
  }
  return evaluateRoot(workspace, folder, {
    given: givenInputs(flags.given, machine.cwd),
    environment: machine.env,
    ...(flags.workspace !== undefined && { workspace: flags.workspace }),
  });
}

/** A plan or a state, with the code of its root where that lies beside or above it. */
function evaluateFile(workspace: Workspace, path: string, named: string, flags: EvaluateFlags): Evaluation {
  if (flags.given.length > 0 || flags.workspace !== undefined) {
    throw new UsageError('a plan or state has its values already', 'give the folder of a root to evaluate other ones');
  }
  const evaluation = evaluatePlanAt(workspace, path);
  if (evaluation) return evaluation;
  const help = 'give the folder of a root module, or what `terraform show -json` prints of a plan or a state';
  throw new UsageError(`\`${named}\` is no folder, plan or state`, help);
}

function asJson(planned: PlannedValues, diagnostics: readonly Diagnostic[], gaps: readonly LedgerEntry[]): string {
  const problems = diagnostics.map(({ severity, code, message, at }) => ({ severity, code, message, at: placeOf(at) }));
  const unread = gaps.map(({ about, subject, reason }) => ({ about, subject, reason }));
  return `${JSON.stringify({ ...planned, diagnostics: problems, not_read: unread }, undefined, 2)}\n`;
}

function asText({ planned_values: { root_module }, unknowns }: PlannedValues, colour: boolean, width: number): string {
  const page = new Page({ colour, width });
  const byAddress = new Map<string, PlannedUnknown[]>();
  for (const one of unknowns) byAddress.set(one.address, [...(byAddress.get(one.address) ?? []), one]);
  module(page, root_module, byAddress);
  return page.text();
}

function module(page: Page, top: PlannedModule, unknowns: ReadonlyMap<string, readonly PlannedUnknown[]>): void {
  const open = [top];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { address, values } of next.resources ?? []) {
      page.gap();
      const unknown = unknowns.get(address) ?? [];
      const conditional = unknown.find(({ path }) => path === '');
      page.line(
        styled('bold', address),
        styled('yellow', conditional ? `  it is not known whether it exists: ${conditional.reason}` : ''),
      );
      for (const [name, value] of Object.entries(values)) page.line(`  ${name} = ${short(value, width(page))}`);
      for (const { path, reason } of unknown)
        if (path !== '') page.line(`  ${path} = `, styled('yellow', `not known: ${reason}`));
    }
    open.push(...[...(next.child_modules ?? [])].reverse());
  }
}

function width(page: Page): number {
  return page.width - 10;
}

function short(value: unknown, most: number): string {
  const text = JSON.stringify(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
