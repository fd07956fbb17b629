/** References to what is not declared. */
import { describe, expect, it } from 'vitest';
import { placeOf, type SourceFile } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { moduleAt } from './library.ts';

function problemsOf(text: string): readonly string[] {
  const { diagnostics = [] } = moduleAt(memoryWorkspace({ 'main.tf': text }), '', 'terraform') ?? {};
  return diagnostics.map(({ message, at }) => `${placeOf(at)} ${message}`);
}

describe('references', () => {
  it.each([
    ['locals { a = [for x in var.none : x.y] }', 'main.tf:1 there is no input variable `none` here'],
    ['locals { a = try(local.none, 1) }', 'main.tf:1 there is no local value `none` here'],
    ['locals { a = false ? module.none.x : 1 }', 'main.tf:1 there is no module `none` here'],
    ['output "o" { value = "${data.aws_x.none.id}" }', 'main.tf:1 there is no data source `data.aws_x.none` here'],
    ['locals { a = ephemeral.aws_e.none.x }', 'main.tf:1 there is no ephemeral resource `ephemeral.aws_e.none` here'],
    ['resource "aws_a" "a" {\n  x = aws_b.none[0].id\n}', 'main.tf:2 there is no resource `aws_b.none` here'],
    ['resource "aws_a" "a" {\n  count = 2\n  x = aws_a.a[0].id\n}', 'main.tf:3 `aws_a.a` refers to itself'],
    ['data "aws_a" "a" {\n  x = [data.aws_a.a.id]\n}', 'main.tf:2 `data.aws_a.a` refers to itself'],
    ['resource "aws_a" "a" {\n  type = var.none\n}', 'main.tf:2 there is no input variable `none` here'],
    ['resource "aws_a" "a" {\n  rule {\n    x = var.none\n  }\n}', 'main.tf:3 there is no input variable `none` here'],
    ['resource "aws_a" "a" {\n  x = toset([])[var.none]\n}', 'main.tf:2 there is no input variable `none` here'],
    ['module "m" {\n  source = "./m"\n  type = local.none\n}', 'main.tf:3 there is no local value `none` here'],
    [
      'variable "v" {\n  validation {\n    condition = var.none\n    error_message = "x"\n  }\n}',
      'main.tf:3 there is no input variable `none` here',
    ],
    ['provider "aws" { region = var.none }', 'main.tf:1 there is no input variable `none` here'],
    [
      'check "c" {\n  assert {\n    condition = local.none\n    error_message = "x"\n  }\n}',
      'main.tf:3 there is no local value `none` here',
    ],
  ])('to what is not there are told: %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('to what a file that cannot be read may declare are not known', () => {
    const text = 'resource "aws_a" "a" {\n  x = local.region\n  y = aws_b.b.id\n  depends_on = [aws_c.c]\n}\n';
    const whole = memoryWorkspace({ 'main.tf': text, 'shared.tf': '' });
    const evaluated = (shared: SourceFile | undefined) => {
      const workspace = { ...whole, file: (path: string) => (path === 'shared.tf' ? shared : whole.file(path)) };
      const { diagnostics, instances } = evaluateRoot(workspace, '');
      const value = instances[0]?.attributes.entries.get('x');
      return { errors: diagnostics.length, reason: value?.kind === 'unknown' ? value.reason : undefined };
    };
    expect(evaluated(undefined)).toEqual({
      errors: 0,
      reason: {
        code: 'not-read',
        says: 'local value `region` is not in what was read, and `shared.tf` cannot be read',
      },
    });
    expect(evaluated(whole.file('shared.tf')).errors).toBe(3);
  });

  it('to variables and outputs that such a file of a module may declare are none of these', () => {
    const text =
      'module "m" {\n  source = "./m"\n  region = "eu"\n}\noutput "o" { value = [module.m.none, module.m] }\n';
    const files = {
      'main.tf': text,
      'm/main.tf': '',
      'm/shared.tf': '',
      'terraform.tfvars': 'given = 1\n',
      'a.tf': '',
    };
    const whole = memoryWorkspace(files);
    const told = (unread: readonly string[]) => {
      const workspace = { ...whole, file: (path: string) => (unread.includes(path) ? undefined : whole.file(path)) };
      return evaluateRoot(workspace, '').diagnostics.map(({ code }) => code);
    };
    expect(told([])).toEqual(['terraform-undeclared-input', 'terraform-module-argument', 'terraform-attribute']);
    expect(told(['m/shared.tf'])).toEqual(['terraform-undeclared-input']);
    expect(told(['m/shared.tf', 'a.tf'])).toEqual([]);
  });

  it('to an ephemeral resource that is there are none of these, and not known', () => {
    const text = 'ephemeral "aws_e" "e" {}\nresource "aws_a" "a" {\n  x = ephemeral.aws_e.e.y\n}\n';
    const { diagnostics, instances } = evaluateRoot(memoryWorkspace({ 'main.tf': text }), '');
    const value = instances.find(({ type }) => type === 'aws_a')?.attributes.entries.get('x');
    expect(diagnostics).toEqual([]);
    expect(value?.kind === 'unknown' && value.reason.says).toBe(
      '`ephemeral.aws_e.e` is known after apply: it is ephemeral, and no part of a plan',
    );
  });

  it('in a dynamic block count for its elements, of which there may be none', () => {
    const block =
      'resource "aws_a" "a" {\n  dynamic "rule" {\n    for_each = SET\n    content {\n      x = rules.value.x\n    }\n  }\n}\n';
    const told = (set: string) => {
      const { diagnostics } = evaluateRoot(memoryWorkspace({ 'main.tf': block.replace('SET', set) }), '');
      return diagnostics.map(({ message }) => message);
    };
    expect(told('{}')).toEqual([]);
    expect(told('{ one = 1 }')).toEqual(['there is no resource `rules.value` here']);
    expect(told('var.none')).toContain('there is no input variable `none` here');
  });

  it('to loop variables, iterators, and names of the language are none to the module', () => {
    const text = `
variable "list" { type = list(object({ name = string })) }
locals {
  a = { for key, one in var.list : key.x => one.name if one.name != "" }
  b = "%{ for one in var.list }\${one.name}%{ if true }\${each.key}%{ endif }%{ endfor }"
}
resource "aws_a" "a" {
  for_each = toset(["x"])
  provider = aws.west
  dynamic "rule" {
    for_each = var.list
    iterator = it
    content {
      name = it.value.name
      key  = each.value
      dynamic "inner" {
        for_each = [1]
        content {
          v = inner.value
        }
      }
    }
  }
  lifecycle {
    ignore_changes       = [tags.x]
    replace_triggered_by = [aws_a.other]
    postcondition {
      condition     = self.id.x != path.root.x
      error_message = terraform.workspace
    }
  }
  provisioner "local-exec" {
    when    = destroy
    command = self.x.y
  }
}
moved {
  from = aws_b.old
  to   = aws_b.new
}
`;
    expect(problemsOf(text)).toEqual([]);
  });
});
