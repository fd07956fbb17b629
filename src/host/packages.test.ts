/** Fetching from a repository and a server of this machine. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskPackages } from './disk-packages.ts';
import { httpWeb } from './http-web.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merlon-packages-'));
  const repository = join(folder, 'repository');
  mkdirSync(join(repository, 'sub'), { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { stdio: 'pipe' });
  git('init', '--quiet');
  writeFileSync(join(repository, 'main.tf'), 'first');
  writeFileSync(join(repository, 'sub/x.tf'), 'sub');
  symlinkSync('/etc/passwd', join(repository, 'link.tf'));
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  git('tag', 'v1');
  writeFileSync(join(repository, 'main.tf'), 'second');
  git('commit', '--quiet', '-am', 'second');
  mkdirSync(join(folder, 'cache'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('packages on the disk', () => {
  const store = () => diskPackages(join(folder, 'cache'), { local: true });
  const url = () => `file://${join(folder, 'repository')}`;
  const text = (path: string) => readFileSync(join(folder, 'cache', path), 'utf8');

  it('are cloned at a tag or at the newest commit, without what belongs to git and without links', async () => {
    expect(await store().clone('a/v1', url(), 'v1', '')).toBeUndefined();
    expect(await store().clone('a/head', url(), undefined, '')).toBeUndefined();
    expect(await store().clone('a/sub', url(), 'v1', 'sub')).toBeUndefined();
    expect([text('a/v1/main.tf'), text('a/head/main.tf'), text('a/sub/x.tf')]).toEqual(['first', 'second', 'sub']);
    expect(text('a/v1/link.tf')).toBe('/etc/passwd');
    expect(existsSync(join(folder, 'cache/a/v1/.git'))).toBe(false);
  });

  it('are refused where an address or a path leads elsewhere, and nothing is left behind', async () => {
    expect(await diskPackages(join(folder, 'cache')).clone('b', url(), 'v1', '')).toContain('may be cloned');
    expect(await store().clone('b', '--upload-pack=x', 'v1', '')).toContain('may be cloned');
    expect(await store().clone('../b', url(), 'v1', '')).toContain('no place');
    expect(await store().clone('b', url(), 'v1', '../..')).toContain('leaves the package');
    expect(await store().clone('b', url(), 'none', '')).toBeDefined();
    expect(await store().keep('b', new Map([['../x', new Uint8Array()]]))).toContain('leads out');
    expect(readdirSync(join(folder, 'cache'))).toEqual(['a']);
  });

  it('are kept file by file', async () => {
    expect(await store().keep('c/d', new Map([['e/f.tf', new TextEncoder().encode('kept')]]))).toBeUndefined();
    expect(text('c/d/e/f.tf')).toBe('kept');
  });
});

describe('the web', () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/again') response.writeHead(302, { location: '/here' }).end();
      else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end();
      else if (request.url === '/away') response.writeHead(302, { location: 'http://192.0.2.1/' }).end();
      else response.writeHead(204, { 'X-Terraform-Get': './x' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is asked, through a few redirections', async () => {
    expect(await httpWeb().get(`${base}/again`)).toMatchObject({ status: 204, headers: { 'x-terraform-get': './x' } });
  });

  it('is not asked in circles, in the clear, or by other means', async () => {
    expect(await httpWeb().get(`${base}/round`)).toContain('leads from one address to the next');
    expect(await httpWeb().get(`${base}/away`)).toContain('no address that may be asked');
    expect(await httpWeb().get('file:///etc/passwd')).toContain('no address that may be asked');
    expect(await httpWeb().get('http://127.0.0.1:1/')).toContain('cannot be reached');
  });
});
