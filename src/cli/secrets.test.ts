/** A secret that stands in the sources stands in no report: in no format, at no length, whichever checks run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../reports/index.ts';
import { fakeMachine } from './fake-machine.ts';
import { run } from './program.ts';

const canary = (n: number | string) => `Zx9canary${n}kkQ`;
const files: Readonly<Record<string, string>> = {
  'main.tf': `variable "pw" {
  default = "${canary(1)}"
}
variable "key" {}
locals {
  third = "${canary(2)}"
}
resource "aws_db_instance" "default" {
  username = "u"
  password = var.pw
}
resource "aws_db_instance" "literal" {
  storage_encrypted   = false # was ${canary(3)} once
  password            = "${canary(3)}"
  publicly_accessible = true
}
module "m" {
  source   = "./m"
  password = local.third
}
resource "aws_lambda_function" "f" {
  environment { variables = { DB_PASSWORD = "pre-\${var.key}" } }
}
resource "aws_instance" "i" {
  user_data = <<-EOT
    #!/bin/sh
    export DB=postgres://u:${canary(4)}@db.example.com/x
  EOT
}
`,
  'run.tf': `provider "datadog" {
  api_key = "${canary('A')}"
}
resource "terraform_data" "run" {
  connection {
    password = "${canary('B')}"
  }
  provisioner "local-exec" {
    command     = "run"
    environment = { API_TOKEN = local.fourth }
  }
  provisioner "remote-exec" {
    inline = ["export DB_PASSWORD=${canary('C')}", "run"]
    connection {
      password = "${canary('D')}"
    }
  }
}
locals {
  fourth = "${canary('E')}"
}
`,
  'm/main.tf': `variable "password" { type = string }
resource "aws_redshift_cluster" "b" {
  master_password = var.password
}
`,
  'terraform.tfvars': `key = "${canary(5)}"\n`,
  'broken.tf': `resource "aws_db_instance" "x" {\n  password = "${canary(6)}" "\n`,
  'k.yaml': `apiVersion: v1
kind: Secret
metadata: { name: s }
stringData:
  password: ${canary(7)}
  url: postgres://u:${canary(8)}@db
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: web:1
          env: [{ name: DB_PASSWORD, value: ${canary(9)} }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: c }
data:
  app.conf: |
    db_password=Zx9canary0kkQ
    other=1
`,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merlon-secrets-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'in', path)), { recursive: true });
    writeFileSync(join(folder, 'in', path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function written(...args: readonly string[]): Promise<string> {
  const machine = fakeMachine(folder);
  await run(args, machine);
  return machine.written.out + machine.written.err;
}

describe('a secret in the sources', () => {
  it.each(formatNames)('is not in the %s report', async (format) => {
    expect(await written('scan', 'in', '--format', format, '--all', '--verdicts')).not.toMatch(/Zx9canary\wkkQ/);
  });

  it('is found, and its place is shown', async () => {
    const text = await written('scan', 'in', '--all');
    expect(text).toContain('password            = "••••••"');
    expect(text).toContain('# was •••••• once');
    expect(text).toContain('default = "••••••"');
    expect(text).toContain('password: ••••••');
    expect(text).toContain('master_password = var.password');
    for (const file of ['run.tf:2', 'run.tf:6', 'run.tf:10', 'run.tf:13', 'run.tf:20'])
      expect(text).toContain(`in/${file}`);
    for (const file of ['main.tf:2', 'main.tf:6', 'main.tf:14', 'terraform.tfvars:1', 'k.yaml:5', 'k.yaml:19'])
      expect(text).toContain(`in/${file}`);
  });

  it('is masked whichever checks run', async () => {
    const text = await written('scan', 'in', '--all', '--check', 'aws-rds-*', '--skip-check', '*password*');
    expect(text).toContain('main.tf');
    expect(text).not.toMatch(/Zx9canary\wkkQ/);
    expect(await written('paths', 'in', '--format', 'html')).not.toMatch(/Zx9canary\wkkQ/);
    expect(await written('scan', 'in', '--quiet')).not.toMatch(/Zx9canary\wkkQ/);
  });

  it('is not among evaluated values, however it came to its place', async () => {
    for (const of of [[], ['terraform_data.run'], ['provider.datadog']]) {
      const text = await written('evaluate', 'in', ...of);
      expect(text).toContain('••••••');
      expect(text).not.toMatch(/Zx9canary\wkkQ/);
    }
  });
});
