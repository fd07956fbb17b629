/** What both engines refuse of a module before they evaluate anything, or of its history before they plan. */
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';

function problemsOf(files: Readonly<Record<string, string>> | string): readonly string[] {
  const workspace = memoryWorkspace(typeof files === 'string' ? { 'main.tf': files } : files);
  return evaluateRoot(workspace, '').diagnostics.map(
    ({ severity, message, at }) => `${severity} ${placeOf(at)} ${message}`,
  );
}

const resource = (body: string, name = 'a') => `resource "terraform_data" "${name}" {\n${body}\n}\n`;
const lifecycle = (text: string) => resource(`lifecycle {\n${text}\n}`);
const [a, b] = [resource('', 'a'), resource('', 'b')];
const moved = (from: string, to: string) => `moved {\nfrom = ${from}\nto = ${to}\n}\n`;
const imported = (body: string) => `import {\nto = terraform_data.a\n${body}\n}\n`;
const counted = resource('count = 2');
const m = 'module "m" {\nsource = "./m"\n}\n';

describe('both engines refuse', () => {
  it.each([
    [resource('lifecycle {}\nlifecycle {}'), 'main.tf:3 `lifecycle` is given twice'],
    [resource('connection {}\nconnection {}'), 'main.tf:3 `connection` is given twice'],
    [
      'terraform {\nbackend "local" {}\n}\nterraform {\nbackend "s3" {}\n}',
      'main.tf:5 the place of the state is given twice',
    ],
    ['terraform {\nbackend "local" {}\ncloud {}\n}', 'main.tf:3 the place of the state is given twice'],
    ['terraform {\nrequired_providers {}\nrequired_providers {}\n}', 'main.tf:3 `required_providers` is given twice'],
    [resource('depends_on = terraform_data.b') + b, 'main.tf:2 `depends_on` must be a list of references'],
    [
      resource('depends_on = [1]'),
      'main.tf:2 `depends_on` takes only references to what is declared, such as `aws_iam_role.app`',
    ],
    [resource('depends_on = [terraform_data.b]'), 'main.tf:2 there is no resource `terraform_data.b` here'],
    [resource('depends_on = ["data.x.b"]'), 'main.tf:2 there is no data source `data.x.b` here'],
    [resource('depends_on = [resource.x.b]'), 'main.tf:2 there is no resource `x.b` here'],
    ['output "o" {\nvalue = 1\ndepends_on = [module.m]\n}', 'main.tf:3 there is no module `m` here'],
    [
      resource('depends_on = [terraform_data.b.id]') + b,
      'main.tf:2 `depends_on` takes the whole of `terraform_data.b`, not an attribute of it',
    ],
    [
      lifecycle('ignore_changes = [1 + 1]'),
      'main.tf:3 `ignore_changes` takes only attributes, such as `tags` or `tags["Name"]`',
    ],
    [
      lifecycle('ignore_changes = [tags[var.a]]'),
      'main.tf:3 `ignore_changes` takes only attributes, such as `tags` or `tags["Name"]`',
    ],
    [lifecycle('ignore_changes = ["*"]'), 'main.tf:3 `*` ignores nothing'],
    [lifecycle('ignore_changes = "all"'), 'main.tf:3 `ignore_changes` must be a list of attributes, or `all`'],
    [
      lifecycle('replace_triggered_by = [local.a]'),
      'main.tf:3 `replace_triggered_by` takes only resources of this module, and attributes of them',
    ],
    [
      lifecycle('replace_triggered_by = terraform_data.a'),
      'main.tf:3 `replace_triggered_by` must be a list of resources',
    ],
    [lifecycle('prevent_destroy = "maybe"'), 'main.tf:3 `prevent_destroy` must be `true` or `false`'],
    [lifecycle('create_before_destroy = null'), 'main.tf:3 `create_before_destroy` must be `true` or `false`'],
    [
      lifecycle('create_before_destroy = lower("true")'),
      'main.tf:3 `create_before_destroy` must be written out: it counts before anything is evaluated',
    ],
    ['data "a" "b" {\nlifecycle {\nignore_changes = all\n}\n}', 'main.tf:3 a data source knows no `ignore_changes`'],
    ['variable "v" {\nsensitive = 1\ndefault = 1\n}', 'main.tf:2 `sensitive` must be `true` or `false`'],
    ['output "o" {\nvalue = 1\ndescription = []\n}', 'main.tf:3 `description` must be a text'],
    [
      'variable "v" {\nnullable = false\ndefault = null\n}',
      'main.tf:3 the default is `null`, which `nullable = false` refuses',
    ],
    [moved('terraform_data.a', 'terraform_data.a') + a, 'main.tf:1 `terraform_data.a` moves to where it is'],
    [
      moved('terraform_data.a', 'terraform_data.b') + a + b,
      'main.tf:2 `terraform_data.a` is moved, but still declared',
    ],
    [
      moved('terraform_data.a', 'terraform_data.b') + counted + b,
      'main.tf:2 `terraform_data.a` is moved, but still declared',
    ],
    [
      moved('terraform_data.x', 'terraform_data.a') + moved('terraform_data.x', 'terraform_data.b') + a + b,
      'main.tf:6 `terraform_data.x` moves to two places',
    ],
    [
      moved('terraform_data.x', 'terraform_data.a') + moved('terraform_data.y', 'terraform_data.a') + a,
      'main.tf:7 two addresses move to `terraform_data.a`',
    ],
    [moved('module.x', 'terraform_data.a') + a, 'main.tf:3 a module cannot become a resource'],
    [
      'removed {\nfrom = terraform_data.x[0]\n}',
      'main.tf:2 only a whole resource or module is removed, not one instance of it',
    ],
    ['removed {\nfrom = module.x.data.a.b\n}', 'main.tf:2 a data source has nothing to be removed'],
    [lifecycle('replace_triggered_by = [terraform_data.b]'), 'main.tf:3 there is no resource `terraform_data.b` here'],
    ['check "c" {}', 'main.tf:1 a `check` block needs a block `assert`'],
    [resource('provisioner "local-exec" {\nwhen = later\n}'), 'main.tf:3 `when` must be `create` or `destroy`'],
    [
      resource('provisioner "local-exec" {\non_failure = "x"\n}'),
      'main.tf:3 `on_failure` must be `continue` or `fail`',
    ],
    [
      resource('provisioner "local-exec" {\nwhen = destroy\ncommand = "${local.a}"\n}') + 'locals {\na = 1\n}',
      'main.tf:4 a provisioner that runs at destruction refers only to `self`, `count.index` and `each.key`',
    ],
    [imported('') + a, 'main.tf:1 an `import` block needs the argument `id` or `identity`'],
    [imported('id = null') + a, 'main.tf:3 `id` must not be null'],
    [imported('id = "x"\nidentity = {}') + a, 'main.tf:4 `id` and `identity` exclude each other'],
    [imported('id = "x"') + imported('id = "y"') + a, 'main.tf:6 `terraform_data.a` is imported twice'],
    [
      'import {\nto = data.a.b\nid = "x"\n}\ndata "a" "b" {}',
      'main.tf:2 only resources are imported, and `data.a.b` is a data source',
    ],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([`error ${problem}`]);
  });

  it('in JSON as well', () => {
    const body = { depends_on: 'x.y', lifecycle: [{ ignore_changes: ['1 + 1'] }, {}] };
    const problems = problemsOf({ 'main.tf.json': JSON.stringify({ resource: { terraform_data: { a: body } } }) });
    expect(problems.map((one) => one.replace('error main.tf.json:1 ', ''))).toEqual([
      '`lifecycle` is given twice',
      '`ignore_changes` takes only attributes, such as `tags` or `tags["Name"]`',
      '`depends_on` must be a list of references',
    ]);
  });
});

