/** The blocks of a root: what each means, and what is told where one is not as the language has it. */
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { type EvaluateOptions, evaluateRoot } from '../evaluate-root.ts';
import { plannedValues } from '../planned-values.ts';

function evaluated(files: Readonly<Record<string, string>> | string, options: EvaluateOptions = {}) {
  const evaluation = evaluateRoot(
    memoryWorkspace(typeof files === 'string' ? { 'main.tf': files } : files),
    '',
    options,
  );
  const planned = plannedValues(evaluation);
  const values = new Map<string, unknown>();
  const open = [planned.planned_values.root_module];
  for (let module = open.pop(); module; module = open.pop()) {
    for (const resource of module.resources ?? []) values.set(resource.address, resource.values);
    open.push(...(module.child_modules ?? []));
  }
  const output = (name: string) => planned.planned_values.outputs[name]?.value;
  const problems = evaluation.diagnostics.map(
    ({ code, severity, at, message }) => `${severity} ${code} ${placeOf(at)} ${message}`,
  );
  const reason = (path: string) => planned.unknowns.find((one) => `${one.address}.${one.path}` === path)?.reason;
  return { evaluation, values, output, problems, reason };
}

describe('a block that the language does not have', () => {
  it.each([
    ['thing "x" {}', 'there is no block `thing`'],
    ['variable {}', 'a `variable` block needs a name'],
    ['resource "a" {}', 'a `resource` block needs a type and a name'],
    ['locals "x" {}', 'a `locals` block needs no label'],
    ['variable "v" {\n  defualt = 1\n}', 'a `variable` block has no argument `defualt`'],
    ['output "o" {}', 'a `output` block needs the argument `value`'],
    ['module "m" {}', 'a `module` block needs the argument `source`'],
    ['resource "a" "b" {\n  lifecycle {\n    prevent = true\n  }\n}', 'a `lifecycle` block has no argument `prevent`'],
    [
      'variable "v" {\n  validation {\n    condition = true\n  }\n}',
      'a `validation` block needs the argument `error_message`',
    ],
    ['moved {\n  from = a.b\n  to = "${a}"\n}', '`to` of a `moved` block must be the address of a resource or module'],
    ['import {\n  id = "x"\n  to = a.b\n}', '`a.b` is imported, but not declared'],
    ['removed {\n  from = a.b\n}\nresource "a" "b" {}', '`a.b` is removed, but still declared'],
    ['provider "aws" {}\nprovider "aws" {}', 'provider `aws` is declared twice; the first declaration counts'],
  ])('is told: %s', (text, message) => {
    expect(evaluated(text).problems.join('\n')).toContain(message);
  });

  it('is told in JSON as well, with its place', () => {
    const { problems } = evaluated({ 'main.tf.json': '{\n  "variable": { "v": { "defualt": 1 } },\n  "thing": {}\n}' });
    expect(problems).toEqual([
      'error terraform-block main.tf.json:3 there is no block `thing`',
      'error terraform-argument main.tf.json:2 a `variable` block has no argument `defualt`',
    ]);
  });
});

describe('the configuration of a provider', () => {
  const files = {
    'main.tf': `
variable "region" {}
provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = ["111122223333"]
  default_tags {
    tags = { Team = "core", Env = var.region }
  }
}
provider "aws" {
  alias  = "gov"
  region = "us-gov-west-1"
}
provider "aws" {
  alias  = "open"
  region = var.region
}
data "aws_region" "here" {}
data "aws_partition" "gov" { provider = aws.gov }
data "aws_region" "open" { provider = aws.open }
data "aws_caller_identity" "me" {}
resource "aws_sqs_queue" "q" {
  tags = { Team = "own", Name = "q" }
}
resource "aws_sqs_queue" "gov" {
  provider = aws.gov
  tags     = { Name = "gov" }
}
module "m" {
  source    = "./m"
  providers = { aws = aws.gov, aws.other = aws }
}
module "plain" { source = "./m/inner" }
output "all" {
  value = [data.aws_region.here.name, data.aws_partition.gov.partition, data.aws_caller_identity.me.account_id, module.m.all, module.plain.here]
}
output "open" { value = data.aws_region.open.name }
output "tags" { value = aws_sqs_queue.gov.tags_all }
`,
    'm/main.tf': `
data "aws_region" "here" {}
data "aws_region" "other" { provider = aws.other }
module "inner" { source = "./inner" }
output "all" { value = [data.aws_region.here.name, data.aws_region.other.name, module.inner.here] }
`,
    'm/inner/main.tf': 'data "aws_region" "here" {}\noutput "here" { value = data.aws_region.here.name }\n',
  };

  it('is found by alias, handed in to modules, and inherited', () => {
    const { output, problems } = evaluated(files);
    expect(problems).toEqual([]);
    expect(output('all')).toEqual([
      'eu-west-1',
      'aws-us-gov',
      '111122223333',
      ['us-gov-west-1', 'eu-west-1', 'us-gov-west-1'],
      'eu-west-1',
    ]);
  });

  it('leaves open what it leaves open itself', () => {
    expect(evaluated(files).reason('output.open.')).toBe('needs `var.region`');
  });

  it('gives its tags to all resources, below their own', () => {
    const { values, output } = evaluated(files, { given: [{ name: 'region', value: 'x' }] });
    expect(values.get('aws_sqs_queue.q')).toMatchObject({ tags_all: { Env: 'x', Name: 'q', Team: 'own' } });
    expect(values.get('aws_sqs_queue.gov')).not.toHaveProperty('tags_all');
    expect(output('tags')).toEqual({ Name: 'gov' });
  });

  it('may be one for each key, as OpenTofu has it', () => {
    const { values } = evaluated({
      'main.tofu': `
provider "aws" {
  alias    = "by"
  for_each = toset(["eu-west-1", "us-east-1"])
  region   = each.key
}
data "aws_region" "r" {
  for_each = toset(["us-east-1"])
  provider = aws.by[each.key]
}
`,
    });
    expect(values.get('data.aws_region.r["us-east-1"]')).toMatchObject({ name: 'us-east-1' });
  });
});

