/** `merlon evaluate` as a user types it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

describe('an output that is not known', () => {
  it('counts among the values that are not known', async () => {
    const machine = fakeMachine(folder);
    await run(['evaluate', '.', '--unknowns'], machine);
    expect(machine.written.out).toContain('0 resources, 2 values not known');
    expect(machine.written.out).toMatch(/needs `var\.a`\n {2}output\.o /);
  });
});

describe('a value that a function makes of an attribute', () => {
  it('is named as it is written', async () => {
    const inner = mkdtempSync(join(tmpdir(), 'merlon-evaluate-'));
    writeFileSync(
      join(inner, 'main.tf'),
      'resource "aws_vpc" "v" {}\noutput "o" { value = upper(trimspace(aws_vpc.v.id)) }\noutput "p" { value = aws_vpc.v.id }\n',
    );
    const machine = fakeMachine(inner);
    await run(['evaluate', '.'], machine);
    rmSync(inner, { recursive: true });
    expect(machine.written.out).toContain('o = upper(trimspace(aws_vpc.v.id)) (`aws_vpc.v.id` is known after apply)');
    expect(machine.written.out).toContain('p = aws_vpc.v.id (known after apply)');
  });
});

describe('what is not there', () => {
  it('is a mistake of whoever typed it, with what is meant where that is near', async () => {
    const machine = fakeMachine(folder);
    expect(await run(['evaluate', './x.tfvar'], machine)).toBe(2);
    expect(machine.written.err).toContain('no such file or folder: `./x.tfvar`');
    expect(machine.written.err).toContain('did you mean `./x.tfvars`?');
    const other = fakeMachine(folder);
    expect(await run(['evaluate', 'maintf'], other)).toBe(2);
    expect(other.written.err).toContain('there is no file, folder or address `maintf`');
    expect(other.written.err).toContain('did you mean `main.tf`?');
    expect(await run(['evaluate', 'none/at/all'], machine)).toBe(2);
    expect(machine.written.err).toContain('no such file or folder: `none/at/all`');
    expect(machine.written.err).not.toContain('broke');
  });
});

describe('what `merlon evaluate` shows', () => {
  let estate: string;
  beforeAll(() => {
    estate = mkdtempSync(join(tmpdir(), 'merlon-estate-'));
    for (const name of ['.git', 'prod', 'stack', 'empty']) mkdirSync(join(estate, name));
    writeFileSync(
      join(estate, 'prod/main.tf'),
      `variable "names" { default = ["a", "b"] }
variable "password" {
  sensitive = true
  default   = "hunter2hunter2"
}
variable "open" {}
resource "aws_s3_bucket" "this" {
  for_each = toset(var.names)
  bucket   = "logs-\${each.key}"
  tags     = { Open = var.open, Word = var.password }
}
`,
    );
    writeFileSync(
      join(estate, 'stack/template.yaml'),
      'Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: jobs\n',
    );
  });
  afterAll(() => rmSync(estate, { recursive: true }));

  async function shown(...args: readonly string[]) {
    const machine = fakeMachine(estate);
    const code = await run(['evaluate', ...args], machine);
    return { code, ...machine.written };
  }

  it('is every root and template below a folder', async () => {
    const { code, out } = await shown('.', '--counts');
    expect(code).toBe(0);
    expect(out).toBe(
      'prod  2 resources, 2 values not known\n  2  aws_s3_bucket\n\nstack/template.yaml  1 resource, all values known\n  1  AWS::SQS::Queue\n',
    );
    expect(JSON.parse((await shown('.', '--format', 'json')).out).units).toMatchObject([
      { scope: 'terraform:prod', counts: { aws_s3_bucket: 2 } },
      { scope: 'cloudformation:stack/template.yaml', resources: [{ address: 'Jobs', values: { QueueName: 'jobs' } }] },
    ]);
  });

  it('masks what is sensitive, and marks what is not known', async () => {
    const { out } = await shown('prod');
    expect(out).toContain('aws_s3_bucket.this["a"]\n  bucket = "logs-a"\n');
    expect(out).toContain('Open = (needs `var.open`)');
    expect(out).toContain('Word = (sensitive)');
    expect(out).not.toContain('hunter2');
    expect((await shown('prod', 'aws_s3_bucket.this.tags.Word')).out).not.toContain('hunter2');
    const { planned_values } = JSON.parse((await shown('prod', '--format', 'json')).out);
    expect(planned_values.root_module.resources[0].sensitive_values).toEqual({ tags: { Word: true } });
  });

  it('is one value with the places that it came through', async () => {
    const { out } = await shown('prod', 'aws_s3_bucket.this["b"].bucket');
    expect(out).toContain('bucket = "logs-b"\n    prod/main.tf:9  bucket   = "logs-${each.key}"\n');
    const named = JSON.parse((await shown('prod', '--address', 'aws_s3_bucket.this.bucket', '--format', 'json')).out);
    expect(named.values.map(({ value }: { value: string }) => value)).toEqual(['logs-a', 'logs-b']);
  });

  it('is what is not known, by reason', async () => {
    const { out } = await shown('prod', '--unknowns');
    expect(out).toContain('needs `var.open`  2 values\n  aws_s3_bucket.this["a"].tags.Open  prod/main.tf:10\n');
  });

  it('is the published form, on demand', async () => {
    expect((await shown('prod', '--published')).out).toContain('BucketName = "logs-a"');
  });

  it('is the plans of a folder that holds nothing else', async () => {
    const bucket = { address: 'aws_s3_bucket.b', mode: 'managed', type: 'aws_s3_bucket', name: 'b' };
    const values = { root_module: { resources: [{ ...bucket, values: { bucket: 'planned' } }] } };
    const plan = { format_version: '1.2', terraform_version: '1.9.0', planned_values: values, resource_changes: [] };
    writeFileSync(join(estate, 'empty/plan.json'), JSON.stringify(plan));
    const { code, out } = await shown('empty');
    rmSync(join(estate, 'empty/plan.json'));
    expect(out).toMatch(/empty\/plan\.json {2}1 resource.*\n\naws_s3_bucket\.b\n {2}bucket = "planned"/s);
    expect(code).toBe(0);
  });

  it('ends with 2 where there is nothing, or nothing of that address', async () => {
    expect(await shown('empty')).toMatchObject({ code: 2, out: '' });
    const { code, err } = await shown('prod', 'aws_s3_bucket.thiz["a"]');
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean `aws_s3_bucket.this["a"]`?')]);
  });
});

describe('the environments of `merlon evaluate`', () => {
  let shop: string;
  beforeAll(() => {
    shop = mkdtempSync(join(tmpdir(), 'merlon-environments-'));
    for (const name of ['.git', 'infra', 'infra/envs', 'plain']) mkdirSync(join(shop, name));
    const code =
      'variable "size" {}\nresource "aws_sqs_queue" "q" {\n  name = "q-${terraform.workspace}-${var.size}"\n}\n';
    writeFileSync(join(shop, 'infra/main.tf'), code);
    writeFileSync(join(shop, 'infra/envs/dev.tfvars'), 'size = 1\n');
    writeFileSync(join(shop, 'infra/envs/prod.tfvars'), 'size = 3\n');
    writeFileSync(join(shop, 'infra/envs/other.tfvars'), 'nothing = 3\n');
    writeFileSync(join(shop, 'plain/main.tf'), 'resource "aws_sqs_queue" "q" {}\n');
  });
  afterAll(() => rmSync(shop, { recursive: true }));

  async function shown(...args: readonly string[]) {
    const machine = fakeMachine(shop);
    const code = await run(['evaluate', ...args], machine);
    return { code, ...machine.written };
  }

  it('are listed with how each is known, and with what is not used', async () => {
    const { code, out } = await shown('.', '--environments');
    expect(code).toBe(0);
    expect(out).toContain(
      'infra\n  dev   the file of values `infra/envs/dev.tfvars`\n  prod  the file of values `infra/envs/prod.tfvars`\n',
    );
    expect(out).toMatch(/no environments: .*\n {2}plain\n/);
    expect(out).toContain('infra/envs/other.tfvars: its values are not used');
    expect(JSON.parse((await shown('infra', '--environments', '--format', 'json')).out).environments).toMatchObject([
      { of: 'terraform:infra', environments: [{ name: 'dev' }, { name: 'prod' }] },
    ]);
  });

  it('give the values of one, or of several beside each other', async () => {
    const one = await shown('infra', 'aws_sqs_queue.q.name', '--environment', 'prod');
    expect(one.out).toContain('name = "q-prod-3"');
    const two = await shown('infra', '--environment', 'dev,prod');
    expect(two.out).toMatch(/^infra@dev [^]*"q-dev-1"[^]*^infra@prod [^]*"q-prod-3"/m);
  });

  it('are those of the settings, where they describe any', async () => {
    const settings = 'environments:\n  - { name: live, root: ., vars: { size: 9 } }\n';
    writeFileSync(join(shop, 'infra/merlon.yaml'), settings);
    const { out } = await shown('infra', '--environment', 'live');
    rmSync(join(shop, 'infra/merlon.yaml'));
    expect(out).toContain('"q-live-9"');
  });

  it('must be there', async () => {
    const { code, err } = await shown('infra', '--environment', 'prd');
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean `prod`?')]);
  });
});
