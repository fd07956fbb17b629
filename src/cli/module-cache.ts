/** The module cache of a run: its files beside those that are scanned, and what is fetched into it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { discover, fetchModules, openWorkspace } from '../engine/index.ts';
import { diskFiles, diskPackages, type Files, httpWeb, mountedFiles } from '../host/index.ts';
import { type MissingModule, missingModules, moduleCacheFolder } from '../sources/index.ts';
import type { Machine } from './machine.ts';
import type { ModuleFlags } from './module-flags.ts';
import { targetOf } from './target.ts';
import { UsageError } from './usage-error.ts';

/** The files with those of the module cache beside them, if there is one. */
export function withModuleCache(files: Files, flags: ModuleFlags, machine: Machine): Files {
  const folder = cacheFolder(flags, machine);
  if (folder === undefined) return files;
  try {
    if (flags.fetchModules) mkdirSync(folder, { recursive: true });
    return mountedFiles(files, moduleCacheFolder, diskFiles(folder));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot use the module cache \`${folder}\`: ${reason}`);
  }
}

/** Fetches what is missing, where that is allowed; what could not be fetched is told. */
export async function fetchMissing(
  missing: () => readonly MissingModule[],
  flags: ModuleFlags,
  machine: Machine,
): Promise<void> {
  const folder = cacheFolder(flags, machine);
  if (!flags.fetchModules || folder === undefined) return;
  for (const { source, reason } of await fetchModules(missing, httpWeb(), diskPackages(folder))) {
    machine.err.write(`not fetched: \`${source}\`: ${reason}\n`);
  }
}

/** Fetches what the roots of a scan miss, where that is allowed. */
export async function fetchForScan(
  paths: readonly string[],
  flags: ModuleFlags & { readonly exclude?: readonly string[] },
  machine: Machine,
): Promise<void> {
  if (!flags.fetchModules) return;
  const target = targetOf(machine.cwd, paths);
  const files = withModuleCache(diskFiles(target.root), flags, machine);
  const found = discover(files, { paths: target.paths, exclude: flags.exclude ?? [] });
  await fetchMissing(() => missingModules(openWorkspace(files, found.paths).workspace), flags, machine);
}

/** The folder that was named; without a name the user's own, but only to fetch into. */
function cacheFolder({ moduleCache, fetchModules: fetches }: ModuleFlags, { cwd, env }: Machine): string | undefined {
  if (moduleCache !== undefined) return resolve(cwd, moduleCache);
  if (!fetches) return undefined;
  const base = env['XDG_CACHE_HOME'] || (env['HOME'] && join(env['HOME'], '.cache'));
  if (!base) throw new UsageError('there is no folder to keep modules in', 'name one with `--module-cache`');
  return join(base, 'merlon', 'modules');
}
