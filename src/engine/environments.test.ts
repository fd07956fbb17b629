/** What one root comes to in several environments: one finding for each cause, with the environments that it holds in. */
import { describe, expect, it } from 'vitest';
import { identityOf } from '../graph/index.ts';
import { memoryFiles } from '../host/index.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { scan } from './scan.ts';

const main = `
variable "public" { default = false }
variable "name" {}
resource "aws_s3_bucket" "b" {
  bucket = var.name
}
resource "aws_s3_bucket_public_access_block" "b" {
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = true
  block_public_policy     = !var.public
  ignore_public_acls      = true
  restrict_public_buckets = true
}
`;
const id = 'aws-s3-bucket-blocks-public-access';
const dev = 'name = "dev"\npublic = true\n';
const prod = 'name = "prod"\n';

function run(files: Readonly<Record<string, string>>, baseline?: Baseline, include = [id, 'aws-s3-bucket-versioned']) {
  const options = {
    root: '.',
    files: memoryFiles({ 'main.tf': main, ...files }),
    include,
    today: '2026-01-01',
    version: '0',
  };
  const { report } = scan({ ...options, ...(baseline && { baseline }) });
  return report;
}
const told = (report: ReturnType<typeof run>) =>
  report.findings.map(({ rule, environments, state }) => `${rule.id} ${environments?.in.join(' ') ?? '-'} ${state}`);

describe('findings in several environments', () => {
  it('are told once for each place that decides', () => {
    expect(told(run({ 'dev.tfvars': dev, 'prod.tfvars': prod }))).toEqual([
      `${id} dev new`,
      'aws-s3-bucket-versioned dev prod new',
    ]);
    expect(told(run({ 'dev.tfvars': dev, 'prod.tfvars': `${prod}public = true\n` }))).toEqual([
      `${id} dev new`,
      `${id} prod new`,
      'aws-s3-bucket-versioned dev prod new',
    ]);
  });

  it('keep their fingerprints when an environment is added', () => {
    const fingerprints = (files: Readonly<Record<string, string>>) =>
      run(files).findings.map(({ fingerprint }) => fingerprint);
    const two = fingerprints({ 'dev.tfvars': dev, 'prod.tfvars': prod });
    expect(new Set(two).size).toBe(2);
    expect(fingerprints({ 'alpha.tfvars': 'name = "a"\n', 'dev.tfvars': dev, 'prod.tfvars': prod })).toEqual(two);
  });

  it('keep them too where the elements of one local decide, on one line or on many', () => {
    const localsOf = (names: readonly string[], between: string) =>
      `locals {\n  open = {${between}${names.map((name) => `${name} = true`).join(between === ' ' ? ', ' : between)}${between}}\n}\n`;
    for (const between of [' ', '\n    ']) {
      const prints = (names: readonly string[]) => {
        const code = main.replace('!var.public', '!local.open[terraform.workspace]') + localsOf(names, between);
        const files = Object.fromEntries(names.map((name) => [`${name}.tfvars`, `name = "${name}"\n`]));
        const { findings } = run({ ...files, 'main.tf': code }, undefined, [id]);
        return findings.map(({ fingerprint, environments }) => `${environments?.in.join(' ')} ${fingerprint}`);
      };
      const three = prints(['alpha', 'dev', 'prod']);
      expect(new Set(three.map((one) => one.split(' ').at(-1))).size).toBe(3);
      expect(prints(['dev', 'prod'])).toEqual(three.slice(1));
      expect(prints(['dev'])).toEqual(three.slice(1, 2));
    }
  });

  it('keep them too where branches in the resource itself decide', () => {
    const branches = [
      'var.name == "prod" ? false : false',
      '(var.name == "prod" ? false :\n    false)',
      '(\n    var.name == "prod"\n    ? false\n    : false\n  )',
    ];
    for (const branch of branches) {
      const prints = (names: readonly string[]) => {
        const files = Object.fromEntries(names.map((name) => [`${name}.tfvars`, `name = "${name}"\n`]));
        const { findings } = run({ ...files, 'main.tf': main.replace('!var.public', branch) }, undefined, [id]);
        return findings.map(({ fingerprint, environments }) => `${environments?.in.join(' ')} ${fingerprint}`);
      };
      const both = prints(['dev', 'prod']);
      expect(new Set(both.map((one) => one.split(' ').at(-1))).size).toBe(2);
      expect([...prints(['dev']), ...prints(['prod'])].sort()).toEqual([...both].sort());
    }
  });

  it('are accepted by a baseline for the environments that had them, not for one that was there without', () => {
    const code = main.replace('!var.public', 'terraform.workspace != "dev"');
    const flipped = main.replace('!var.public', 'terraform.workspace != "prod"');
    const files = { 'dev.tfvars': 'name = "d"\n', 'prod.tfvars': prod };
    const accept = (report: ReturnType<typeof run>) => baselineOf(report.findings, report.paths);
    const baseline = accept(run({ ...files, 'main.tf': code }));
    expect(told(run({ ...files, 'main.tf': code }, baseline))[0]).toBe(`${id} dev baseline`);
    expect(told(run({ ...files, 'main.tf': flipped }, baseline))[0]).toBe(`${id} prod new`);
  });

  it('are suppressed by a comment in a file of values for the environment that it decides', () => {
    const accepted = 'name = "dev"\n# merlon:ignore aws-s3-bucket-blocks-public-access a website\npublic = true\n';
    const files = { 'dev.tfvars': accepted, 'prod.tfvars': `${prod}public = true\n` };
    expect(told(run(files)).slice(0, 2)).toEqual([`${id} dev suppressed`, `${id} prod new`]);
  });

  it('have today’s keys where there is one environment without a name', () => {
    const [finding] = run({ 'terraform.tfvars': dev }).findings;
    expect([finding?.resource.key, finding?.environments]).toEqual(['terraform:.#aws_s3_bucket.b', undefined]);
  });
});

