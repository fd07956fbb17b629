/** A generated repository of Terraform: environments that call local modules, with everything that people write in them. */
import { random } from './random.ts';
import { blockWriters } from './terraform-blocks.ts';

/** Path to text of each file. */
export type Corpus = ReadonlyMap<string, string>;

const filesInModule = 8;

/**
 * Writes modules of eight files each (variables, locals, outputs and resources) and roots that call them, each module by one of them.
 * @param files how many files, at least
 * @param bytes how many bytes, at least
 * @param roots how many roots; a single one lies at the top
 */
export function terraformCorpus(files: number, bytes: number, roots = 1, seed = 1): Corpus {
  const chance = random(seed);
  const corpus = new Map<string, string>();
  const modules = Math.max(1, Math.ceil((files - 2) / filesInModule));
  const perFile = bytes / (modules * (filesInModule - 2));
  let n = 0;
  const calls = Array.from({ length: roots }, (): string[] => []);
  for (let module = 0; module < modules; module++) {
    const folder = `modules/part-${module}`;
    corpus.set(`${folder}/variables.tf`, variables);
    corpus.set(`${folder}/locals.tf`, locals);
    for (let file = 0; file < filesInModule - 2; file++) {
      let text = '';
      while (text.length < perFile) text += chance.pick(blockWriters)(n++, chance);
      corpus.set(`${folder}/part-${file}.tf`, text);
    }
    calls[module % roots]?.push(`module "part_${module}" {
  source      = "${roots === 1 ? '.' : '../..'}/${folder}"
  prefix      = "\${local.name}-${module}"
  environment = var.environment
  vpc_id      = aws_vpc.main.id
  zones       = ["eu-central-1a", "eu-central-1b"]
  rules       = [{ port = 443, source = "10.0.0.0/8", enabled = true }, { port = 22, source = "0.0.0.0/0", enabled = ${chance.below(8) === 0} }]
}
`);
  }
  for (const [i, own] of calls.entries()) {
    const folder = roots === 1 ? '' : `roots/root-${i}/`;
    corpus.set(`${folder}main.tf`, main + own.join('\n'));
    corpus.set(`${folder}terraform.tfvars`, 'environment = "production"\n');
  }
  return corpus;
}

/** One small module that is called a thousand times, with as many resources in it as it takes. */
export function repeatedModule(resources: number): Corpus {
  const call = `module "cell" {
  source      = "./cell"
  for_each    = toset([for n in range(1000) : "cell-\${n}"])
  name        = each.key
  queues      = ${Math.max(0, Math.ceil(resources / 1000) - 2)}
  environment = var.environment
}
`;
  return new Map([
    ['main.tf', main + call],
    ['terraform.tfvars', 'environment = "production"\n'],
    ['cell/main.tf', cell],
  ]);
}

const cell = `variable "name" { type = string }
variable "environment" { type = string }
variable "queues" { type = number }

locals {
  tags = { Name = var.name, Environment = var.environment }
}

resource "aws_sqs_queue" "work" {
  for_each                  = toset([for n in range(var.queues) : "queue-\${n}"])
  name                      = "\${var.name}-\${each.key}"
  message_retention_seconds = var.environment == "production" ? 1209600 : 86400
  sqs_managed_sse_enabled   = each.key != "queue-0"
  tags                      = merge(local.tags, { Queue = each.key })
}

resource "aws_s3_bucket" "store" {
  bucket = var.name
  tags   = local.tags
}

resource "aws_iam_role" "worker" {
  name               = var.name
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}
`;

const variables = `variable "prefix" {
  type        = string
  description = "What every name begins with"
}

variable "environment" {
  type    = string
  default = "staging"

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "Either staging or production."
  }
}

variable "vpc_id" { type = string }
variable "zones" { type = list(string) }

variable "rules" {
  type = list(object({ port = number, source = string, enabled = optional(bool, true) }))
}

variable "create_database" {
  type    = bool
  default = true
}

variable "security_groups" {
  type    = list(string)
  default = []
}

variable "extra" {
  type    = list(string)
  default = [""]
}
`;

const locals = `locals {
  tags  = { Environment = var.environment, Managed = "terraform" }
  teams = distinct(compact(["payments", "", "search"]))
  sizes = {
    staging    = "db.t3.medium"
    production = "db.r6g.large"
  }
}

output "names" {
  value = { for team in local.teams : upper(team) => "\${var.prefix}-\${team}" }
}
`;

const main = `terraform {
  required_version = ">= 1.5"
}

provider "aws" {
  region = "eu-central-1"
}

variable "environment" { type = string }

locals {
  name = "shop-\${var.environment}"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

`;
