/** Whole roots: expansion, modules, inputs, references, histories. */
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../graph/index.ts';
import { placeOf, textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { type EvaluateOptions, evaluateRoot } from './evaluate-root.ts';
import { plannedValues } from './planned-values.ts';

function planOf(files: Readonly<Record<string, string>>, root = '', options: EvaluateOptions = {}) {
  const evaluation = evaluateRoot(memoryWorkspace(files), root, options);
  const values = new Map<string, unknown>();
  const planned = plannedValues(evaluation);
  const open = [planned.planned_values.root_module];
  for (let module = open.pop(); module; module = open.pop()) {
    for (const resource of module.resources ?? []) values.set(resource.address, resource.values);
    open.push(...(module.child_modules ?? []));
  }
  return { evaluation, values, planned, codes: evaluation.diagnostics.map(({ code }) => code) };
}

const storage = `
variable "name" { type = string }
variable "arn" { default = null }
resource "aws_s3_bucket" "this" {
  bucket = "\${var.name}-data"
}
output "arn" { value = aws_s3_bucket.this.arn }
output "bucket" { value = aws_s3_bucket.this.bucket }
`;

describe('inputs from elsewhere', () => {
  it('are taken from the text handed over, with its place as the cause', () => {
    const files = { 'main.tf': 'variable "v" {}\noutput "o" {\n  value = var.v\n}\n' };
    const given = [{ file: 'missing.tfvars' }, { file: { path: '/home/me/v.tfvars', text: 'v = "here"\n' } }];
    const { planned, codes, evaluation } = planOf(files, '', { given });
    expect(planned.planned_values.outputs['o']?.value).toBe('here');
    expect(codes).toEqual(['terraform-var-file']);
    const history = historyOf(
      evaluation.outputs.get('o')?.value.origin ?? { at: { file: { path: '', text: '' }, start: 0, end: 0 } },
    );
    expect(history.map(({ at }) => placeOf(at)).at(-1)).toBe('/home/me/v.tfvars:1');
  });
  it('are asked for by the module that lacks them', () => {
    const { planned } = planOf({
      'main.tf': 'module "m" {\n  source = "./m"\n}\noutput "o" {\n  value = module.m.o\n}\n',
      'm/main.tf': 'variable "v" {}\noutput "o" {\n  value = var.v\n}\n',
    });
    expect(planned.unknowns.map(({ reason }) => reason)).toEqual(['needs `var.v` of `module.m`']);
  });
});

describe('a block that is a value', () => {
  const main = `module "m" {
  source = "./m"
}
resource "aws_a" "a" {
  name = "x"
  dynamic "rule" {
    for_each = []
    content {}
  }
}
`;
  const files = { 'm/main.tf': 'output "a" {\n  value = 1\n}\noutput "b" {\n  value = 2\n}\n' };
  const outputOf = (value: string) => {
    const { planned, codes } = planOf({ ...files, 'main.tf': `${main}output "o" {\n  value = ${value}\n}\n` });
    return {
      codes,
      value: planned.planned_values.outputs['o']?.value,
      unknown: planned.unknowns.map((one) => one.reason),
    };
  };
  it('is merged and measured as the object that it is', () => {
    expect(outputOf('merge(module.m, { b = 3 })')).toEqual({ codes: [], value: { a: 1, b: 3 }, unknown: [] });
    expect(outputOf('length(module.m)')).toEqual({ codes: [], value: 2, unknown: [] });
    expect(outputOf('merge(aws_a.a, { z = aws_a.a.name }).z')).toEqual({ codes: [], value: 'x', unknown: [] });
    expect(outputOf('length(aws_a.a)')).toMatchObject({ codes: [], unknown: ['`aws_a.a` is known after apply'] });
  });
  it('as an open list of arguments leaves the result of a call without a type', () => {
    const m = 'variable "s" {\n  type = string\n}\noutput "a" {\n  value = var.s\n}\n';
    const call = (list: string) => {
      const text = `variable "v" {}\nmodule "m" {\n  source = "./m"\n  s = coalesce(${list}...)\n}\n${main.replace(/^module [^]*?^}\n/m, '')}`;
      return planOf({ 'm/main.tf': m, 'main.tf': text }).codes;
    };
    expect(call('split(":", aws_a.a.id)')).toEqual([]);
    expect(call('var.v ? ["a"] : ["b"]')).toEqual([]);
    expect(call('[["a"]]')).toEqual(['terraform-variable-type']);
  });
  it('may have blocks of the provider where dynamic ones come to none', () => {
    for (const value of [
      'aws_a.a.rule[0].id',
      'one(aws_a.a[*].rule[0].id)',
      '[for a in [aws_a.a] : a][0].rule[0].id',
    ]) {
      expect(outputOf(value)).toMatchObject({ codes: [], unknown: ['`aws_a.a.rule` is known after apply'] });
    }
  });
});

describe('a problem in a block', () => {
  const told = (...conditions: readonly string[]) => {
    const blocks = conditions.map(
      (condition, i) => `resource "aws_a" "a${i}" {\n  ${condition}\n  v = local.v["no"]\n}\n`,
    );
    const main = `variable "open" {}\nlocals { v = {} }\n${blocks.join('')}`;
    return planOf({ 'main.tf': main }).evaluation.diagnostics.map(({ severity, message }) => `${severity} ${message}`);
  };
  it('is a warning where the block may come to nothing', () => {
    expect(told('count = 1')).toEqual(['error there is no element with the key `no`']);
    expect(told('count = 0')).toEqual([]);
    expect(told('for_each = var.open')).toEqual(['warning there is no element with the key `no`']);
  });
  it('is an error where a call is sure to have it', () => {
    const main = (second: string) =>
      `variable "open" {}\nmodule "a" {\n  count = var.open\n  source = "./m"\n}\n${second}`;
    const files = { 'm/main.tf': 'locals {\n  v = { a = 1 }["no"]\n}\n' };
    const severities = (second: string) =>
      planOf({ 'main.tf': main(second), ...files }).evaluation.diagnostics.map(({ severity }) => severity);
    expect(severities('')).toEqual(['warning']);
    expect(severities('module "b" {\n  source = "./m"\n}\n')).toEqual(['error']);
  });
});

describe('a problem in a module', () => {
  it('names the calls that lead to it', () => {
    const { evaluation } = planOf({
      'main.tf': 'module "outer" {\n  source = "./a"\n}\n',
      'a/main.tf':
        'module "fine" {\n  source = "../b"\n  l = [1]\n}\nmodule "inner" {\n  source = "../b"\n  l = []\n}\n',
      'b/main.tf': 'variable "l" {}\nresource "aws_a" "it" {\n  v = coalescelist(var.l, [])\n}\n',
    });
    expect(evaluation.diagnostics.map(({ at, related }) => [placeOf(at), related?.map((r) => placeOf(r.at))])).toEqual([
      ['b/main.tf:3', ['a/main.tf:5', 'main.tf:1']],
    ]);
    expect(evaluation.diagnostics[0]?.related?.[0]?.message).toBe('in module `inner`, called here');
  });
});

describe('a root', () => {
  it('expands count, for_each and modules by address', () => {
    const { values, codes } = planOf({
      'main.tf': `
resource "aws_a" "n" {
  count = 2
  i     = count.index
}
module "m" {
  source   = "./storage"
  for_each = toset(["eu", "us"])
  name     = each.key
}
resource "aws_b" "names" {
  for_each = { for k, m in module.m : k => m.bucket }
  name     = each.value
  first    = aws_a.n[1].i
}
`,
      'storage/main.tf': storage,
    });
    expect(codes).toEqual([]);
    expect(Object.fromEntries(values)).toEqual({
      'aws_a.n[0]': { i: 0 },
      'aws_a.n[1]': { i: 1 },
      'aws_b.names["eu"]': { name: 'eu-data', first: 1 },
      'aws_b.names["us"]': { name: 'us-data', first: 1 },
      'module.m["eu"].aws_s3_bucket.this': { bucket: 'eu-data' },
      'module.m["us"].aws_s3_bucket.this': { bucket: 'us-data' },
    });
  });

  it('names the attribute that is known only after apply, at any depth', () => {
    const { evaluation } = planOf({
      'main.tf': `
resource "aws_eks_cluster" "c" {
  vpc_config { subnet_ids = ["a"] }
}
resource "aws_x" "x" {
  group  = aws_eks_cluster.c.vpc_config[0].cluster_security_group_id
  issuer = aws_eks_cluster.c.identity[0].oidc[0].issuer
  all    = "\${aws_eks_cluster.c.arn}/*"
  known  = aws_eks_cluster.c.vpc_config[0].subnet_ids[0]
}
`,
    });
    const attributes = evaluation.instances.find(({ type }) => type === 'aws_x')?.attributes.entries;
    const to = 'terraform:.#aws_eks_cluster.c';
    expect(attributes?.get('group')).toMatchObject({
      kind: 'unknown',
      refersTo: { to, attribute: 'vpc_config[0].cluster_security_group_id' },
    });
    expect(attributes?.get('issuer')).toMatchObject({ refersTo: { to, attribute: 'identity[0].oidc[0].issuer' } });
    expect(attributes?.get('all')).toMatchObject({
      kind: 'partial',
      parts: [{ refersTo: { to, attribute: 'arn' } }, '/*'],
    });
    expect(attributes?.get('known')).toMatchObject({ value: 'a' });
  });

  it('stands one symbolic instance for an unknown count', () => {
    const { evaluation, values } = planOf({
      'main.tf': `
variable "on" { type = bool }
resource "aws_a" "a" {
  count = var.on ? 1 : 0
  name  = "n"
}
resource "aws_b" "b" { ids = aws_a.a[*].id }
`,
    });
    expect(values.get('aws_a.a[?]')).toEqual({ name: 'n' });
    expect(evaluation.instances[0]?.conditional?.reason).toEqual({ code: 'input', says: 'needs `var.on`' });
    expect(evaluation.instances[1]?.attributes.entries.get('ids')).toMatchObject({
      refersTo: { to: 'terraform:.#aws_a.a[?]', attribute: 'id' },
    });
  });

  it('tells the history of a value back to the line of the tfvars file', () => {
    const { evaluation } = planOf({
      'main.tf': 'variable "env" { default = "dev" }\nmodule "m" {\n  source = "./storage"\n  name = var.env\n}\n',
      'terraform.tfvars': '# all\nenv = "prod"\n',
      'storage/main.tf': 'variable "name" {}\nresource "aws_a" "a" { name = var.name }\n',
    });
    const origin = evaluation.instances[0]?.attributes.entries.get('name')?.origin;
    expect(origin && historyOf(origin).map(({ at, as }) => [placeOf(at), as, textOf(at)])).toEqual([
      ['storage/main.tf:2', undefined, 'var.name'],
      ['storage/main.tf:1', 'variable `name`', 'variable "name"'],
      ['main.tf:4', 'argument `name` of module `m`', 'var.env'],
      ['main.tf:1', 'variable `env`', 'variable "env"'],
      ['terraform.tfvars:2', 'value in `terraform.tfvars`', '"prod"'],
    ]);
  });

  it('takes inputs in the order of their precedence', () => {
    const files = {
      'main.tf':
        ['a', 'b', 'c', 'd', 'e', 'f'].map((n) => `variable "${n}" { default = "default" }\n`).join('') +
        'resource "t" "t" {\n' +
        ['a', 'b', 'c', 'd', 'e', 'f'].map((n) => `  ${n} = var.${n}\n`).join('') +
        '}\n',
      'terraform.tfvars': 'b = "tfvars"\nc = "tfvars"\nd = "tfvars"\ne = "tfvars"\n',
      'z.auto.tfvars.json': '{"c": "auto", "d": "auto", "e": "auto"}',
      'more.tfvars': 'd = "file"\ne = "file"\n',
    };
    const { values } = planOf(files, '', {
      environment: { TF_VAR_b: 'environment', TF_VAR_f: 'environment', OTHER: 'x' },
      given: [{ file: 'more.tfvars' }, { name: 'e', value: 'given' }],
    });
    expect(values.get('t.t')).toEqual({
      a: 'default',
      b: 'tfvars',
      c: 'auto',
      d: 'file',
      e: 'given',
      f: 'environment',
    });
  });

  it('says what a variable without value leaves open', () => {
    const { planned } = planOf({
      'main.tf': 'variable "x" {}\nresource "t" "t" {\n  a = var.x\n  b = [1, var.x]\n}\n',
    });
    expect(planned.unknowns).toEqual([
      { address: 't.t', path: 'a', reason: 'needs `var.x`', at: 'main.tf:3' },
      { address: 't.t', path: 'b[1]', reason: 'needs `var.x`', at: 'main.tf:4' },
    ]);
    expect(planned.planned_values.root_module.resources?.[0]).toMatchObject({
      values: { b: [1, null] },
      after_unknown: { a: true, b: [false, true] },
    });
  });

  it('makes blocks of dynamic blocks, and leaves the list open where their number is not known', () => {
    const { evaluation, values } = planOf({
      'main.tf': `
variable "rules" {}
resource "t" "t" {
  ingress { port = 1 }
  dynamic "ingress" {
    for_each = { b = [20], a = [10, 11] }
    iterator = rule
    content {
      port = rule.value[0]
      name = rule.key
      dynamic "inner" {
        for_each = rule.value
        content { is = "\${rule.key}\${inner.key}\${inner.value}" }
      }
    }
  }
  dynamic "open" {
    for_each = var.rules
    content { x = open.value }
  }
}
`,
    });
    expect(values.get('t.t')).toEqual({
      ingress: [
        { port: 1 },
        { port: 10, name: 'a', inner: [{ is: 'a010' }, { is: 'a111' }] },
        { port: 20, name: 'b', inner: [{ is: 'b020' }] },
      ],
      open: [],
    });
    expect(evaluation.instances[0]?.attributes.entries.get('open')).toMatchObject({
      open: { reason: { says: 'needs `var.rules`' } },
    });
  });

  it('merges override files, prefers .tofu, and reads JSON', () => {
    const { values, codes } = planOf({
      'main.tf': 'resource "t" "a" {\n  x = 1\n  y = 2\n  b { n = 1 }\n}\n',
      'a_override.tf': 'resource "t" "a" {\n  x = 10\n  b { n = 2 }\n  b { n = 3 }\n}\n',
      'two.tf': 'resource "t" "two" { from = "tf" }\n',
      'two.tofu': 'resource "t" "two" { from = "tofu" }\n',
      'three.tf.json': JSON.stringify({
        resource: {
          t: {
            three: {
              for_each: ['${toset(["k"])}'][0],
              name: 'n-${each.key}',
              dynamic: { d: { for_each: [1], content: { v: '${d.value}' } } },
            },
          },
        },
      }),
    });
    expect(codes).toEqual([]);
    expect(Object.fromEntries(values)).toEqual({
      't.a': { x: 10, y: 2, b: [{ n: 2 }, { n: 3 }] },
      't.two': { from: 'tofu' },
      't.three["k"]': { name: 'n-k', d: [{ v: 1 }] },
    });
  });

  it('says which module is not here, and knows nothing of its outputs', () => {
    const { evaluation, planned } = planOf({
      'main.tf':
        'module "vpc" { source = "terraform-aws-modules/vpc/aws" }\nresource "t" "t" { id = module.vpc.vpc_id }\n',
    });
    expect(evaluation.ledger).toMatchObject([{ about: 'module', subject: 'terraform-aws-modules/vpc/aws', count: 1 }]);
    expect(planned.unknowns[0]?.reason).toBe(
      'module `terraform-aws-modules/vpc/aws` is not here: `terraform init` would fetch it',
    );
  });

  it('uses modules that were fetched', () => {
    const { values } = planOf({
      'main.tf': 'module "vpc" { source = "registry/vpc" }\nresource "t" "t" { id = module.vpc.id }\n',
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Dir":"."},{"Key":"vpc","Dir":".terraform/modules/vpc"}]}',
      '.terraform/modules/vpc/main.tf': 'output "id" { value = "fetched" }\n',
    });
    expect(values.get('t.t')).toEqual({ id: 'fetched' });
  });

  it('never leaves the scanned folder', () => {
    const { evaluation, values } = planOf({
      'main.tf': 'module "out" { source = "../../etc" }\nresource "t" "t" { x = file("../../../etc/passwd") }\n',
    });
    expect(evaluation.ledger[0]?.reason).toContain('outside of the scanned folder');
    expect(values.get('t.t')).toEqual({});
  });

  it('reports a problem of a module once, however often the module is called', () => {
    const { codes } = planOf({
      'main.tf': 'module "m" {\n  source = "./m"\n  count = 50\n}\n',
      'm/main.tf': 'resource "t" "t" { x = nothing.here }\n',
    });
    expect(codes).toEqual(['terraform-undeclared']);
  });
});
