/** Options that several commands share. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { severities } from '../findings/index.ts';
import type { InputFlag } from './input-flags.ts';
import { type ModuleFlags, withModuleFlags } from './module-flags.ts';

/** Options that choose what is scanned and how it is judged. */
export interface ScanFlags extends ModuleFlags {
  readonly check?: readonly string[];
  readonly skipCheck?: readonly string[];
  readonly exclude?: readonly string[];
  readonly baseline?: string;
  readonly config?: string;
  /** Names of the environments that are scanned. */
  readonly environment?: readonly string[];
  readonly workspace?: string;
  /** Values and files of values, in order. */
  readonly given?: readonly InputFlag[];
}

/** Declares the options of modules, `--check`, `--skip-check`, `--exclude`, `--environment`, `--workspace`, `--config` on a command. */
export function withScanFlags(command: Command): Command {
  return withModuleFlags(command)
    .addOption(listOption('--check <checks>', 'only these checks: ids, ids of other tools, or patterns with `*`'))
    .addOption(listOption('--skip-check <checks>', 'not these checks'))
    .addOption(listOption('--exclude <globs>', 'skip files and folders, with patterns as in .gitignore'))
    .addOption(listOption('--environment <names>', 'only these environments'))
    .option('--workspace <name>', 'what `terraform.workspace` is; then no environments are looked for')
    .option('--config <file>', 'settings; without it merlon.yaml, merlon.yml or merlon.json of the scanned folder');
}

/** An option that may be given several times and takes a comma list each time. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, `${description} (comma list, may be repeated)`).argParser(
    (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), ...items(value)],
  );
}

/** Severities, and `none` for never. */
export const thresholds = [...severities, 'none'] as const;

/** A severity from which on a run fails, or `none`. */
export type Threshold = (typeof thresholds)[number];

function items(value: string): readonly string[] {
  const found = value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (found.length === 0) throw new InvalidArgumentError('It is empty.');
  return found;
}
