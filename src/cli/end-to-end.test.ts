/** The built command as a user runs it: a process of its own, with real streams. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const product = join(root, 'dist', 'merlon.js');
const open = 'Type: AWS::S3::Bucket\n    Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: false } }\n';
/** `npm test` builds first; a bare run of vitest may find nothing built. In CI that is a failure. */
const absent = !existsSync(product) && process.env['CI'] === undefined;

describe.skipIf(absent)('the built command (skipped where nothing is built)', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'merlon-e2e-'));
    mkdirSync(join(folder, 'infra'));
    writeFileSync(join(folder, 'infra/logs.yaml'), `Resources:\n  Logs:\n    ${open}`);
    const many = Array.from({ length: 800 }, (_, i) => `  B${i}:\n    ${open}`).join('');
    mkdirSync(join(folder, 'large'));
    writeFileSync(join(folder, 'large/many.yaml'), `Resources:\n${many}`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined };
  const merlon = (...args: string[]) =>
    spawnSync(process.execPath, [product, ...args], { cwd: folder, encoding: 'utf8', env });

  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(merlon('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('loads neither engine nor checks for help and version', () => {
    const dist = dirname(product);
    const loaded = new Set<string>();
    const pending = [product];
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      if (loaded.has(path)) continue;
      loaded.add(path);
      // Imports at the start of a chunk; those within `import(…)` are what is loaded on demand.
      for (const [, target] of readFileSync(path, 'utf8').matchAll(/(?:from|import) ?["'](\.\.?\/[\w./-]+\.js)["']/g)) {
        pending.push(join(dirname(path), target ?? ''));
      }
    }
    const names = [...loaded].map((path) => path.slice(dist.length + 1));
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => /chunks\/(engine|schema|run-|terminal|html|write-file)/.test(name))).toEqual([]);
  });

  it('scans: a report on standard output, nothing on standard error, 1 for findings', () => {
    const { status, stdout, stderr } = merlon('scan', 'infra');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('S3 bucket blocks public access');
    expect(stdout).toContain('infra/logs.yaml:');
    expect(stdout).not.toContain('\u001b');
  });

  it('prints in colour when it is forced to, and not when told not to', () => {
    const forced = spawnSync(process.execPath, [product, 'scan', 'infra'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, FORCE_COLOR: '1' },
    });
    expect(forced.stdout).toContain('\u001b[');
    const refused = spawnSync(process.execPath, [product, 'scan', 'infra', '--no-color'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, FORCE_COLOR: '1' },
    });
    expect(refused.stdout).not.toContain('\u001b');
  });

  it('writes a large report through a pipe to its last byte', () => {
    const { stdout, status } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${product}" scan large --format json | cat`],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { findings: unknown[] }).findings.length).toBeGreaterThanOrEqual(800);
  });

  it('says nothing when its reader goes away', () => {
    const { stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${product}" scan large --format json | head -c 10`],
      { cwd: folder, encoding: 'utf8', env },
    );
    expect(stderr).toBe('');
  });

  it('fails with 2 and a message on standard error', () => {
    expect(merlon('scan', 'nowhere')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('no such file or folder') as string,
    });
    expect(merlon('scna')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Did you mean scan?') as string,
    });
  });
});
