/** The options that say where fetched modules are kept, and whether any may be fetched. */
import type { Command } from 'commander';
import type { Machine } from './machine.ts';

/** The options as parsed. */
export interface ModuleFlags {
  readonly moduleCache?: string;
  readonly fetchModules?: boolean;
}

/** Declares the options. */
export function withModuleFlags(command: Command): Command {
  return command
    .option('--module-cache <dir>', 'a folder of modules that were fetched before')
    .option('--fetch-modules', 'fetch modules that are not there, from registries and by git (uses the network)');
}

/** Fetches what a scan will miss, before it begins; loaded only where it is asked for. */
export async function fetchFirst(
  paths: readonly string[],
  flags: ModuleFlags & { readonly exclude?: readonly string[] },
  machine: Machine,
): Promise<void> {
  if (!flags.fetchModules) return;
  const { fetchForScan } = await import('./module-cache.ts');
  await fetchForScan(paths, flags, machine);
}
