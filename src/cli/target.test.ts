/** What the paths of a command line mean. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetOf } from './target.ts';

describe('the target of a scan', () => {
  let top: string;
  beforeAll(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'merlon-target-')));
    for (const folder of ['repo/.git', 'repo/infra/a', 'repo/infra/ab', 'plain'])
      mkdirSync(join(top, folder), { recursive: true });
    writeFileSync(join(top, 'repo/infra/a/main.tf'), '');
  });
  afterAll(() => rmSync(top, { recursive: true }));

  it('is one folder as it is', () => {
    expect(targetOf(join(top, 'repo'), [])).toEqual({
      root: join(top, 'repo'),
      name: '.',
      paths: [],
      prefix: '',
      repositoryPrefix: '',
    });
    expect(targetOf(top, ['repo/infra'])).toMatchObject({
      name: 'repo/infra',
      paths: [],
      prefix: 'repo/infra/',
      repositoryPrefix: 'infra/',
    });
  });

  it('is the folder that holds several, or a file', () => {
    expect(targetOf(top, ['repo/infra/a', 'repo/infra/ab'])).toMatchObject({
      root: join(top, 'repo/infra'),
      paths: ['a', 'ab'],
    });
    expect(targetOf(top, ['repo/infra/a/main.tf'])).toMatchObject({
      root: join(top, 'repo/infra/a'),
      paths: ['main.tf'],
    });
    expect(targetOf(top, ['repo', 'repo/infra'])).toMatchObject({ root: join(top, 'repo'), paths: [] });
  });

  it('names places as the user would', () => {
    expect(targetOf(join(top, 'plain'), ['../repo/infra']).prefix).toBe('../repo/infra/');
    expect(targetOf(join(top, 'plain'), [join(top, 'repo/infra')]).prefix).toBe(`${join(top, 'repo/infra')}/`);
    expect(targetOf(join(top, 'repo'), [join(top, 'plain')]).repositoryPrefix).toBe('');
  });

  it('refuses what is not there', () => {
    expect(() => targetOf(top, ['nowhere'])).toThrow('no such file or folder: `nowhere`');
  });
});
