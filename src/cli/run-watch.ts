/** What `merlon scan --watch` does: scans, waits until something that it read has changed, and scans again. */
import { relative, resolve, sep } from 'node:path';
import { Session } from '../engine/index.ts';
import { diskWatch, type FolderWatch } from '../host/index.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Machine } from './machine.ts';
import type { Output } from './outputs.ts';
import { performScan } from './perform-scan.ts';
import { concluded } from './run-scan.ts';
import type { ScanCommandFlags } from './scan.ts';
import { targetOf } from './target.ts';
import { UsageError } from './usage-error.ts';

/** Opens a watch over a folder; paths that are `ignored` do not count. */
type OpenWatch = (root: string, ignored: (path: string) => boolean) => FolderWatch;

/** Scans until the user ends it; gives the exit code of the last scan. Only what would end the first scan ends the watch. */
export async function runWatch(
  paths: readonly string[],
  flags: ScanCommandFlags,
  outputs: readonly Output[],
  machine: Machine,
  openWatch: OpenWatch = diskWatch,
): Promise<ExitCode> {
  const { root } = targetOf(machine.cwd, paths);
  const watch = openWatch(root, reportsIn(root, outputs, machine));
  machine.onInterrupt(() => watch.close());
  const session = new Session();
  const say = (words: string) => {
    if (!flags.quiet) machine.err.write(`${words}\n`);
  };
  try {
    let code: ExitCode = exitCodes.clean;
    for (let changed: readonly string[] | undefined = []; changed; changed = await watch.changed()) {
      const isFirst = changed.length === 0;
      if (!isFirst) begin(changed, outputs, machine, say);
      try {
        const folders = new Set<string>();
        const since = Date.now();
        const performed = performScan(paths, flags, machine, { session, folders });
        const [unwatched] = watch.watch(folders, since);
        if (unwatched) say(`\`${unwatched.folder || '.'}\` cannot be watched: ${unwatched.reason}`);
        code = await concluded(performed, flags, outputs, machine);
      } catch (error) {
        if (isFirst || !(error instanceof UsageError)) throw error;
        say(`error: ${error.message}`);
        code = exitCodes.failed;
      }
      say('watching for changes; Ctrl-C ends');
    }
    return code;
  } finally {
    watch.close();
  }
}

/** A screen begins anew, with what it showed before still above; elsewhere reports follow one another. */
function begin(
  changed: readonly string[],
  outputs: readonly Output[],
  { out, env }: Machine,
  say: (words: string) => void,
): void {
  const onScreen = outputs.some(({ format, file }) => format === 'terminal' && file === undefined);
  if (onScreen && out.isTerminal && env['TERM'] !== 'dumb') {
    out.write(`${'\n'.repeat(out.rows ?? 0)}\u001b[H\u001b[2J`);
  }
  const [first = ''] = changed;
  const more = changed.length === 1 ? '' : ` and ${changed.length - 1} more`;
  say(`\`${first || '.'}\`${more} changed`);
}

/** The reports that the scan itself writes, and what it writes beside them before it renames. */
function reportsIn(root: string, outputs: readonly Output[], { cwd }: Machine): (path: string) => boolean {
  const own = outputs.flatMap(({ file }) =>
    file === undefined ? [] : [relative(root, resolve(cwd, file)).split(sep).join('/')],
  );
  return (path) => own.some((file) => path === file || isBeside(path, file));
}

function isBeside(path: string, file: string): boolean {
  const slash = file.lastIndexOf('/') + 1;
  return path.startsWith(`${file.slice(0, slash)}.${file.slice(slash)}.`) && path.endsWith('.tmp');
}