describe('conditions', () => {
  it('are told where they are certainly false, at the text that decided it, with the way there', () => {
    const { evaluation } = evaluated({
      'main.tf': 'module "m" {\n  source = "./m"\n  size   = var.size\n}\nvariable "size" {}\n',
      'm/main.tf':
        'variable "size" {\n  validation {\n    condition     = var.size < 5\n    error_message = "at most 4, not ${var.size}"\n  }\n}\n',
      'terraform.tfvars': 'size = 9\n',
    });
    const [problem] = evaluation.diagnostics;
    expect(problem).toMatchObject({
      code: 'terraform-validation',
      message: 'validation of `module.m.var.size` fails: at most 4, not 9',
    });
    expect([problem?.at, ...(problem?.related ?? []).map(({ at }) => at)].map((at) => at && placeOf(at))).toEqual([
      'terraform.tfvars:1',
      'm/main.tf:3',
      'm/main.tf:1',
      'main.tf:3',
      'main.tf:5',
    ]);
    expect(evaluation.diagnostics).toHaveLength(1);
  });

  const one = (condition: string, kind = 'precondition') =>
    `variable "open" {}\nresource "aws_x" "x" {\n  n = 1\n  lifecycle {\n    ${kind} {\n      condition = ${condition}\n      error_message = "no"\n    }\n  }\n}\n`;

  it.each([
    [one('1 > 2'), ['terraform-precondition']],
    [one('var.open > 2'), []],
    [one('self.n == 2', 'postcondition'), ['terraform-postcondition']],
    [one('self.arn == "x"', 'postcondition'), []],
    [one('1 > 2').replace('n = 1', 'count = var.open'), []],
    [
      'output "o" {\n  value = 1\n  precondition {\n    condition = false\n    error_message = "no"\n  }\n}',
      ['terraform-precondition'],
    ],
    [
      'variable "a" { default = 1 }\nvariable "b" {\n  default = 1\n  validation {\n    condition = var.a != var.b\n    error_message = "no"\n  }\n}',
      ['terraform-validation'],
    ],
    [
      'check "c" {\n  data "http" "x" {}\n  assert {\n    condition = data.http.x.status_code == 200\n    error_message = "no"\n  }\n  assert {\n    condition = false\n    error_message = "no"\n  }\n}',
      ['terraform-assert'],
    ],
  ])('are silent where nothing is certain: %s', (text, codes) => {
    expect(evaluated(text).evaluation.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('do not write out what is sensitive', () => {
    const text =
      'variable "v" {\n  sensitive = true\n  default = "hush"\n  validation {\n    condition = var.v == ""\n    error_message = "not ${var.v}"\n  }\n}';
    expect(evaluated(text).problems.join()).not.toContain('hush');
    expect(evaluated(text).problems).toHaveLength(1);
  });
});

describe('a module call', () => {
  it('is held against the variables of the module', () => {
    const { problems, output } = evaluated({
      'main.tf':
        'module "m" {\n  source = "./m"\n  count  = 2\n  extra  = 1\n  old    = 2\n}\noutput "o" {\n  value = 1\n}\n',
      'm/main.tf': 'variable "need" {}\nvariable "old" {\n  default    = 1\n  deprecated = "use need"\n}\n',
    });
    expect(problems).toEqual([
      'error terraform-module-argument main.tf:4 module `m` has no variable `extra`',
      'error terraform-module-argument main.tf:1 module `m` needs the argument `need`',
      'warning terraform-deprecated main.tf:5 `old` of module `m` is deprecated: use need',
    ]);
    expect(output('o')).toBe(1);
  });

  it('may have its source computed before all else, as OpenTofu has it', () => {
    const { output, evaluation } = evaluated({
      'main.tofu':
        'variable "which" { default = "m" }\nlocals { path = "./${var.which}" }\nmodule "m" { source = local.path }\nvariable "open" {}\nmodule "n" { source = var.open }\noutput "o" { value = module.m.o }\n',
      'm/main.tf': 'output "o" { value = "here" }\n',
    });
    expect(output('o')).toBe('here');
    expect(evaluation.ledger.map(({ reason }) => reason)).toEqual([
      'module `module.n` is not here: its source is not known: needs `var.open`',
    ]);
  });

  it('makes nothing where OpenTofu is told that it is not enabled', () => {
    const { values, output } = evaluated({
      'main.tofu':
        'module "m" {\n  source = "./m"\n  lifecycle {\n    enabled = false\n  }\n}\nresource "aws_a" "on" {\n  lifecycle {\n    enabled = 1 < 2\n  }\n}\noutput "o" { value = module.m == null }\n',
      'm/main.tf': 'resource "aws_b" "b" {}\n',
    });
    expect([...values.keys()]).toEqual(['aws_a.on']);
    expect(output('o')).toBe(true);
  });
});

describe('instances', () => {
  it('know what they were called before', () => {
    const { evaluation } = evaluated({
      'main.tf': `
moved {
  from = aws_a.old
  to   = aws_a.new
}
moved {
  from = aws_a.oldest["x"]
  to   = aws_a.old["x"]
}
moved {
  from = module.before
  to   = module.m["k"]
}
resource "aws_a" "new" { for_each = toset(["x", "y"]) }
module "m" {
  source   = "./m"
  for_each = toset(["k", "l"])
}
`,
      'm/main.tf': 'moved {\n  from = aws_b.a\n  to   = aws_b.b\n}\nresource "aws_b" "b" {}\n',
    });
    expect(Object.fromEntries(evaluation.instances.map(({ address, formerly }) => [address, formerly]))).toEqual({
      'aws_a.new["x"]': ['aws_a.old["x"]', 'aws_a.oldest["x"]'],
      'aws_a.new["y"]': ['aws_a.old["y"]'],
      'module.m["k"].aws_b.b': ['module.before.aws_b.b', 'module.m["k"].aws_b.a', 'module.before.aws_b.a'],
      'module.m["l"].aws_b.b': ['module.m["l"].aws_b.a'],
    });
  });

  it('of keys that are known are there beside the one that stands for the others', () => {
    const { values, reason } = evaluated(
      'variable "v" {}\nresource "aws_a" "a" {\n  for_each = toset(["a", var.v])\n  k = each.key\n}\n',
    );
    expect([...values.keys()].sort()).toEqual(['aws_a.a["a"]', 'aws_a.a[?]']);
    expect(reason('aws_a.a["a"].')).toBeUndefined();
    expect(reason('aws_a.a[?].')).toBe('needs `var.v`');
  });

  it('of ephemeral blocks and actions are none of a plan', () => {
    const { values, evaluation, problems } = evaluated(
      'ephemeral "aws_secret" "s" { id = "x" }\naction "aws_lambda_invoke" "i" {\n  config {\n    function_name = "f"\n  }\n}\nlocals { s = ephemeral.aws_secret.s.value }\n',
    );
    expect(problems).toEqual([]);
    expect(values.size).toBe(0);
    expect(
      evaluation.instances.map(({ address, attributes }) => `${address} ${[...attributes.entries.keys()].join()}`),
    ).toEqual(['ephemeral.aws_secret.s id', 'action.aws_lambda_invoke.i function_name']);
  });
});

describe('a name that both engines refuse', () => {
  it.each([
    ['variable "count" {}', 'no variable can be called `count`'],
    [
      'variable "a b" {}',
      '`a b` is no name: it must begin with a letter or `_`, and hold only letters, digits, `_` and `-`',
    ],
    [
      'output "1x" {\n  value = 1\n}',
      '`1x` is no name: it must begin with a letter or `_`, and hold only letters, digits, `_` and `-`',
    ],
    [
      'resource "a_b" "1" {}',
      '`1` is no name: it must begin with a letter or `_`, and hold only letters, digits, `_` and `-`',
    ],
  ])('%s', (text, message) => {
    expect(evaluated(text).problems).toEqual([`error terraform-name main.tf:1 ${message}`]);
  });

  it('is told of no other', () => {
    expect(
      evaluated('variable "_a-1é" {}\noutput "count" {\n  value = 1\n}\nresource "a_b" "source" {}').problems,
    ).toEqual([]);
  });
});
