/** Trees of files that are meant to exhaust the walk, or to be left out unseen. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../findings/index.ts';
import { diskFiles, memoryFiles } from '../host/index.ts';
import { healthy, malformed, missed, scanned } from './hostile/healthy.ts';

const bucket =
  'Resources:\n  Odd:\n    Type: AWS::S3::Bucket\n    Properties: {PublicAccessBlockConfiguration: {BlockPublicAcls: false}}\n';

function onDisk(make: (root: string) => void): Report {
  const root = mkdtempSync(join(tmpdir(), 'merlon-tree-'));
  try {
    for (const [path, text] of Object.entries(healthy)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    make(root);
    const report = scanned(diskFiles(root));
    expect(malformed(report)).toEqual([]);
    expect(missed(report)).toEqual([]);
    return report;
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('trees in memory', () => {
  const around = (more: Readonly<Record<string, string>>) => scanned(memoryFiles({ ...healthy, ...more }));

  it.each([
    ['line ends', 'a\nb\r.yaml'],
    ['control characters', 'a\u0007\u001b[31mb.yaml'],
    ['quotes and marks', `"'<b>&\`$(x)\`.yaml`],
    ['letters of the right to left', '\u202e\u2066lmay.yaml'],
    ['half a pair', '\ud800.yaml'],
    ['names of prototypes', '__proto__/constructor/toString.yaml'],
    ['4000 characters', `${'a'.repeat(4000)}.yaml`],
    ['150 folders', `${'d/'.repeat(150)}t.yaml`],
  ])('with %s in a name are read', (_, path) => {
    const report = around({ [path]: bucket });
    expect(malformed(report)).toEqual([]);
    expect(report.findings.some(({ resource }) => resource.at?.file.path === path)).toBe(true);
  });

  it('deeper than the limit are named', () => {
    const report = around({ [`${'d/'.repeat(1000)}t.yaml`]: bucket });
    expect(report.ledger).toMatchObject([
      { reason: expect.stringContaining('levels deep') as string, incomplete: true },
    ]);
  });

  it('of 100000 files in a folder are walked', () => {
    const report = around(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`many/${i}.txt`, ''])));
    expect(missed(report)).toEqual([]);
    expect(report.incomplete).toBe(false);
  });

  it('that cannot be read in part are read in part, and say so', () => {
    const whole = memoryFiles({ ...healthy, 'locked/t.yaml': bucket, 'shut.tf': '', 'torn.yaml': bucket });
    const denied = { unreadable: 'denied', reason: 'permission denied' } as const;
    const report = scanned({
      list: (folder) => (folder === 'locked' ? denied : whole.list(folder)),
      read: (path, limit) => (path === 'shut.tf' || path === 'torn.yaml' ? denied : whole.read(path, limit)),
    });
    expect(missed(report)).toEqual([]);
    expect(report.incomplete).toBe(true);
    expect(report.ledger.map(({ subject }) => subject).sort()).toEqual(['locked', 'shut.tf', 'torn.yaml']);
  });
});

describe('trees on disk', () => {
  it.each<readonly [string, (root: string) => void]>([
    ['links in a circle', (root) => { symlinkSync('.', join(root, 'loop')); symlinkSync('x.tf', join(root, 'x.tf')); symlinkSync('..', join(root, 'healthy/up')); }],
    ['links that leave', (root) => { symlinkSync('/etc', join(root, 'etc')); symlinkSync('/etc/passwd', join(root, 'Dockerfile')); }],
    ['pipes', (root) => { execFileSync('mkfifo', [join(root, 'Dockerfile'), join(root, 'main.tf'), join(root, '.gitignore')]); }],
    ['names that are not UTF-8', (root) => { writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0xfe, 0x2e, 0x74, 0x66])]), 'resource "aws_s3_bucket" "x" {}\n'); }],
    ['folders with the names of files', (root) => { for (const name of ['Dockerfile', 'main.tf', 't.yaml', '.gitignore']) mkdirSync(join(root, name)); }],
  ])('with %s are scanned', (_, make) => {
    expect(onDisk(make).sources.reduce((n, { files }) => n + files, 0)).toBeGreaterThanOrEqual(3);
  });
}); // biome-ignore format: a table