describe('secrets in several environments', () => {
  const code = `
variable "password" {}
resource "aws_db_instance" "d" {
  identifier = terraform.workspace
  password   = var.password
}
`;
  const credentials = (words: Readonly<Record<string, string>>) => {
    const values = Object.entries(words).map(([name, word]) => [`${name}.tfvars`, `password = "${word}"\n`]);
    const files = memoryFiles({ 'main.tf': code, ...Object.fromEntries(values) });
    const { graph } = scan({ root: '.', files, today: '2026-01-01', version: '0' });
    const found = graph.ofKind('foothold/credential').map((node) => graph.node(node));
    return found.map((node) => `${node.environment?.name} ${identityOf(node)}`);
  };

  it('are one credential in each, whose identity on paths is free of it, whether the secret is the same or not', () => {
    const identity = 'foothold:credential/terraform:.#aws_db_instance.d/MasterUserPassword';
    const two = { dev: 'Xk29fjQwe81z', prod: 'Pq77rmZty35k' };
    expect(credentials(two)).toEqual([`dev ${identity}`, `prod ${identity}`]);
    for (const alpha of ['Lm48snBvc02d', two.dev])
      expect([...credentials({ ...two, alpha })].sort()).toEqual(
        ['alpha', 'dev', 'prod'].map((name) => `${name} ${identity}`),
      );
  });
});

describe('names in several environments', () => {
  const code = `
variable "size" {}
resource "aws_kms_key" "k" {
  description = var.size
}
resource "aws_sqs_queue" "q" {
  name              = "jobs"
  kms_master_key_id = "alias/jobs"
}
resource "aws_kms_alias" "a" {
  name          = "alias/jobs"
  target_key_id = aws_kms_key.k.id
}
`;
  it('stand for nothing of another environment', () => {
    const files = { 'main.tf': code, 'dev.tfvars': 'size = "a"\n', 'prod.tfvars': 'size = "b"\n' };
    const { graph } = scan({ root: '.', files: memoryFiles(files), today: '2026-01-01', version: '0' });
    let joined = 0;
    for (let from = 0; from < graph.size; from++) {
      for (const { to } of graph.out(from)) {
        const [one, other] = [graph.node(from).environment?.name, graph.node(to).environment?.name];
        if (one === undefined || other === undefined) continue;
        joined++;
        expect(other).toBe(one);
      }
    }
    expect(joined).toBeGreaterThan(1);
  });
});

describe('attack paths in several environments', () => {
  const code = `
variable "open" { default = true }
resource "aws_iam_role" "r" {
  name = "r-\${terraform.workspace}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = var.open ? "*" : "arn:aws:iam::111122223333:root" } }]
  })
}
resource "aws_iam_role_policy_attachment" "a" {
  role       = aws_iam_role.r.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
`;
  const paths = (files: Readonly<Record<string, string>>, baseline?: Baseline) =>
    run({ 'main.tf': code, ...files }, baseline).paths.map(
      ({ hops, environments, fingerprint, state }) =>
        [hops.map(({ to }) => to.address).join(' '), environments, fingerprint, state] as const,
    );

  it('are one path that names them', () => {
    const [alone] = paths({});
    expect(alone?.[1]).toBeUndefined();
    const files = { 'dev.tfvars': 'open = true\n', 'prod.tfvars': 'open = true\n', 'test.tfvars': 'open = false\n' };
    const found = paths(files);
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBe(alone?.[0]);
    expect(found[0]?.[1]).toEqual({ in: ['dev', 'prod'], of: ['dev', 'prod', 'test'] });
    // Neither the number of environments nor their names are part of what it is.
    expect(found[0]?.[2]).toBe(alone?.[2]);
  });

  it('are accepted by a baseline for the environments that had them', () => {
    const two = (dev: boolean, prod: boolean) => ({
      'dev.tfvars': `open = ${dev}\n`,
      'prod.tfvars': `open = ${prod}\n`,
    });
    const before = run({ 'main.tf': code, ...two(true, false) });
    const baseline = baselineOf(before.findings, before.paths);
    expect(paths(two(true, false), baseline).map(([, , , state]) => state)).toEqual(['baseline']);
    expect(paths(two(true, true), baseline).map(([, , , state]) => state)).toEqual(['new']);
  });
});
