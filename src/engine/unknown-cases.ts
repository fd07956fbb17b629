/** Files with one value of every kind that is not known, for the law of reasons. */

/** Terraform: two roots, a module, and what is not there. */
const terraform: Readonly<Record<string, string>> = {
  'tf/main.tf': `
variable "env" {}
variable "names" { type = list(string) }
resource "random_pet" "pet" {}
resource "aws_kms_key" "key" {}
data "aws_ami" "image" {}
data "aws_region" "here" {}
data "aws_caller_identity" "me" {}
data "aws_availability_zones" "zones" {}
data "aws_ip_ranges" "ranges" {}
data "archive_file" "zip" { type = "zip" }
data "external" "program" { program = ["x"] }
data "http" "page" { url = "https://example.com" }
data "terraform_remote_state" "net" {
  backend = "s3"
  config  = { bucket = "states", key = "net", region = "eu-west-1" }
}
ephemeral "random_password" "secret" {}
module "gone" { source = "example/gone/aws" }
module "folder" { source = "./nowhere" }
module "child" { source = "./child" }
module "many" {
  source   = "./child"
  for_each = toset(var.names)
  name     = each.value
}
resource "aws_s3_bucket" "by_input" { bucket = "\${var.env}-x" }
resource "aws_s3_bucket" "by_choice" { bucket = var.env == "a" ? "a" : "b" }
resource "aws_s3_bucket" "by_call" { bucket = upper(join("-", [var.env])) }
resource "aws_s3_bucket" "by_random" { bucket = random_pet.pet.id }
resource "aws_s3_bucket" "by_apply" { bucket = aws_kms_key.key.arn }
resource "aws_s3_bucket" "by_data" { bucket = data.aws_ami.image.id }
resource "aws_s3_bucket" "by_region" { bucket = data.aws_region.here.name }
resource "aws_s3_bucket" "by_account" { bucket = data.aws_caller_identity.me.account_id }
resource "aws_s3_bucket" "by_zones" { bucket = data.aws_availability_zones.zones.names[0] }
resource "aws_s3_bucket" "by_ranges" { bucket = data.aws_ip_ranges.ranges.cidr_blocks[0] }
resource "aws_s3_bucket" "by_archive" { bucket = data.archive_file.zip.output_md5 }
resource "aws_s3_bucket" "by_program" { bucket = data.external.program.result.name }
resource "aws_s3_bucket" "by_page" { bucket = data.http.page.response_body }
resource "aws_s3_bucket" "by_state" { bucket = data.terraform_remote_state.net.outputs.bucket }
resource "aws_s3_bucket" "by_ephemeral" { bucket = ephemeral.random_password.secret.result }
resource "aws_s3_bucket" "by_gone" { bucket = module.gone.bucket }
resource "aws_s3_bucket" "by_folder" { bucket = module.folder.bucket }
resource "aws_s3_bucket" "by_child" { bucket = module.child.bucket }
resource "aws_s3_bucket" "by_time" { bucket = timestamp() }
resource "aws_s3_bucket" "by_uuid" { bucket = uuid() }
resource "aws_s3_bucket" "by_key" { bucket = rsadecrypt("x", "y") }
resource "aws_s3_bucket" "by_provider" { bucket = provider::example::name("x") }
resource "aws_s3_bucket" "by_file" { bucket = file("absent.txt") }
resource "aws_s3_bucket" "by_outside" { bucket = file("../../outside.txt") }
resource "aws_s3_bucket" "by_folder_of_run" { bucket = path.cwd }
resource "aws_s3_bucket" "by_full_path" { bucket = abspath("x") }
resource "aws_s3_bucket" "by_home" { bucket = pathexpand("~/x") }
resource "aws_s3_bucket" "by_mistake" { bucket = local.absent }
locals {
  one = local.two
  two = local.one
}
resource "aws_s3_bucket" "by_circle" { bucket = local.one }
variable "list" {
  type    = list(string)
  default = "x"
}
resource "aws_s3_bucket" "by_misfit" { bucket = var.list[0] }
resource "aws_s3_bucket" "by_branches" { bucket = (true ? ["a"] : { b = "b" }).b }
resource "aws_s3_bucket" "by_null" { bucket = tostring(contains(["a"], null)) }
resource "aws_s3_bucket" "by_long_range" { bucket = range(2000)[0] }
resource "aws_s3_bucket" "by_long_text" { bucket = format("%20000000s", "x") }
resource "aws_s3_bucket" "by_wide_text" { bucket = indent(20000, "x\\ny") }
resource "aws_s3_bucket" "by_many_places" { bucket = format("%.20000f", 1) }
resource "aws_s3_bucket" "many" {
  count  = 100001
  bucket = "b\${count.index}"
}
resource "aws_s3_bucket" "by_count" {
  count  = length(var.names)
  bucket = var.names[count.index]
}
resource "aws_s3_bucket" "by_set" {
  for_each = toset(var.names)
  bucket   = each.value
}
resource "aws_s3_bucket" "by_module_count" {
  count  = module.gone.count
  bucket = "fixed"
}
resource "aws_security_group" "dynamic" {
  dynamic "ingress" {
    for_each = var.names
    content {
      from_port   = 22
      to_port     = 22
      protocol    = "tcp"
      cidr_blocks = [ingress.value]
    }
  }
}
resource "aws_instance" "machine" {}
resource "aws_ebs_volume" "volume" {}
`,
  'tf/child/main.tf':
    'variable "name" {}\nresource "aws_s3_bucket" "inner" {\n  bucket = var.name\n}\noutput "bucket" {\n  value = var.name\n}\n',
};