describe('an engine takes', () => {
  it.each([
    resource(
      'depends_on = ["terraform_data.b", terraform_data.b[0], path.module, module.m.x, resource.terraform_data.b]',
    ) + b,
    lifecycle('ignore_changes = all'),
    lifecycle('ignore_changes = [input, input[0], input.0.a["x"], "input", "input[${1}]"]'),
    lifecycle('prevent_destroy = lower("true")\ncreate_before_destroy = "1"'),
    lifecycle('prevent_destroy = null'),
    resource(
      'count = 1\nlifecycle {\nreplace_triggered_by = [terraform_data.b[count.index].id, resource.terraform_data.b]\n}',
    ) + counted.replace('"a"', '"b"'),
    resource(
      'provisioner "local-exec" {\nwhen = "destroy"\non_failure = continue\ncommand = "${self.id} ${path.module}"\n}',
    ),
    moved('terraform_data.a', 'terraform_data.b[0]') + counted + resource('count = 1', 'b'),
    moved('terraform_data.x', 'terraform_data.a') +
      moved('terraform_data.x', 'terraform_data.b[0]') +
      a +
      resource('count = 1', 'b'),
    moved('terraform_data.x', 'terraform_data.a') + moved('terraform_data.x', 'terraform_data.a') + a,
    moved('terraform_data.x', 'terraform_data.y') + moved('terraform_data.y', 'terraform_data.a') + a,
    'removed {\nfrom = terraform_data.x\nlifecycle {}\nlifecycle {}\n}',
    imported('for_each = toset([])\nid = null') + a,
    'variable "v" {\nsensitive = 1 == 1\nnullable = true\ndefault = null\n}',
  ])('%s', (text) => {
    expect(problemsOf({ 'main.tf': `${text}\n${text.includes('module.m') ? m : ''}`, 'm/main.tf': '' })).toEqual([]);
  });

  it('what an override file repeats', () => {
    const override = `terraform {\nbackend "s3" {}\n}\n${lifecycle('prevent_destroy = false')}`;
    const text = `terraform {\nbackend "local" {}\n}\n${lifecycle('prevent_destroy = true')}`;
    expect(problemsOf({ 'main.tf': text, 'main_override.tf': override })).toEqual([]);
  });

  it('moves within a module that has no instance', () => {
    const inner = moved('terraform_data.a', 'terraform_data.b') + a + b;
    const told = (count: number) =>
      problemsOf({ 'main.tf': `module "m" {\nsource = "./m"\ncount = ${count}\n}\n`, 'm/main.tf': inner });
    expect(told(0)).toEqual([]);
    expect(told(2)).toEqual(['error m/main.tf:2 `terraform_data.a` is moved, but still declared']);
  });
});
