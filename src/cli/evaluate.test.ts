/** `merlon evaluate` as a user types it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeMachine } from './fake-machine.ts';
import { run } from './program.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merlon-evaluate-'));
  writeFileSync(
    join(folder, 'main.tf'),
    'variable "a" {}\nvariable "b" {}\noutput "o" {\n  value = "${var.a} ${var.b} ${terraform.workspace}"\n}\n',
  );
  writeFileSync(join(folder, 'x.tfvars'), 'a = "file"\nb = "file"\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function outputOf(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const machine = { ...fakeMachine(folder), env };
  const code = await run(['evaluate', '.', '--format', 'json', ...args], machine);
  return { code, value: JSON.parse(machine.written.out).planned_values.outputs.o.value };
}

describe('the variables of `merlon evaluate`', () => {
  it('are given by options in the order in which they stand, before the environment', async () => {
    const env = { TF_VAR_a: 'environment', TF_VAR_b: 'environment' };
    expect((await outputOf(env)).value).toBe('environment environment default');
    expect((await outputOf(env, '--var', 'a=early', '--var-file', 'x.tfvars')).value).toBe('file file default');
    const late = await outputOf(env, '--var-file', 'x.tfvars', '--var', 'a=late', '--workspace', 'prod');
    expect(late).toEqual({ code: 0, value: 'late file prod' });
  });

  it('end the command where an option makes no sense', async () => {
    const machine = fakeMachine(folder);
    expect(await run(['evaluate', '.', '--var', 'novalue'], machine)).toBe(2);
    expect(machine.written.err).toContain('`--var novalue` gives no value');
    expect(await run(['evaluate', '.', '--var-file', 'none.tfvars'], machine)).toBe(2);
    expect(machine.written.err).toContain('cannot read `none.tfvars`');
  });
});
