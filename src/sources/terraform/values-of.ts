/** Evaluates single expressions in a small root with a few names: for tests of functions and operators. */
import { memoryWorkspace } from '../memory-workspace.ts';
import { evaluateRoot } from './evaluate-root.ts';
import type { Json } from '../../graph/index.ts';
import { plannedValues } from './planned-values.ts';

const names = `
variable "obj" {
  type = object({
    a = string
    b = optional(number, 3)
    c = optional(list(string), ["x"])
    d = optional(object({ e = optional(string, "f") }), {})
  })
  default = { a = 1 }
}
variable "needed" {}
locals {
  m = { b = 2, a = 1 }
  l = ["b", "a", "c"]
  s = toset(["z", "y", "z"])
  n = null
}
resource "aws_thing" "made" {
  name = "known"
}
`;

/** The values of expressions in the order given; `undefined` for those that are not known. `var.needed` has no value. */
export function valuesOf(expressions: readonly string[]): readonly (Json | undefined)[] {
  const outputs = expressions.map((expression, i) => `output "o${i}" {\n  value = ${expression}\n}\n`);
  const workspace = memoryWorkspace({
    'main.tf': names + outputs.join(''),
    't.tftpl': 'hi ${name} %{ for x in xs ~}\n- ${x}\n%{ endfor ~}\n',
    'f.txt': 'héllo\n',
  });
  const planned = plannedValues(evaluateRoot(workspace, '')).planned_values.outputs;
  return expressions.map((_, i) => planned[`o${i}`]?.value);
}
