/** What override files may not do; what they do is in the planned roots. */
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { plannedValues } from '../planned-values.ts';

const main = `
provider "aws" {
  alias  = "west"
  region = "us-west-1"
}
provider "aws" { region = "eu-west-1" }
variable "v" {
  default = 1
  validation {
    condition     = var.v > 0
    error_message = "no"
  }
}
locals { a = 1 }
data "aws_region" "west" { provider = aws.west }
data "aws_region" "here" {}
output "o" { value = [data.aws_region.west.name, data.aws_region.here.name] }
`;

function overridden(text: string) {
  const evaluation = evaluateRoot(memoryWorkspace({ 'main.tf': main, 'override.tf': text }), '');
  return {
    problems: evaluation.diagnostics.map(({ message, at }) => `${placeOf(at)} ${message}`),
    output: plannedValues(evaluation).planned_values.outputs['o']?.value,
  };
}

describe('override files', () => {
  it.each([
    ['variable "none" {}', 'override.tf:1 there is no variable `none` to override'],
    ['locals { b = 2 }', 'override.tf:1 there is no local `b` to override'],
    ['moved {\n  from = a.b\n  to = a.c\n}', 'override.tf:1 a `moved` block cannot stand in an override file'],
    ['data "aws_region" "here" { depends_on = [] }', 'override.tf:1 `depends_on` cannot be overridden'],
    [
      'variable "v" {\n  validation {\n    condition = false\n    error_message = "no"\n  }\n}',
      'override.tf:2 a `validation` block cannot be overridden',
    ],
    ['provider "aws" {\n  alias = "none"\n}', 'override.tf:1 there is no provider `aws` to override'],
  ])('are told what they cannot override: %s', (text, problem) => {
    expect(overridden(text).problems).toEqual([problem]);
  });

  it('override the configuration of a provider by its alias', () => {
    const { output, problems } = overridden('provider "aws" {\n  alias  = "west"\n  region = "us-west-2"\n}');
    expect(problems).toEqual([]);
    expect(output).toEqual(['us-west-2', 'eu-west-1']);
  });
});
