/** `merlon evaluate` of one template, with the values that are given to it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeMachine } from './fake-machine.ts';
import { run } from './program.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merlon-template-'));
  for (const name of ['.git', 'parameters']) mkdirSync(join(folder, name));
  const template = (name: string) =>
    `Parameters:\n  Size: { Type: String }\nResources:\n  Jobs:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Sub '${name}-\${Size}'\n`;
  writeFileSync(join(folder, 'jobs.yaml'), template('jobs'));
  writeFileSync(join(folder, 'plan.json'), '{"format_version":"1.2","planned_values":{"root_module":{}}}');
  for (const name of ['dev', 'prod']) {
    const parameters = [{ ParameterKey: 'Size', ParameterValue: name }];
    writeFileSync(join(folder, `parameters/${name}.json`), JSON.stringify(parameters));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function shown(...args: readonly string[]) {
  const machine = fakeMachine(folder);
  const code = await run(['evaluate', ...args], machine);
  return { code, ...machine.written };
}

describe('one template', () => {
  it('is shown in each of its environments', async () => {
    const { code, out } = await shown('jobs.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/^jobs\.yaml@dev [^]*"jobs-dev"[^]*^jobs\.yaml@prod [^]*"jobs-prod"/m);
  });

  it('is shown in the environments that are asked for', async () => {
    const { code, out } = await shown('jobs.yaml', '--environment', 'prod');
    expect([code, out]).toEqual([0, expect.stringContaining('"jobs-prod"')]);
    expect(out).not.toContain('"jobs-dev"');
    expect((await shown('jobs.yaml', '--environments')).out).toContain('parameters/dev.json');
    expect(await shown('jobs.yaml', '--environment', 'prd')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean `prod`?'),
    });
  });

  it('takes the values of the command line, alone and in a folder', async () => {
    const file = await shown('jobs.yaml', '--var', 'Size=9', '--environment', 'dev');
    expect([file.code, file.out]).toEqual([0, expect.stringContaining('"jobs-9"')]);
    expect((await shown('.', '--var', 'Size=9')).out).toContain('"jobs-9"');
  });
});

it('has no workspace', async () => {
  expect(await shown('jobs.yaml', '--workspace', 'x')).toMatchObject({ code: 2, out: '' });
});

describe('a plan', () => {
  it('takes no values, for it has them already', async () => {
    for (const option of [
      ['--var', 'a=1'],
      ['--workspace', 'x'],
      ['--environment', 'x'],
    ]) {
      const { code, err } = await shown('plan.json', ...option);
      expect([code, err]).toEqual([2, expect.stringContaining('a plan or state has its values already')]);
    }
  });
});
