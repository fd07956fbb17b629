/** Keeps packages in a folder of this machine. Nothing of a package is ever run, and no link of one is made. */
import { execFile } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { PackageStore } from './packages.ts';

const run = promisify(execFile);
const largest = 256 * 1024 * 1024;
const mostFiles = 50_000;
const patience = 180_000;

/** Settings under which git neither runs anything of a repository nor makes links. */
const careful = [
  'core.symlinks=false',
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'init.templateDir=',
  'protocol.ext.allow=never',
  'filter.lfs.smudge=',
  'filter.lfs.process=',
  'filter.lfs.required=false',
].flatMap((setting) => ['-c', setting]);

/** The packages in `folder`. Repositories of this machine are cloned only with `local`. */
export function diskPackages(folder: string, { local = false } = {}): PackageStore {
  /** Fills a new folder, and moves it into its place when it is whole. */
  const placed = async (path: string, fill: (to: string) => Promise<string> | string): Promise<string | undefined> => {
    if (!isPlain(path)) return `\`${path}\` is no place for a package`;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    const temporary = mkdtempSync(join(folder, '.fetching-'));
    try {
      const filled = await fill(temporary);
      if (!existsSync(target)) renameSync(filled, target);
      return undefined;
    } catch (error) {
      return error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? error.message) : String(error);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  };
  return {
    clone: (path, url, ref, within) =>
      placed(path, async (to) => {
        if (url.startsWith('-') || (!local && !/^(?:https:\/\/|ssh:\/\/|[\w.-]+@)/.test(url))) {
          throw new Error(`\`${url}\` is no address that may be cloned`);
        }
        if (within !== '' && !isPlain(within)) throw new Error(`\`${within}\` leaves the package`);
        const git = (...args: readonly string[]) =>
          run('git', [...careful, '-C', to, ...args], {
            timeout: patience,
            env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_LFS_SKIP_SMUDGE: '1' },
          });
        await git('init', '--quiet');
        await git('fetch', '--quiet', '--depth', '1', '--no-tags', '--no-recurse-submodules', '--', url, ref ?? 'HEAD');
        await git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
        rmSync(join(to, '.git'), { recursive: true, force: true });
        weigh(to);
        return join(to, within);
      }),
    keep: (path, files) =>
      placed(path, (to) => {
        if (![...files.keys()].every(isPlain)) throw new Error('a file of the package leads out of it');
        for (const [name, bytes] of files) {
          mkdirSync(dirname(join(to, name)), { recursive: true });
          writeFileSync(join(to, name), bytes, { flag: 'wx' });
        }
        return to;
      }),
  };
}

/** Whether a path stays where it is meant to lie. */
function isPlain(path: string): boolean {
  return (
    path !== '' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part))
  );
}

/** @throws Error where a package holds too much */
function weigh(folder: string): void {
  let bytes = 0;
  let files = 0;
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) open.push(path);
      else bytes += lstatSync(path).size;
      if (++files > mostFiles || bytes > largest) throw new Error('the package is too large');
    }
  }
}
