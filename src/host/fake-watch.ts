/** A watch in memory: the fake beside the disk's. */
import { ChangeQueue } from './change-queue.ts';
import type { FolderWatch } from './folder-watch.ts';

/** The watch, the folders that it was told to watch last, and a hand to touch files in them. */
export interface FakeWatch extends FolderWatch {
  readonly folders: ReadonlySet<string>;
  touch(path: string): void;
}

/** A watch that nothing happens to but what `touch` says. */
export function fakeWatch(): FakeWatch {
  const queue = new ChangeQueue(0);
  const folders = new Set<string>();
  return {
    folders,
    watch(named) {
      folders.clear();
      for (const folder of named) folders.add(folder);
      return [];
    },
    changed: () => queue.taken(),
    close: () => queue.close(),
    touch: (path) => queue.add(path),
  };
}
