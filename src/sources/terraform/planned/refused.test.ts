/** What OpenTofu 1.12 refuses to plan is told; what it would have come to otherwise is evaluated all the same. */
import { describe, expect, it } from 'vitest';
import { planOf } from './plan-of.ts';

const resource = (lifecycle: string, more = '') =>
  `resource "terraform_data" "a" {\n  input = 1\n  ${more}\n  lifecycle {\n    ${lifecycle}\n  }\n}\n`;
const variable = (value: string) => `variable "e" {\n  default   = ${value}\n  ephemeral = true\n}\n`;
const repeated = (by: string) => `resource "terraform_data" "a" {\n  ${by}\n}\n`;

function problems(code: string): readonly string[] {
  const files = { 'main.tofu': code, 'm/main.tf': 'variable "x" {}\noutput "y" {\n  value = var.x\n}\n' };
  return planOf({ files, given: [], environment: {}, resources: {}, outputs: {} }).problems;
}

describe('a plan of OpenTofu', () => {
  it.each([
    [resource('enabled = true', 'count = 1'), '`count` and `enabled` exclude each other; `count` counts'],
    [
      resource('enabled = true', 'for_each = toset(["x"])'),
      '`for_each` and `enabled` exclude each other; `for_each` counts',
    ],
    [repeated('count = 1\n  for_each = toset(["x"])'), '`count` and `for_each` exclude each other; `count` counts'],
    [resource('enabled = null'), '`enabled` must be true or false'],
    [resource('enabled = "maybe"'), '`enabled` must be true or false'],
    [resource('enabled = 1'), '`enabled` must be true or false'],
    [resource('enabled = sensitive(true)'), '`enabled` must not be sensitive'],
    [variable('true') + resource('enabled = var.e'), '`enabled` must not be ephemeral'],
    [
      `${resource('enabled = false')}output "o" {\n  value = terraform_data.a.input\n}\n`,
      'a null has no attribute `input`',
    ],
    [variable('1') + repeated('count = var.e'), '`count` must not be ephemeral'],
    [variable('["a"]') + repeated('for_each = toset(var.e)'), '`for_each` must not be ephemeral'],
    [repeated('for_each = toset([sensitive("a")])'), '`for_each` must not be sensitive'],
    [repeated('for_each = sensitive({ a = 1 })'), '`for_each` must not be sensitive'],
    ['provider "terraform" {\n  for_each = toset(["a"])\n}\n', 'a provider with `for_each` needs an `alias`'],
    ['provider "terraform" {\n  alias = "p"\n  count = 1\n}\n', 'a provider knows no `count`'],
    [
      `${variable('1')}output "o" {\n  value = var.e\n}\n`,
      'output `o` holds an ephemeral value, but is not declared as `ephemeral`',
    ],
    [
      `${variable('1')}output "o" {\n  value     = var.e\n  ephemeral = true\n}\n`,
      'output `o` of the root must not hold an ephemeral value',
    ],
  ])('is refused for %s', (code, message) => {
    expect(problems(code)).toContain(message);
  });

  it('is refused where a module is handed an ephemeral value that it does not expect', () => {
    const call = 'module "m" {\n  source = "./m"\n  x      = var.e\n}\n';
    expect(problems(variable('1') + call)).toContain(
      'variable `x` holds an ephemeral value, but is not declared as `ephemeral`',
    );
  });

  it.each([
    repeated('count = sensitive(1)'),
    repeated('for_each = { a = sensitive("x") }'),
    resource('enabled = "true"'),
  ])('is not for %s', (code) => {
    expect(problems(code)).toEqual([]);
  });
});
