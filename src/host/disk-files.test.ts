/** What a disk may hold that a scan must survive. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from './disk-files.ts';
import { isUnreadable } from './files.ts';

describe('diskFiles', () => {
  let folder: string;
  let root: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'merlon-disk-'));
    root = join(folder, 'root');
    mkdirSync(join(root, 'sub'), { recursive: true });
    writeFileSync(join(folder, 'outside'), 'secret');
    mkdirSync(join(folder, 'root-too'));
    writeFileSync(join(folder, 'root-too/beside'), 'secret');
    writeFileSync(join(root, 'plain'), 'text');
    writeFileSync(join(root, 'empty'), '');
    writeFileSync(join(root, 'ten'), '0123456789');
    symlinkSync('plain', join(root, 'inside'));
    symlinkSync('../outside', join(root, 'leaves'));
    symlinkSync('../root-too/beside', join(root, 'leaves-for-a-like-name'));
    symlinkSync('/etc/passwd', join(root, 'absolute'));
    symlinkSync('..', join(root, 'sub/up'));
    symlinkSync('..', join(root, 'out'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('nowhere', join(root, 'dangling'));
    symlinkSync('/dev/zero', join(root, 'endless'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (path: string, limit?: number) => {
    const answer = diskFiles(root).read(path, limit);
    return isUnreadable(answer) ? answer.unreadable : new TextDecoder().decode(answer);
  };

  it.each([
    ['plain', 'text'],
    ['empty', ''],
    ['inside', 'text'],
    ['sub/up/plain', 'text'],
    ['leaves', 'denied'],
    ['leaves-for-a-like-name', 'denied'],
    ['absolute', 'denied'],
    ['../outside', 'denied'],
    ['sub/up/up/up/outside', 'missing'],
    ['sub/../../outside', 'denied'],
    ['endless', 'denied'],
    ['loop', 'failed'],
    ['dangling', 'missing'],
    ['pipe', 'not-a-file'],
    ['sub', 'not-a-file'],
    ['', 'not-a-file'],
    ['plain/below', 'failed'],
    ['nul\0byte', 'failed'],
    ['a'.repeat(4096), 'failed'],
    ['a/'.repeat(200), 'missing'],
  ])('answers for %j', (path, answer) => {
    expect(read(path)).toBe(answer);
  });

  it('refuses what is larger than the limit', () => {
    expect([read('ten', 10), read('ten', 9)]).toEqual(['0123456789', 'too-large']);
  });

  it('does not follow what has become a link since its folder was listed', () => {
    const files = diskFiles(root);
    writeFileSync(join(root, 'sub/becomes'), 'text');
    files.list('');
    files.list('sub');
    rmSync(join(root, 'sub/becomes'));
    symlinkSync('../../outside', join(root, 'sub/becomes'));
    expect(isUnreadable(files.read('sub/becomes'))).toBe(true);
    rmSync(join(root, 'sub/becomes'));
  });

  it('does not open sockets', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, 'socket'), resolve));
    try {
      expect(read('socket')).toMatch(/failed|not-a-file/);
    } finally {
      server.close();
    }
  });

  it('says what each entry is, and follows no link', () => {
    const entries = diskFiles(root).list('');
    expect(isUnreadable(entries) ? [] : entries.map(({ name, kind }) => `${name} ${kind}`)).toEqual(
      expect.arrayContaining(['plain file', 'sub folder', 'inside link', 'loop link', 'pipe other']),
    );
  });

  it.each(['nowhere', 'plain', '../root-too', 'out', 'out/root-too', 'loop', 'nul\0byte'])(
    'does not list %j',
    (path) => {
      expect(diskFiles(root).list(path)).toHaveProperty('unreadable');
    },
  );
});
