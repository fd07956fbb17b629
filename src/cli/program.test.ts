/** The command line as a user types it, run in this process on a small folder of templates. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeMachine, fakeMachine } from './fake-machine.ts';
import { run } from './program.ts';

const bucket = (name: string) =>
  `Resources:\n  ${name}:\n    Type: AWS::S3::Bucket\n    Properties:\n      PublicAccessBlockConfiguration:\n        BlockPublicAcls: false\n`;
let folder: string;
let machine: FakeMachine;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merlon-cli-'));
  mkdirSync(join(folder, 'infra'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'infra/logs.yaml'), bucket('Logs'));
});
beforeEach(() => {
  machine = fakeMachine(folder);
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  rmSync(join(folder, 'infra/merlon.yaml'), { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const only = ['--check', 'aws-s3-bucket-blocks-public-access'];
const merlon = (...args: string[]) => run(args, machine);
const settings = (text: string) => writeFileSync(join(folder, 'infra/merlon.yaml'), text);

describe('merlon scan', () => {
  it('ends with 1 where something at or above the threshold fails, with 0 where not', async () => {
    expect(await merlon('scan', 'infra', ...only)).toBe(1);
    expect(machine.written.out).toContain('infra/logs.yaml:');
    expect(machine.written.out).toContain('S3 bucket blocks public access');
    expect(await merlon('scan', 'infra', ...only, '--fail-on', 'critical')).toBe(0);
    expect(await merlon('scan', 'infra', ...only, '--fail-on', 'none')).toBe(0);
    expect(await merlon('scan', 'infra', '--skip-check', '*')).toBe(0);
  });

  it('names files from where the user stands, and scans one file as well', async () => {
    machine = fakeMachine(join(folder, 'empty'));
    await merlon('scan', '../infra/logs.yaml', ...only, '--quiet');
    expect(machine.written.out).toMatch(/^\.\.\/infra\/logs\.yaml:\d+:\d+: high: /);
  });

  it('writes several reports in the order of their pairs, making folders, and one to standard output', async () => {
    const args = [
      '--format',
      'sarif',
      '--output',
      'out/a/x.sarif',
      '--format',
      'json',
      '--format',
      'html=out/x.html',
      '-o',
      'out/x.md',
    ];
    expect(await merlon('scan', 'infra', ...only, ...args)).toBe(1);
    expect(JSON.parse(machine.written.out)).toMatchObject({ tool: { name: 'merlon' } });
    expect(JSON.parse(readFileSync(join(folder, 'out/a/x.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(join(folder, 'out/x.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(join(folder, 'out/x.md'), 'utf8')).toMatch(/^## Merlon/);
    expect(machine.written.err).toBe('wrote out/a/x.sarif\nwrote out/x.html\nwrote out/x.md\n');
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['a', 'x.html', 'x.md']);
  });

  it('overwrites its own reports, and nothing else', async () => {
    for (const format of ['terminal', 'json', 'sarif', 'html', 'junit', 'markdown']) {
      for (let i = 0; i < 2; i++)
        expect(await merlon('scan', 'infra', ...only, '--format', `${format}=out/report`)).toBe(1);
      rmSync(join(folder, 'out/report'));
    }
    expect(await merlon('scan', 'infra', '--format', 'sarif', '--output', 'infra/logs.yaml')).toBe(2);
    expect(machine.written.err).toContain('`infra/logs.yaml` exists and is no report of Merlon');
    expect(readFileSync(join(folder, 'infra/logs.yaml'), 'utf8')).toBe(bucket('Logs'));
  });

  it('hides what the baseline holds, and only that', async () => {
    expect(await merlon('baseline', 'infra', '--output', 'out/baseline.json')).toBe(0);
    const first = readFileSync(join(folder, 'out/baseline.json'), 'utf8');
    expect(await merlon('scan', 'infra', ...only, '--baseline', 'out/baseline.json')).toBe(0);
    writeFileSync(join(folder, 'infra/more.yaml'), bucket('More'));
    expect(await merlon('scan', 'infra', ...only, '--baseline', 'out/baseline.json')).toBe(1);
    rmSync(join(folder, 'infra/more.yaml'));
    expect(await merlon('baseline', 'infra', '--output', 'out/baseline.json')).toBe(0);
    expect(readFileSync(join(folder, 'out/baseline.json'), 'utf8')).toBe(first);
  });

  it('reads merlon.yaml of the scanned folder; flags come first', async () => {
    settings('fail-on: critical\nskip-check: [CKV_NONE_*]\n');
    expect(await merlon('scan', 'infra')).toBe(2);
    expect(machine.written.err).toContain('no check answers to `CKV_NONE_*`');
    settings('fail-on: critical\ncheck: CKV_AWS_53\n');
    expect(await merlon('scan', 'infra')).toBe(0);
    expect(await merlon('scan', 'infra', '--fail-on', 'high')).toBe(1);
    settings('exclude: logs.yaml\n');
    expect(await merlon('scan', 'infra', ...only)).toBe(2);
  });

  it.each([
    ['failon: high', 'a key that is no setting: `failon`', 'did you mean `fail-on`?'],
    ['fail-on: severe', '`fail-on` is not as it should be', 'it is one of critical'],
    ['- a', '`the file` is not as it should be', 'a mapping'],
    ['a: [', 'is not YAML or JSON', ''],
    ['baseline: ../../secret', 'cannot read the baseline', ''],
  ])('refuses the settings `%s`', async (text, message, help) => {
    settings(text);
    expect(await merlon('scan', 'infra')).toBe(2);
    expect(machine.written.err).toContain(message);
    expect(machine.written.err).toContain(help);
  });

  it.each([
    [['scna'], '(Did you mean scan?)'],
    [['scan', '--formt', 'x'], '(Did you mean --format?)'],
    [['scan', '--format', 'jsno'], 'did you mean `json`?'],
    [['scan', '--fail-on', 'sever'], 'Allowed choices are critical'],
    [['scan', '--output', 'x'], 'does not say its format'],
    [
      ['scan', '--check', 'aws-s3-bucket-blocks-public-acess', 'infra'],
      'did you mean `aws-s3-bucket-blocks-public-access`?',
    ],
    [['scan', 'nowhere'], 'no such file or folder: `nowhere`'],
    [['scan', 'empty'], 'nothing in `empty` is of a kind that Merlon reads'],
    [['scan', 'infra', '--baseline', 'infra/logs.yaml'], '`infra/logs.yaml` is no baseline'],
    [['scan', 'infra', '--config', 'none.yaml'], 'there is no such file'],
    [['scan', 'infra', '--format', 'json', '--format', 'sarif'], 'cannot both go to standard output'],
    [['scan', 'infra', '--format', 'json=a', '--format', 'sarif=a'], 'two reports cannot both go to `a`'],
    [['explain', 'CKV_AWS_53x'], 'did you mean `CKV_AWS_53`?'],
    [[], 'Usage: merlon'],
  ])('refuses %j with 2 and says what to do', async (args, message) => {
    expect(await merlon(...args)).toBe(2);
    expect(machine.written.err).toContain(message);
    expect(machine.written.err).not.toContain('Merlon broke');
    expect(machine.written.out).toBe('');
  });
});

describe('the other commands', () => {
  it('print version and help, and end with 0', async () => {
    expect(await merlon('--version')).toBe(0);
    expect(machine.written.out).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const command of ['scan', 'paths', 'explain', 'checks', 'baseline', 'evaluate', 'completion']) {
      expect(await merlon(command, '--help')).toBe(0);
      expect(machine.written.out).toContain(`Usage: merlon ${command}`);
    }
  });

  it('explain a check by any name, in three formats', async () => {
    expect(await merlon('explain', 'ckv_aws_53')).toBe(0);
    expect(machine.written.out).toContain('fix Turn all four switches on');
    expect(machine.written.out).toMatch(/block_public_policy {5}= false\n +│ +\^\^\^\^\^\n/);
    machine = fakeMachine(folder);
    await merlon('explain', 'CKV_AWS_53', '--format', 'json');
    expect(JSON.parse(machine.written.out)).toMatchObject([
      { id: 'aws-s3-bucket-blocks-public-access', on: ['AWS::S3::Bucket'] },
    ]);
    machine = fakeMachine(folder);
    await merlon('explain', 'CKV_AWS_53', '--format', 'markdown');
    expect(machine.written.out).toMatch(/^## S3 bucket blocks public access\n/);
    expect(machine.written.out).not.toMatch(/[«»]/);
  });

  it('list checks', async () => {
    await merlon('checks', '--check', 'CKV_AWS_53');
    expect(machine.written.out).toBe('high      aws-s3-bucket-blocks-public-access  S3 bucket blocks public access\n');
  });

  it('print completion scripts that know every command and option', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      machine = fakeMachine(folder);
      expect(await merlon('completion', shell)).toBe(0);
      for (const word of ['scan', 'explain', 'fail-on', 'skip-check', 'critical'])
        expect(machine.written.out).toContain(word);
    }
  });

  it('show paths, none here', async () => {
    expect(await merlon('paths', 'infra')).toBe(0);
    expect(machine.written.out).toContain('no attack path');
  });
});
