/** Runs the engine as the flags and the settings file ask. */
import { checks } from '../checks/index.ts';
import { type Baseline, type Scan, type Session, scan, unmatched } from '../engine/index.ts';
import { diskFiles, type Files, isUnreadable, notedFiles } from '../host/index.ts';
import type { Report } from '../findings/index.ts';
import type { Machine } from './machine.ts';
import { namedFile } from './named-file.ts';
import { didYouMean } from './nearest.ts';
import type { ScanFlags } from './options.ts';
import { progressOn } from './progress.ts';
import { readBaseline } from './read-baseline.ts';
import { findSettings, readSettings, type Settings } from './settings.ts';
import { withModuleCache } from './module-cache.ts';
import { requestOf } from './request.ts';
import { type Target, targetOf } from './target.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** What came of it, and what the settings said besides. */
export interface Performed extends Scan {
  readonly settings: Settings;
  readonly target: Target;
}

/** What a scan that will be done again keeps, and where it notes in which folders it looked. */
export interface Again {
  readonly session: Session;
  readonly folders: Set<string>;
}

/** Flags come before settings; lists that narrow the scan (`skip-check`, `exclude`) add up. */
export function performScan(
  paths: readonly string[],
  flags: ScanFlags & { readonly verdicts?: boolean; readonly quiet?: boolean; readonly ignoreBaseline?: boolean },
  machine: Machine,
  again?: Again,
): Performed {
  const target = targetOf(machine.cwd, paths);
  const disk = withModuleCache(diskFiles(target.root), flags, machine);
  const files = again ? notedFiles(disk, again.folders) : disk;
  const settings =
    flags.config === undefined ? findSettings(files) : readSettings(namedFile(machine.cwd, flags.config), flags.config);
  const include = flags.check ?? settings.check ?? [];
  const skip = [...(settings['skip-check'] ?? []), ...(flags.skipCheck ?? [])];
  refuseStrangers([...include, ...skip]);
  const baseline = baselineOf(flags, settings, files, machine);
  const request = requestOf(flags, settings, machine.cwd);
  const progress = progressOn(machine, flags.quiet ?? false);
  try {
    const done = scan({
      root: target.name,
      files,
      paths: target.paths,
      exclude: [...(settings.exclude ?? []), ...(flags.exclude ?? [])],
      include,
      skip,
      ...(baseline && { baseline }),
      request,
      today: machine.today(),
      verdicts: flags.verdicts ?? settings.verdicts ?? false,
      version,
      onStage: progress.stage,
      now: machine.now,
      ...(again && { session: again.session }),
    });
    refuseUnknown(flags.environment ?? [], done.report);
    return { ...done, settings, target };
  } finally {
    progress.end();
  }
}

function baselineOf(
  flags: ScanFlags & { readonly ignoreBaseline?: boolean },
  settings: Settings,
  files: Files,
  machine: Machine,
): Baseline | undefined {
  if (flags.ignoreBaseline) return undefined;
  if (flags.baseline !== undefined) {
    return readBaseline(namedFile(machine.cwd, flags.baseline), flags.baseline);
  }
  if (settings.baseline === undefined) return undefined;
  // A settings file may come with the scanned repository, so what it names must lie in it.
  const bytes = files.read(settings.baseline);
  if (isUnreadable(bytes)) throw new UsageError(`cannot read the baseline \`${settings.baseline}\`: ${bytes.reason}`);
  return readBaseline(bytes, settings.baseline);
}

/** An environment that nothing was read in is a mistake, and an empty report would hide it. */
function refuseUnknown(names: readonly string[], { environments = [] }: Report): void {
  const known = environments.flatMap((family) => family.environments.map(({ name }) => name));
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new UsageError(
      `nothing has an environment called \`${stranger}\``,
      'a scan without `--environment` names all',
    );
}

function refuseStrangers(patterns: readonly string[]): void {
  const [stranger] = unmatched(checks, patterns);
  if (stranger === undefined) return;
  const names = checks.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  throw new UsageError(
    `no check answers to \`${stranger}\``,
    didYouMean(stranger, names) ?? '`merlon checks` lists them',
  );
}
