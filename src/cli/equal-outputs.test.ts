/** Equal folders give equal bytes, whenever and in whatever order their files were written. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeMachine } from './fake-machine.ts';
import { run } from './program.ts';

const bucket = (name: string) =>
  `resource "aws_s3_bucket" "${name}" {\n  for_each = toset(["b", "a"])\n  bucket   = "\${var.env}-\${each.key}"\n}\n`;
const files: readonly (readonly [string, string])[] = [
  ['app/main.tf', `variable "env" {}\n${bucket('one')}module "m" {\n  source = "./m"\n}\n`],
  ['app/second.tf', `${bucket('two')}output "o" {\n  value = aws_s3_bucket.two["a"].arn\n}\n`],
  ['app/envs/prod.tfvars', 'env = "prod"\n'],
  ['app/envs/dev.tfvars', 'env = "dev"\n'],
  [
    'app/m/b.tf',
    'resource "aws_security_group" "b" {\n  ingress {\n    from_port = 22\n    to_port = 22\n    protocol = "tcp"\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}\n',
  ],
  ['app/m/a.tf', 'resource "aws_db_instance" "a" {\n  publicly_accessible = true\n}\n'],
  ['other/template.yaml', 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n'],
  [
    'plan.json',
    '{"format_version":"1.2","planned_values":{"root_module":{"resources":[{"address":"aws_sqs_queue.q","mode":"managed","type":"aws_sqs_queue","name":"q","values":{"name":"q","sqs_managed_sse_enabled":false}}]}}}',
  ],
];

const written: string[] = [];
function folderOf(some: typeof files): string {
  const folder = mkdtempSync(join(tmpdir(), 'merlon-equal-'));
  written.push(folder);
  for (const [path, text] of some) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
afterAll(() => {
  for (const folder of written) rmSync(folder, { recursive: true });
});

async function outputOf(folder: string, args: readonly string[]): Promise<string> {
  const machine = fakeMachine(folder);
  await run(args, machine);
  return machine.written.out;
}

describe('equal folders', () => {
  const first = folderOf(files);
  const reverse = folderOf([...files].reverse());

  it.each([
    ['evaluate', '.', '--format', 'json'],
    ['evaluate', 'app', '--format', 'json'],
    ['evaluate', 'app', '--unknowns', '--format', 'json'],
    ['evaluate', 'plan.json', '--format', 'json'],
    ['scan', '.', '--verdicts', '--format', 'json'],
    ['scan', '.', '--format', 'sarif'],
  ])('give equal bytes: %s %s %s %s', async (...args) => {
    const once = await outputOf(first, args);
    expect(once).toMatch(/aws_s3_bucket|aws_sqs_queue/);
    expect(await outputOf(first, args)).toBe(once);
    expect(await outputOf(reverse, args)).toBe(once);
  });
});
