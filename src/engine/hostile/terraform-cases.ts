/** Hostile Terraform: what exhausts an evaluator. */
import { type HostileCase, nested, times } from './hostile-case.ts';

const tf = (text: string, more: Readonly<Record<string, string>> = {}) => ({ 'bad/main.tf': text, ...more });
const good = 'resource "aws_s3_bucket" "beside" {}\n';
const one = (name: string, text: string, says?: string | RegExp, incomplete?: boolean): HostileCase => ({
  name,
  files: () => tf(`${text}\n${good}`),
  ...(says === undefined ? {} : { says }),
  ...(incomplete === undefined ? {} : { incomplete }),
  finds: ['aws_s3_bucket.beside'],
});
const bucket = (value: string) => `resource "aws_s3_bucket" "b" {\n  bucket = ${value}\n}\n`;

/** Each a root of its own in `bad`. */
export const terraformCases: readonly HostileCase[] = [
  one('count of 1e9', 'resource "aws_s3_bucket" "b" {\n  count = 1000000000\n}'),
  one('count of -1', 'resource "aws_s3_bucket" "b" {\n  count = -1\n}'),
  one('count of 1e400', 'resource "aws_s3_bucket" "b" {\n  count = 1e400\n}'),
  one(
    'for_each over a million keys',
    'resource "aws_s3_bucket" "b" {\n  for_each = toset([for i in range(1000000) : tostring(i)])\n}',
  ),
  one(
    'for_each over 1000 x 1000',
    'locals {\n  a = range(1000)\n}\nresource "aws_s3_bucket" "b" {\n  for_each = { for p in setproduct(local.a, local.a) : "${p[0]}-${p[1]}" => p }\n}',
  ),
  one('modules that multiply', `module "m" {\n  source = "./m0"\n  count = 1000\n}`),
  one('range(1e9)', bucket('range(1000000000)')),
  one('range in range', bucket('[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : c]]]')),
  one(
    'strings that double',
    `locals {\n  s0 = "0123456789"\n${times(60, (i) => `  s${i + 1} = "\${local.s${i}}\${local.s${i}}"\n`)}}\n${bucket('local.s60')}`,
  ),
  one(
    'strings that double through join',
    `locals {\n  s0 = "0123456789"\n${times(60, (i) => `  s${i + 1} = join(local.s${i}, [local.s${i}, local.s${i}, local.s${i}])\n`)}}\n${bucket('local.s60')}`,
  ),
  one(
    'strings that double through replace',
    `locals {\n  s0 = "aaaaaaaaaa"\n${times(20, (i) => `  s${i + 1} = replace(local.s${i}, "a", local.s${i})\n`)}}\n${bucket('local.s20')}`,
  ),
  one(
    'strings that double through format',
    `locals {\n  s0 = "aaaaaaaaaa"\n${times(60, (i) => `  s${i + 1} = format("%s%s", local.s${i}, local.s${i})\n`)}}\n${bucket('local.s60')}`,
  ),
  one(
    'strings that double through base64',
    `locals {\n  s0 = "aaaaaaaaaa"\n${times(100, (i) => `  s${i + 1} = base64encode(local.s${i})\n`)}}\n${bucket('local.s100')}`,
  ),
  one(
    'strings that double through jsonencode',
    `locals {\n  s0 = "\\""\n${times(100, (i) => `  s${i + 1} = jsonencode(local.s${i})\n`)}}\n${bucket('local.s100')}`,
  ),
  one(
    'lists that double',
    `locals {\n  s0 = ["a"]\n${times(60, (i) => `  s${i + 1} = concat(local.s${i}, local.s${i})\n`)}}\n${bucket('local.s60')}`,
  ),
  one(
    'lists that nest and double',
    `locals {\n  s0 = ["a"]\n${times(60, (i) => `  s${i + 1} = [local.s${i}, local.s${i}]\n`)}}\n${bucket('jsonencode(local.s60)')}`,
  ),
  one(
    'lists that nest and double, flattened',
    `locals {\n  s0 = ["a"]\n${times(60, (i) => `  s${i + 1} = [local.s${i}, local.s${i}]\n`)}}\n${bucket('flatten(local.s60)')}`,
  ),
  one(
    'lists that nest and double, compared',
    `locals {\n  s0 = ["a"]\n${times(60, (i) => `  s${i + 1} = [local.s${i}, local.s${i}]\n`)}}\n${bucket('local.s60 == local.s60 ? "a" : "b"')}`,
  ),
  one(
    'lists that nest and double, as a property',
    `locals {\n  s0 = ["a"]\n${times(60, (i) => `  s${i + 1} = [local.s${i}, local.s${i}]\n`)}}\n${bucket('"x"\n  tags = local.s60')}`,
  ),
  one(
    'maps that nest and double, as tags',
    `locals {\n  s0 = { a = "a" }\n${times(60, (i) => `  s${i + 1} = { a = local.s${i}, b = local.s${i} }\n`)}}\n${bucket('"x"\n  tags = local.s60')}`,
  ),
  one(
    'maps that nest and double, merged',
    `locals {\n  s0 = { a = "a" }\n${times(60, (i) => `  s${i + 1} = merge({ a${i} = local.s${i} }, { b${i} = local.s${i} })\n`)}}\n${bucket('"x"\n  tags = local.s60')}`,
  ),
  one(
    'toset, tolist and tomap of what doubles',
    `locals {\n  s0 = ["a"]\n${times(60, (i) => `  s${i + 1} = [local.s${i}, local.s${i}]\n`)}}\n${bucket('toset(local.s60)\n  tags = tomap({ a = tolist(local.s60) })')}`,
  ),
  one(
    'for over what doubles',
    `locals {\n  s0 = ["a"]\n${times(30, (i) => `  s${i + 1} = [for a in local.s${i} : [a, a, a]]\n`)}}\n${bucket('jsonencode(local.s30)')}`,
  ),
  one('setproduct of nine', bucket(`setproduct(${Array(9).fill('range(100)').join(', ')})`)),
  one('flatten of what is wide', bucket('flatten([for a in range(1000) : [for b in range(900) : b]])')),
  one('a splat over what is wide', bucket('length(range(1000)[*].a[*].b[*])')),
  one('a wide and deep merge', bucket(`merge([for a in range(1000) : { for b in range(1000) : "k\${b}" => a }]...)`)),
  one(
    'nested dynamic blocks',
    `resource "aws_security_group" "b" {\n${nested(60, 'dynamic "ingress" {\nfor_each = [1, 2, 3]\ncontent {\n', '', '}\n}\n')}}`,
  ),
  one(
    'nested dynamic blocks, 10000 deep',
    `resource "aws_security_group" "b" {\n${nested(10_000, 'dynamic "ingress" {\nfor_each = [1, 2, 3]\ncontent {\n', '', '}\n}\n')}}`,
  ),
  one(
    'a dynamic block of a million',
    'resource "aws_security_group" "b" {\n  dynamic "ingress" {\n    for_each = range(1000000)\n    content {\n      from_port = ingress.value\n    }\n  }\n}',
  ),
  one('a regex that backtracks', bucket('regex("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")')),
  one('a regex that backtracks in polynomial time', bucket(`regex("a*a*a*a*a*a*b", "${'a'.repeat(5000)}")`)),
  one('a regex that backtracks over alternatives', bucket(`regex("^(a|a)*$", "${'a'.repeat(50)}!")`)),
  one('a regex that backtracks over classes', bucket(`regex("^([a-z]|\\\\w)*$", "${'a'.repeat(50)}!")`)),
  one('a regex with huge counts', bucket(`regex("(a{1000}){1000}", "${'a'.repeat(5000)}")`)),
  one('a regex with nested counts', bucket(`regex("((a{0,100}){0,100}){0,100}b", "${'a'.repeat(5000)}")`)),
  one('a regex, 10000 groups deep', bucket(`regex("${nested(10_000, '(', 'a', ')')}", "a")`)),
  one(
    'regexall of nothing over a long text',
    bucket(`length(regexall("", join("", [for i in range(100000) : "aaaaaaaaaa"])))`),
  ),
  one(
    'regexall in quadratic time',
    bucket(`length(regexall("[a]*b", join("", [for i in range(100000) : "aaaaaaaaaa"])))`),
  ),
  one('a replace by a regex that backtracks', bucket(`replace("${'a'.repeat(60)}!", "/(a*)*$/", "b")`)),
  one('format of a wide number', bucket('format("%999999999d", 1)')),
  one('format of a precise number', bucket('format("%.999999999f", 1)')),
  one('formatlist of wide numbers', bucket('formatlist("%100000d", range(100000))')),
  one('a number with a huge exponent', bucket('1e999999999')),
  one('a power tower', bucket('pow(pow(9, 999999), 999999)')),
  one(
    'a product that grows',
    `locals {\n  n0 = 999999999\n${times(60, (i) => `  n${i + 1} = local.n${i} * local.n${i}\n`)}}\n${bucket('local.n60')}`,
  ),
  one('a number of a million digits', bucket('9'.repeat(1_000_000))),
  one('a parsed number of a million digits', bucket(`parseint("${'9'.repeat(1_000_000)}", 10)`)),
  one('tostring of a small fraction', bucket('tostring(1e-999999)')),
  one('jsondecode, 100000 levels', bucket(`jsondecode("${nested(100_000, '[', '', ']')}")`)),
  one('yamldecode, 100000 levels', bucket(`yamldecode("${nested(100_000, '[', '', ']')}")`)),
  one(
    'yamldecode of a bomb',
    bucket(
      `yamldecode(<<E\na0: &a0 [x, x, x, x, x, x, x, x, x]\n${times(12, (i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`)}E\n)`,
    ),
  ),
  one('yamldecode of an alias to itself', bucket('yamldecode("a: &a [*a]")')),
  one('jsondecode of 4 MiB', bucket(`length(jsondecode("[${times(1_000_000, '[],')}[]]"))`)),
  one(
    'jsondecode of odd keys',
    bucket(`jsondecode("{\\"__proto__\\": {\\"polluted\\": true}, \\"constructor\\": 1}").constructor`),
  ),
  one(
    'csvdecode of a wide table',
    bucket(`csvdecode("${times(1000, (i) => `c${i},`)}z\\n${times(1000, `${times(1000, ',')}\\n`)}")`),
  ),
  one(
    'base64gunzip of a bomb',
    bucket('base64gunzip("H4sIAAAAAAAAA+3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA")'),
  ),
  one('cidrsubnets without end', bucket(`cidrsubnets("::/0", ${Array(5000).fill('64').join(', ')})`)),
  one('cidrhost out of range', bucket('cidrhost("10.0.0.0/8", 1e30)')),
  one('a permutation of substr', bucket('substr("a", -1e30, 1e30)')),
  one(
    'indent and chunklist of nothing',
    bucket('jsonencode([indent(1e9, "a\\nb"), chunklist(range(10), 0), chunklist(range(100000), 1)])'),
  ),
  one('strrev of a million', bucket('strrev(join("", [for i in range(100000) : "aaaaaaaaaa"]))')),
  one('timeadd far away', bucket('timeadd("2020-01-01T00:00:00Z", "99999999999999h")')),
  one('templatefile of itself', bucket('templatefile("${path.module}/main.tf", {})')),
  {
    name: 'templatefile of one that calls itself',
    files: () =>
      tf(`${bucket('templatefile("t.tpl", { a = 1 })')}${good}`, {
        'bad/t.tpl': '${templatefile("t.tpl", { a = 1 })}${templatefile("t.tpl", { a = 1 })}',
      }),
    finds: ['aws_s3_bucket.beside'],
  },
  {
    name: 'files outside the root',
    files: () =>
      tf(
        `${bucket('"${file("/etc/passwd")}${file("../../../../../etc/passwd")}${file("~/.ssh/id_rsa")}${filebase64("/dev/zero")}${filesha256("/proc/self/environ")}"')}${good}`,
      ),
    finds: ['aws_s3_bucket.beside'],
  },
  one(
    'filesets of everything',
    bucket('jsonencode([fileset("/", "**"), fileset("../../..", "**/**/**/**/*"), fileset(".", "**")])'),
  ),
  one('a fileset that backtracks', bucket(`fileset(".", "${'*a'.repeat(40)}b{${'a,'.repeat(100)}}")`)),
  {
    name: 'modules in a circle',
    files: () =>
      tf(`module "a" {\n  source = "./a"\n}\n${good}`, {
        'bad/a/main.tf': 'module "b" {\n  source = "../b"\n}\n',
        'bad/b/main.tf': 'module "a" {\n  source = "../a"\n}\n',
      }),
    finds: ['aws_s3_bucket.beside'],
  },
  one('a module that calls itself', 'module "self" {\n  source = "./"\n}'),
  one('a module that calls itself by a longer way', 'module "self" {\n  source = "./x/../../bad"\n}'),
  one('a module outside the root', 'module "m" {\n  source = "../../../../../../etc"\n}'),
  {
    name: 'modules that double',
    files: () =>
      tf(
        `module "a" {\n  source = "./m0"\n}\n${good}`,
        Object.fromEntries(
          Array.from({ length: 30 }, (_, i) => [
            `bad/m${i}/main.tf`,
            i === 29
              ? 'resource "aws_s3_bucket" "leaf" {}\n'
              : `module "a" {\n  source = "../m${i + 1}"\n}\nmodule "b" {\n  source = "../m${i + 1}"\n}\n`,
          ]),
        ),
      ),
    finds: ['aws_s3_bucket.beside'],
  },
  {
    name: 'modules in a chain of 1000',
    files: () =>
      tf(
        `module "a" {\n  source = "./m0"\n}\n${good}`,
        Object.fromEntries(
          Array.from({ length: 1000 }, (_, i) => [
            `bad/m${i}/main.tf`,
            i === 999 ? 'resource "aws_s3_bucket" "leaf" {}\n' : `module "a" {\n  source = "../m${i + 1}"\n}\n`,
          ]),
        ),
      ),
    finds: ['aws_s3_bucket.beside'],
  },
  {
    name: 'modules with counts that multiply',
    files: () =>
      tf(`module "a" {\n  source = "./m"\n  count = 1000\n}\n${good}`, {
        'bad/m/main.tf': 'module "n" {\n  source = "../n"\n  count = 1000\n}\n',
        'bad/n/main.tf': 'resource "aws_s3_bucket" "leaf" {\n  count = 5\n}\n',
      }),
    finds: ['aws_s3_bucket.beside'],
  },
  one('locals in a circle', 'locals {\n  a = local.b\n  b = local.a\n}\n' + bucket('local.a')),
  one('a local of itself', 'locals {\n  a = "${local.a}${local.a}"\n}\n' + bucket('local.a')),
  one('a variable whose default is itself', 'variable "a" {\n  default = var.a\n}\n' + bucket('var.a')),
  one(
    'outputs in a circle',
    'output "a" {\n  value = module.m.a\n}\nmodule "m" {\n  source = "./m"\n  a = module.m.a\n}',
  ),
  one(
    'resources in a circle',
    'resource "aws_s3_bucket" "x" {\n  bucket = aws_s3_bucket.y.bucket\n}\nresource "aws_s3_bucket" "y" {\n  bucket = aws_s3_bucket.x.bucket\n}',
  ),
  one(
    'a chain of 20000 locals',
    `locals {\n  v0 = "x"\n${times(20_000, (i) => `  v${i + 1} = local.v${i}\n`)}}\n${bucket('local.v20000')}`,
  ),
  one(
    'a chain of 5000 resources',
    times(5000, (i) => `resource "aws_s3_bucket" "c${i}" {\n  bucket = aws_s3_bucket.c${i + 1}.id\n}\n`),
  ),
  one('a type, 10000 levels', `variable "a" {\n  type = ${nested(10_000, 'list(', 'string', ')')}\n}`),
  one(
    'a type, 400 levels with a default',
    `variable "a" {\n  type = ${nested(400, 'list(', 'string', ')')}\n  default = ${nested(400, '[', '', ']')}\n}\n${bucket('var.a')}`,
  ),
  one(
    'a type that doubles optional attributes',
    `variable "a" {\n  type = ${nested(200, 'object({ a = optional(', 'string', '), b = optional(string) })')}\n  default = {}\n}\n${bucket('var.a')}`,
  ),
  one(
    'odd names',
    times(1, () =>
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf']
        .map(
          (n) =>
            `resource "aws_s3_bucket" "${n}" {\n  ${n} = "${n}"\n  bucket = "${n}"\n  tags = { ${n} = local.${n}, "${n}" = var.${n}, x = module.${n}.${n}, y = data.${n}.${n}.${n}, z = ${n}(), q = ${n}.${n} }\n  ${n} {}\n  dynamic "${n}" {\n    for_each = { ${n} = 1 }\n    content {\n      ${n} = ${n}.value\n    }\n  }\n}\nlocals {\n  ${n} = "${n}"\n}\nvariable "${n}" {\n  type = ${n}\n  default = "${n}"\n}\noutput "${n}" {\n  value = { ${n} = 1 }.${n}\n}\nmodule "${n}" {\n  source = "./${n}"\n  ${n} = 1\n}\ndata "${n}" "${n}" {}\nresource "${n}" "${n}" {\n  for_each = { ${n} = "${n}" }\n}\nprovider "${n}" {}\n${n} {}\n`,
        )
        .join(''),
    ),
  ),
  one(
    'a policy of 10000 statements',
    `resource "aws_iam_policy" "p" {\n  policy = jsonencode({ Statement = [for i in range(10000) : { Effect = "Allow", Action = "s3:*a*b*c*\${i}", Resource = "*a*a*a*a*a*a*b" }] })\n}\nresource "aws_iam_role" "r" {\n  assume_role_policy = jsonencode({ Statement = [for i in range(10000) : { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::\${i}:root" } }] })\n}`,
  ),
  one(
    'roles, each with a policy of wildcards',
    times(
      300,
      (i) =>
        `resource "aws_iam_role" "r${i}" {\n  name = "${'a'.repeat(50)}${i}"\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Principal = { AWS = "*" } }] })\n}\nresource "aws_iam_role_policy" "p${i}" {\n  role = aws_iam_role.r${i}.id\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "${'*a'.repeat(100)}*", Resource = "${'*a'.repeat(500)}*" }, { Effect = "Allow", Action = "*", Resource = "*" }] })\n}\n`,
    ),
  ),
  one(
    'a policy, 10000 levels',
    `resource "aws_iam_policy" "p" {\n  policy = "{\\"Statement\\":${nested(10_000, '[', '', ']')}}"\n}`,
  ),
  one(
    'heredocs that are not closed',
    times(10_000, (i) => `resource "aws_s3_bucket" "h${i}" {\n  bucket = <<W${i}\n}\n`),
  ),
  one(
    '20000 resources',
    times(20_000, (i) => `resource "aws_s3_bucket" "h${i}" {}\n`),
  ),
  one('100000 attributes', `resource "aws_s3_bucket" "w" {\n${times(100_000, (i) => `  a${i} = "x"\n`)}}`),
  one(
    '20000 tags by reference',
    `resource "aws_s3_bucket" "w" {\n  tags = {\n${times(20_000, (i) => `  a${i} = aws_s3_bucket.t${i % 100}.id\n`)}}\n}\n${times(100, (i) => `resource "aws_s3_bucket" "t${i}" {}\n`)}`,
  ),
  one(
    '5000 blocks',
    `resource "aws_security_group" "w" {\n${times(5000, '  ingress {\n    from_port = 22\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n')}}`,
  ),
  one(
    '50 security groups with 100 rules each',
    times(
      50,
      (i) =>
        `resource "aws_security_group" "w${i}" {\n${times(100, (j) => `  ingress {\n    from_port = ${j}\n    to_port = ${j}\n    security_groups = [aws_security_group.w${(i + j) % 50}.id]\n  }\n`)}}\nresource "aws_instance" "i${i}" {\n  vpc_security_group_ids = [aws_security_group.w${i}.id]\n}\n`,
    ),
  ),
  {
    name: 'tfvars without end',
    files: () =>
      tf(`variable "a" {}\n${bucket('var.a')}${good}`, {
        'bad/terraform.tfvars': `a = ${nested(100_000, '[', '', ']')}\n`,
        'bad/a.auto.tfvars.json': `{"a": ${nested(100_000, '[', '', ']')}}`,
      }),
    finds: ['aws_s3_bucket.beside'],
  },
  {
    name: 'JSON of Terraform, 100000 levels',
    files: () => ({ 'bad/main.tf.json': `{"resource": ${nested(100_000, '{"a": ', '1', '}')}}`, 'bad/x.tf': good }),
    finds: ['aws_s3_bucket.beside'],
  },
  {
    name: 'JSON of Terraform with odd names and templates',
    files: () => ({
      'bad/main.tf.json': `{"resource": {"aws_s3_bucket": {"__proto__": {"bucket": "\${${nested(10_000, '(', '1', ')')}}"}, "b": [[[{"bucket": "x"}]]]}, "__proto__": {"a": {}}, "constructor": []}, "locals": [[{"a": "\${local.a}"}]], "variable": "x", "output": null, "module": {"m": {"source": 7}}}`,
      'bad/x.tf': good,
    }),
    finds: ['aws_s3_bucket.beside'],
  },
  {
    name: 'a modules.json that lies',
    files: () =>
      tf(`module "m" {\n  source = "a/b/c"\n}\n${good}`, {
        'bad/.terraform/modules/modules.json': `{"Modules":[{"Key":"m","Source":"registry.terraform.io/a/b/c","Dir":"../../../../etc"},{"Key":"__proto__","Dir":"."},{"Key":"m","Dir":"."},7,null]}`,
      }),
    finds: ['aws_s3_bucket.beside'],
  },
  {
    name: 'a deep tree of HCL in every nest',
    files: () =>
      tf(
        `${['(1)', '[1]', '{ a = 1 }', 'upper(1)'].map((f, i) => `locals {\n  d${i} = ${nested(10_000, f.slice(0, f.indexOf('1')), '1', f.slice(f.indexOf('1') + 1))}\n}\n`).join('')}locals {\n  c = ${times(100_000, 'true ? 1 : ')}2\n  t = "${nested(10_000, '${"', 'x', '"}')}"\n  n = ${'!'.repeat(100_000)}true\n  s = 1${' + 1'.repeat(100_000)}\n  i = local.x${'[0]'.repeat(100_000)}\n  p = local.x${'.a'.repeat(100_000)}\n  q = local.x${'[*]'.repeat(100_000)}\n}\n${nested(100_000, 'a {\n', '', '}\n')}${good}`,
      ),
    finds: ['aws_s3_bucket.beside'],
  },
  {
    name: 'just below the limits of depth',
    files: () =>
      tf(
        `locals {\n  a = ${nested(150, '[', nested(40, '{ a = ', '1', ' }'), ']')}\n  b = 1${' + 1'.repeat(480)}\n  c = local.a${'[0]'.repeat(150)}${'.a'.repeat(40)}\n  d = jsonencode(local.a)\n  e = jsondecode(local.d)\n  f = yamlencode(local.e)\n  g = flatten(local.a)\n  h = toset(local.a)\n}\n${bucket('"${local.f}${local.b}"\n  tags = local.e\n  force_destroy = local.e == local.a')}${good}`,
      ),
    finds: ['aws_s3_bucket.beside'],
  },
];
