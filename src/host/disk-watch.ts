/** A watch over folders of this machine's disk. */
import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ChangeQueue } from './change-queue.ts';
import type { FolderWatch, Unwatched } from './folder-watch.ts';

/** The clock of a disk may lag behind that of the machine by this much, in milliseconds. */
const lag = 50;

/**
 * Watches folders below `root`, each by itself: watching whole trees would take every file of `node_modules` as well.
 * @param ignored paths, relative to the root, whose changes do not count
 */
export function diskWatch(root: string, ignored: (path: string) => boolean, quiet = 60): FolderWatch {
  const top = realpathSync.native(root);
  const watchers = new Map<string, FSWatcher>();
  const queue = new ChangeQueue(quiet);
  const note = (folder: string, name: string | undefined) => {
    const path = [folder, name ?? ''].filter((part) => part !== '').join('/');
    if (!ignored(path)) queue.add(path);
  };
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const open = (folder: string): Unwatched | undefined => {
    try {
      const watcher = watch(join(top, folder), (_, name) => note(folder, name ?? undefined));
      // A folder that goes away is a change of the folder that holds it.
      watcher.on('error', () => drop(folder));
      watchers.set(folder, watcher);
      return undefined;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // What is not there comes to be in the folder above.
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      return { folder, reason: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    watch(folders, since) {
      for (const folder of watchers.keys()) if (!folders.has(folder)) drop(folder);
      const refused: Unwatched[] = [];
      for (const folder of folders) {
        if (watchers.has(folder) || folder.split('/').includes('..')) continue;
        const unwatched = open(folder);
        if (unwatched) refused.push(unwatched);
        else for (const path of newerThan(top, folder, since - lag)) note('', path);
      }
      return refused;
    },
    changed: () => queue.taken(),
    close() {
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      queue.close();
    },
  };
}

/** The folder and what lies in it, where something about it is newer. */
function newerThan(top: string, folder: string, time: number): readonly string[] {
  const stat = (path: string) => statSync(join(top, path), { throwIfNoEntry: false });
  const isNewer = (path: string) => (stat(path)?.ctimeMs ?? 0) >= time;
  try {
    const names = readdirSync(join(top, folder));
    return [folder, ...names.map((name) => (folder === '' ? name : `${folder}/${name}`))].filter(isNewer);
  } catch {
    return [];
  }
}
