/** Source texts of the made-up report that the tests of the formats use. */
import type { SourceFile } from '../text/index.ts';

/** A module with a bucket and a security group. */
export const storage: SourceFile = {
  path: 'modules/storage/main.tf',
  text: [
    'variable "strict" {',
    '  default = true',
    '}',
    '',
    'resource "aws_s3_bucket" "exports" {',
    '  for_each = toset(["eu", "us"])',
    '  bucket   = "exports-${each.key}"',
    '}',
    '',
    'resource "aws_s3_bucket_public_access_block" "exports" {',
    '\tblock_public_acls = var.strict',
    '}',
    '',
    'resource "aws_security_group" "web" {',
    '  name = "web"',
    '  ingress {',
    '    cidr_blocks = ["0.0.0.0/0"]',
    '  }',
    '}',
    '',
  ].join('\n'),
};

/** The root that calls it. */
export const root: SourceFile = {
  path: 'production/main.tf',
  text: 'variable "strict" {}\n\nmodule "storage" {\n  source = "../modules/storage"\n  strict = var.strict\n}\n',
};

/** The line that decides. */
export const tfvars: SourceFile = { path: 'production/terraform.tfvars', text: '# switches\nstrict = false\n' };

/** A workload. */
export const cart: SourceFile = {
  path: 'k8s/cart.yaml',
  text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: cart\nspec:\n  template:\n    spec:\n      serviceAccountName: cart\n',
};

/** A workflow whose title holds what a screen, a page or a table must not obey. */
export const workflow: SourceFile = {
  path: '.github/workflows/de ploy.yml',
  text: 'name: "\u001b[31m<script>alert(1)</script> | \u202e買い物"\non: pull_request_target\njobs:\n  build:\n    runs-on: ubuntu-latest\n',
};

/** A file that does not parse. */
export const broken: SourceFile = { path: 'broken.tf', text: 'resource "aws_s3_bucket" "x" {\n  bucket = \n' };
