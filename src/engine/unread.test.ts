/** What is not read is said. */
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../host/index.ts';
import { scan } from './scan.ts';

function ledgerOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { report } = scan({ root: '.', files: memoryFiles(files), today: '2026-01-01', version: '0' });
  return report.ledger.map(({ subject, reason }) => `${subject}: ${reason}`);
}

describe('files that describe a system and are not read', () => {
  it.each([
    ['.gitlab-ci.yml', 'stages: [build]\n', 'a GitLab pipeline'],
    ['ci/azure-pipelines.yml', 'steps: []\n', 'an Azure Pipelines pipeline'],
    ['docker-compose.prod.yml', 'services: {}\n', 'a Compose file'],
    ['infra/main.bicep', 'param x string\n', 'a Bicep file'],
    ['tests/x.tftest.hcl', 'run "x" {}\n', 'a Terraform test'],
    ['x.tofutest.hcl', 'run "x" {}\n', 'a Terraform test'],
    ['all.tfquery.hcl', 'list "x" "y" {}\n', 'a Terraform query'],
    ['app.tfstack.hcl', 'component "x" {}\n', 'a Terraform stack'],
    ['live/terragrunt.hcl', 'terraform {}\n', 'a Terragrunt configuration'],
    [
      'azuredeploy.json',
      '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"}',
      'an Azure Resource Manager template',
    ],
  ])('%s', (path, text, what) => {
    expect(ledgerOf({ [path]: text })).toEqual([`${path}: ${what}, which Merlon does not read yet`]);
  });

  it('are not those that a source reads, nor what only looks like one', () => {
    expect(
      ledgerOf({
        'package.json': '{"name":"x"}',
        'compose.txt': '',
        'samconfig.toml': 'version = 0.1\n',
        'main.tf': 'locals {}\n',
        'serverless.yml': 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n',
      }),
    ).toEqual([]);
  });
});
