/** A revised run equals a fresh one, whatever was edited in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scan } from './scan.ts';
import { scanned, told } from './scanned-texts.ts';
import { Session } from './session.ts';

/** What each file may hold; absent as well, at every path. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'one/main.tf': [
    'module "m" {\n  source = "../m"\n  name = var.name\n  rules = jsondecode(file("rules.json"))\n}\n',
    '# moved down\nmodule "m" {\n  source = "../m"\n  for_each = toset(["a", "b"])\n  name = each.key\n}\n',
    'module "far" {\n  source = "example/far/aws"\n  name = "x"\n}\noutput "far" { value = module.far.arn }\n',
    'resource "aws_s3_bucket" "b" {\n  bucket = "one-${fileexists("flag") ? "with" : "without"}"\n}\n',
  ],
  'one/variables.tf': ['variable "name" { default = "one" }\n', 'variable "name" {}\n', 'variable "name" {\n'],
  'one/terraform.tfvars': ['name = "from-tfvars"\n', 'name = ["wrong"]\n'],
  'one/more.auto.tfvars': ['name = "automatic"\n'],
  'one/rules.json': ['[22, 443]', '[443]', 'nonsense'],
  'one/flag': [''],
  'one/override.tf': ['module "m" {\n  name = "overridden"\n}\n', 'variable "name" { default = "overridden" }\n'],
  'one/.terraform/modules/modules.json': ['{"Modules":[{"Key":"far","Source":"example/far/aws","Dir":"../m"}]}', '{}'],
  'two/main.tf': [
    'module "m" {\n  source = "../m"\n  name = join("-", sort(fileset("texts", "*")))\n}\n',
    'module "inner" { source = "./inner" }\n',
    'resource "aws_sqs_queue" "q" {\n  policy = templatefile("policy.tftpl", { who = "*" })\n}\n',
    'locals { a = local.b, b = local.a }\n',
  ],
  'two/policy.tftpl': [
    '{"Statement":[{"Effect":"Allow","Principal":"${who}","Action":"sqs:*","Resource":"*"}]}',
    '{"Statement":[]} ${missing}',
  ],
  'two/texts/a': ['a'],
  'two/texts/b': ['b', 'c'],
  'two/inner/main.tf': ['module "m" {\n  source = "../../m"\n  name = "inner"\n}\n'],
  'm/main.tf': [
    'resource "aws_security_group" "g" {\n  name = var.name\n  dynamic "ingress" {\n    for_each = var.rules\n    content {\n      from_port = ingress.value\n      to_port = ingress.value\n      protocol = "tcp"\n      cidr_blocks = ["0.0.0.0/0"]\n    }\n  }\n}\n',
    'resource "aws_s3_bucket" "b" { bucket = var.name }\nresource "aws_s3_bucket_public_access_block" "b" {\n  bucket = aws_s3_bucket.b.id\n}\n',
  ],
  'm/variables.tf': [
    'variable "name" { type = string }\nvariable "rules" { default = [80] }\n',
    'variable "rules" { default = [] }\nvariable "name" { type = string }\noutput "arn" { value = var.name }\n',
  ],
  'm/main.tf.json': ['{"resource":{"aws_sqs_queue":{"q":{"name":"${var.name}"}}}}', '{"resource":'],
  'm/late.tf': ['resource "aws_s3_bucket" "late" { bucket = "late-${var.name}" }\n'],
  'one/late.auto.tfvars': ['name = "late"\n'],
  'k8s/app.yaml': [
    'apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { hostNetwork: true, containers: [{ name: c, image: x }] }\n',
    'apiVersion: v1\nkind: Pod\n  metadata\n',
  ],
  Dockerfile: ['FROM alpine:3.20\nUSER root\n', 'FROM alpine\n'],
};

/** One edit: another text, or none, for one path. */
const edit = fc
  .constantFrom(...Object.entries(variants))
  .chain(([path, texts]) => fc.constantFrom(undefined, ...texts).map((text) => ({ path, text })));

/** The first text of every file but those that come late. */
const first = Object.fromEntries(
  Object.entries(variants).map(([path, [text]]) => [path, path.includes('late') ? undefined : text]),
);

describe('a run within a session', () => {
  it('comes to the same as a fresh one after any edits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (rounds) => {
          const session = new Session();
          const files: Record<string, string | undefined> = { ...first };
          scanned(files, session);
          for (const edits of rounds) {
            for (const { path, text } of edits) files[path] = text;
            expect(told(scanned(files, session))).toEqual(told(scanned(files)));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps what no edit touched, and makes anew what one did', () => {
    const session = new Session();
    const bucket = (name: string) => `resource "aws_s3_bucket" "b" { bucket = "${name}" }\n`;
    const files = { 'a/main.tf': bucket('a'), 'b/main.tf': bucket('b') };
    const nodes = (scanned: Scan) =>
      ['a', 'b'].map((root) => scanned.graph.nodes().find(({ scope }) => scope.endsWith(root))?.at?.file);
    const before = nodes(scanned(files, session));
    const after = nodes(scanned({ ...files, 'b/main.tf': bucket('c') }, session));
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});
