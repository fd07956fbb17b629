/** What one root comes to in several environments: one finding for each cause, with the environments that it holds in. */
import { describe, expect, it } from 'vitest';
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
