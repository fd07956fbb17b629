/** The plans that the law of refactoring is held with have the form of real ones: a small root beside what Terraform prints of its plan. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plannedFrom } from './planned-from.ts';
import { original } from './traced-text.ts';

const main = `
variable "size" { default = 2 }
variable "secret" {
  default   = "hidden"
  sensitive = true
}
variable "given" {}
locals { suffix = "b" }
resource "terraform_data" "counted" {
  count = var.size
  input = { name = "n-\${count.index}", secret = var.secret, list = [local.suffix, null], when = true }
}
resource "terraform_data" "each" {
  for_each         = toset(["p", "q\\"$\${x}"])
  input            = [terraform_data.counted[0].id, "k", terraform_data.counted[*].id, "\${terraform_data.counted[1].id}/*"]
  triggers_replace = { nested = { id = terraform_data.counted[0].id, k = 1.5 } }
}
module "net" {
  for_each = { one = 1, two = var.given }
  source   = "./modules/net"
  value    = each.value
  id       = terraform_data.counted[0].id
  many     = [for k in ["a", "b"] : "\${k}-\${terraform_data.each["p"].id}"]
}
output "known" {
  value = module.net["one"].text
}
output "open" {
  value = module.net["one"].id
}
output "hidden" {
  value     = var.secret
  sensitive = true
}
`;
const module = `
variable "value" {}
variable "id" { type = string }
variable "many" {
  type      = any
  sensitive = true
}
resource "terraform_data" "this" {
  input            = "\${var.value}-\${upper("x")}"
  triggers_replace = [var.id, 12, var.many]
}
output "id" { value = terraform_data.this.id }
output "text" { value = terraform_data.this.input }
`;

/** What only a provider's schema tells, and names of what made the plan. */
const ofSchema =
  /\/(?:provider_name|schema_version|provider_config_key|type|output)$|^\/terraform_version$|^\/configuration\/provider_config\//;
it("a plan of ours is Terraform's, but for what the schemas of providers tell", () => {
  const program = new Map([
    ['main.tf', original(main)],
    ['modules/net/main.tf', original(module)],
    ['terraform.tfvars', original('given = "g"\n')],
  ]);
  const real: unknown = JSON.parse(readFileSync(new URL('planned-from.terraform.json', import.meta.url), 'utf8'));
  const ours: unknown = JSON.parse(plannedFrom(program)?.plan.text ?? 'null');
  expect(differences(ours, real, '')).toEqual([]);
});

/** Where the real plan has something else. */
function differences(ours: unknown, real: unknown, path: string): readonly string[] {
  if (JSON.stringify(ours) === JSON.stringify(real) || ofSchema.test(path)) return [];
  // A structure around nothing that is sensitive says nothing.
  if (ours === undefined && (real === null || (/sensitive/.test(path) && !JSON.stringify(real).includes('true'))))
    return [];
  if (!isNested(ours) || !isNested(real) || Array.isArray(ours) !== Array.isArray(real)) {
    return [`${path}: ${JSON.stringify(ours)}, Terraform: ${JSON.stringify(real)}`];
  }
  return (
    Object.keys({ ...ours, ...real })
      // The state before is told for what it was needed for.
      .filter((name) => path !== '' || name !== 'prior_state')
      .flatMap((name) => differences(ours[name], real[name], `${path}/${name}`))
  );
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
