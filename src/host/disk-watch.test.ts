/** Changes on a real disk: in files, of names, in folders that come later, and between reading and watching. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskWatch } from './disk-watch.ts';
import type { FolderWatch } from './folder-watch.ts';

describe('diskWatch', () => {
  let root: string;
  let watch: FolderWatch;
  const put = (path: string, text: string) => writeFileSync(join(root, path), text);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'merlon-watch-'));
    mkdirSync(join(root, 'a'));
    mkdirSync(join(root, 'other'));
    put('a/x', '1');
    watch = diskWatch(root, (path) => path === 'a/report');
  });
  afterEach(() => {
    watch.close();
    rmSync(root, { recursive: true });
  });
  /** A time at which all that is on the disk already was there. */
  const later = () => Date.now() + 1000;

  it('tells what changes in the folders, and in no others', async () => {
    expect(watch.watch(new Set(['', 'a', 'missing', '../..']), later())).toEqual([]);
    put('other/y', '1');
    put('a/report', '1');
    put('a/x', '2');
    expect(await watch.changed()).toEqual(['a/x']);
    renameSync(join(root, 'a/x'), join(root, 'a/z'));
    expect(await watch.changed()).toEqual(['a/x', 'a/z']);
    mkdirSync(join(root, 'new'));
    expect(await watch.changed()).toEqual(['new']);
    watch.watch(new Set(['', 'new']), later());
    put('a/z', '3');
    put('new/file', '1');
    expect(await watch.changed()).toEqual(['new/file']);
  });

  it('tells what changed after it was read and before it was watched', async () => {
    put('a/x', '2');
    watch.watch(new Set(['a']), Date.now() - 10);
    expect(await watch.changed()).toContain('a/x');
  });

  it('tells who waits that it is closed', async () => {
    const waiting = watch.changed();
    watch.close();
    expect(await waiting).toBeUndefined();
    expect(await watch.changed()).toBeUndefined();
  });
});