/** CloudFormation: one template. */
const cloudformation: Readonly<Record<string, string>> = {
  'template.yaml': `
Transform: Example
Parameters:
  Env: { Type: String }
  Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /image }
Resources:
  Key: { Type: 'AWS::KMS::Key' }
  A: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Ref Env } }
  B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Ref Image } }
  C: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !GetAtt Key.Arn } }
  D: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Ref Key } }
  E: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Ref 'AWS::Region' } }
  F: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !ImportValue other } }
  G: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::GetStackOutput': { StackName: s, OutputName: o } } } }
  H: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Transform': { Name: Macro } } } }
  I: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/k' } } } } }
  J: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Select [0, !GetAZs ''] } }
  K: { Type: 'AWS::S3::Bucket', Properties: { BucketName: '{{resolve:secretsmanager:name}}' } }
  L: { Type: 'AWS::S3::Bucket', Properties: { BucketName: '{{resolve:ssm:/name}}' } }
  M: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Ref Nothing } }
  N: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Sub '\${Env}-x' } }
  O:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref A
      PolicyDocument:
        Statement: [{ Effect: Allow, Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SourceIp': [] } } }]
`,
  'plain.yaml': `
Resources:
  A: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Ref Nothing } }
  B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Invented x } }
`,
};

/** Serverless: what the application repository offers. */
const serverless: Readonly<Record<string, string>> = {
  'serverless.yaml': `
Transform: AWS::Serverless-2016-10-31
Resources:
  App:
    Type: AWS::Serverless::Application
    Properties:
      Location: { ApplicationId: 'arn:aws:serverlessrepo:us-east-1:123456789012:applications/app', SemanticVersion: 1.0.0 }
`,
};

/** A plan and a state, each without its code. */
const planned: Readonly<Record<string, string>> = {
  'plan/plan.json': JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.0',
    planned_values: {
      root_module: {
        resources: [
          {
            address: 'aws_db_instance.db',
            mode: 'managed',
            type: 'aws_db_instance',
            name: 'db',
            values: { password: 'x', engine: 'postgres' },
            sensitive_values: { password: true },
          },
        ],
      },
    },
    resource_changes: [
      {
        address: 'aws_db_instance.db',
        mode: 'managed',
        type: 'aws_db_instance',
        name: 'db',
        change: {
          actions: ['create'],
          before: null,
          after: { password: 'x', engine: 'postgres' },
          after_unknown: { kms_key_id: true },
          after_sensitive: { password: true },
        },
      },
    ],
    configuration: {
      root_module: {
        resources: [
          {
            address: 'aws_db_instance.db',
            mode: 'managed',
            type: 'aws_db_instance',
            name: 'db',
            expressions: { password: {}, engine: {}, kms_key_id: {} },
          },
        ],
      },
    },
  }),
  'state/terraform.tfstate': JSON.stringify({
    version: 4,
    terraform_version: '1.9.0',
    serial: 1,
    lineage: 'x',
    outputs: {},
    resources: [
      {
        mode: 'managed',
        type: 'aws_db_instance',
        name: 'kept',
        provider: 'provider["registry.terraform.io/hashicorp/aws"]',
        instances: [
          {
            schema_version: 1,
            attributes: { password: 'x', engine: 'postgres' },
            sensitive_attributes: [[{ type: 'get_attr', value: 'password' }]],
          },
        ],
      },
    ],
  }),
};

/** Manifests, images and workflows. */
const others: Readonly<Record<string, string>> = {
  'pod.yaml': `
apiVersion: v1
kind: Pod
metadata: { name: '\${NAME}' }
spec: { containers: [{ name: a, image: a }] }
`,
  'open/Dockerfile': 'ARG BASE\nFROM image:$BASE\n',
  Dockerfile: 'FROM example/image:1 AS a\nARG USERNAME\nARG TARGETARCH\nUSER $USERNAME\nENV P=$TARGETARCH\n',
  '.github/workflows/w.yml': `
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo \${{ github.sha }} \${{ secrets.KEY }}
        env: { A: '\${{ vars.NAME }}', B: '\${{ 1 + }}' }
`,
  'action/action.yml':
    'name: a\nruns:\n  using: composite\n  steps:\n    - run: echo ${{ inputs.name }}\n      shell: bash\n',
};

/** All of them, in one folder. */
export const unknownCases: Readonly<Record<string, string>> = {
  ...terraform,
  ...cloudformation,
  ...serverless,
  ...planned,
  ...others,
};
