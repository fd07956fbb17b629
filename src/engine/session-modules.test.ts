/** A revised run of one root equals a fresh one where its modules feed each other, and takes over those that an edit does not reach. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scan } from './scan.ts';
import { scanned, told } from './scanned-texts.ts';
import { Session } from './session.ts';

/** What each file may hold; absent as well, at every path. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'providers.tf': [
    'provider "aws" {\n  region = "eu-central-1"\n  default_tags { tags = { team = "a" } }\n}\nprovider "aws" {\n  alias = "west"\n  region = "us-west-2"\n}\n',
    'provider "aws" {\n  region = var.where\n  default_tags { tags = { team = local.team } }\n}\nprovider "aws" {\n  alias = "west"\n  region = "us-west-1"\n}\n',
  ],
  'values.tf': [
    'variable "where" { default = "eu-central-1" }\nlocals { team = "b", open = ["10.0.0.0/8"] }\n',
    'variable "where" {}\nlocals { team = module.net.name, open = module.net.open }\n',
    'variable "where" { default = "eu-west-1" }\nlocals { team = local.team, open = [] }\n',
  ],
  'net.tf': [
    'module "net" {\n  source = "./net"\n  name = "main"\n  open = local.open\n}\n',
    'module "net" {\n  source = "./net"\n  name = module.app.title\n}\n',
    'module "net" {\n  source = "./net"\n  for_each = toset(["x"])\n  name = each.key\n}\n',
  ],
  'app.tf': [
    '# moved down\nmodule "app" {\n  source = "./app"\n  network = module.net.id\n  title = "app-${module.net.name}"\n}\n',
    'module "app" {\n  source = "./app"\n  network = length([tonumber(local.team)])\n  title = "fixed"\n}\n',
    'module "app" {\n  source = "./app"\n  network = module.net.id\n  title = "app-${module.net.name}"\n}\n',
    'module "app" {\n  source = "./app"\n  network = module.net.other\n  title = "app"\n}\n',
    'module "app" {\n  source = "./app"\n  count = var.where == "eu-west-1" ? 1 : 2\n  network = "n"\n  title = module.net\n}\n',
    'module "app" {\n  source = "./app"\n  providers = { aws = aws.west }\n  network = module.net.id\n  title = length([tonumber(local.team)])\n}\n',
  ],
  'own.tf': [
    'resource "aws_s3_bucket_versioning" "own" {\n  bucket = module.app.bucket_id\n  versioning_configuration { status = "Enabled" }\n}\n',
    'resource "aws_s3_bucket" "own" { bucket = module.app.bucket }\nresource "aws_s3_bucket_policy" "own" {\n  bucket = module.app.bucket_id\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }] })\n}\n',
    'moved {\n  from = module.application\n  to = module.app\n}\noutput "all" { value = module.app }\n',
  ],
  'net/main.tf': [
    'variable "name" {}\nvariable "open" { default = ["0.0.0.0/0"] }\nresource "aws_security_group" "g" {\n  name = var.name\n  dynamic "ingress" {\n    for_each = var.open\n    content {\n      from_port = 22\n      to_port = 22\n      protocol = "tcp"\n      cidr_blocks = [ingress.value]\n    }\n  }\n}\noutput "id" { value = aws_security_group.g.id }\noutput "other" { value = "fixed" }\noutput "name" { value = var.name }\noutput "open" { value = var.open }\n',
    'variable "name" {\n  validation {\n    condition = length(var.name) > 4\n    error_message = "too short"\n  }\n}\nvariable "open" { default = [] }\noutput "id" { value = file("${path.module}/id.txt") }\noutput "other" { value = var.open }\noutput "name" { value = "fixed" }\noutput "open" { value = tonumber("x") }\n',
  ],
  'net/id.txt': ['sg-1', 'sg-2'],
  'app/main.tf': [
    'variable "network" {}\nvariable "title" {}\nmodule "store" {\n  source = "../store"\n  name = var.title\n}\nmodule "queue" {\n  source = "../queue"\n  of = module.store.part\n}\noutput "bucket" { value = module.store.bucket }\noutput "bucket_id" { value = module.store.id }\noutput "title" { value = "title" }\n',
    'variable "network" {}\nvariable "title" {}\nmodule "far" {\n  source = "example/far/aws"\n  name = var.network\n}\nresource "aws_instance" "i" {\n  count = module.far.n\n  vpc_security_group_ids = [var.network]\n}\noutput "title" { value = var.title }\n',
  ],
  'store/main.tf': [
    'variable "name" {}\nresource "aws_s3_bucket" "b" {\n  bucket = var.name\n  tags = { a = "b" }\n}\nresource "aws_s3_bucket_public_access_block" "b" {\n  bucket = aws_s3_bucket.b.id\n  block_public_acls = false\n}\noutput "bucket" { value = aws_s3_bucket.b.bucket }\noutput "id" { value = aws_s3_bucket.b.id }\noutput "part" { value = aws_s3_bucket_public_access_block.b.id }\n',
    'variable "name" {}\nresource "aws_s3_bucket" "other" { bucket = "o" }\nresource "aws_s3_bucket" "b" { bucket = var.name }\nresource "aws_s3_bucket_public_access_block" "b" { bucket = aws_s3_bucket.other.id }\noutput "bucket" { value = aws_s3_bucket.b.bucket }\noutput "id" { value = aws_s3_bucket.b.id }\noutput "part" { value = aws_s3_bucket_public_access_block.b.id }\n',
    'variable "name" {}\noutput "bucket" { value = "b-${fileexists("flag") ? 1 : 2}" }\noutput "id" { value = null }\noutput "part" { value = var.name }\n',
  ],
  'queue/main.tf': [
    'variable "of" {}\nresource "aws_sqs_queue" "q" {\n  name = "q"\n  policy = templatefile("${path.module}/policy.tftpl", { of = var.of })\n}\ndata "aws_region" "here" {}\noutput "where" { value = data.aws_region.here.region }\n',
    'variable "of" {\n  type = number\n}\nlocals { a = local.b, b = local.a }\n',
  ],
  'queue/policy.tftpl': [
    '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"${of}"}]}',
    '{"Statement":[]} ${missing}',
  ],
  flag: [''],
  'terraform.tfvars': ['where = "eu-west-1"\n', 'where = "eu-west-3"\nunknown = 1\n'],
};

const anotherText = fc
  .constantFrom(...Object.entries(variants))
  .chain(([path, texts]) =>
    fc.constantFrom(undefined, ...texts, ...texts).map((text) => ({ path, become: () => text })),
  );

/** Moves what stands in a file, and most often changes nothing else. */
const move = fc
  .record({
    path: fc.constantFrom(...Object.keys(variants)),
    line: fc.nat(12),
    put: fc.constantFrom('', '# a comment\n', '\n\n', 'locals { more = 1 }\n', 'reversed'),
  })
  .map(({ path, line, put }) => ({
    path,
    become(text: string | undefined) {
      if (put === 'reversed')
        return text
          ?.split(/^(?=\w)/m)
          .toReversed()
          .join('');
      const lines = text?.split(/(?<=\n)/);
      return lines && [...lines.slice(0, line), put, ...lines.slice(line)].join('');
    },
  }));

const edit = fc.oneof(anotherText, move);

type Files = Record<string, string | undefined>;

function first(): Files {
  return Object.fromEntries(Object.entries(variants).map(([path, [text]]) => [path, text]));
}

const bucket = 'resource "aws_s3_bucket" "b" { bucket = "b" }\n';

/** Edits that each reach a module by one way alone. */
const edits: readonly { readonly name: string; readonly before: Files; readonly after: Files }[] = [
  {
    name: 'a call without arguments has moved',
    before: { 'main.tf': 'module "m" { source = "./m" }\n', 'm/main.tf': bucket },
    after: { 'main.tf': '# moved\nmodule "m" { source = "./m" }\n' },
  },
  {
    name: 'what is wrong has moved',
    before: {
      'main.tf': 'module "m" {\n  source = "./m"\n  n = local.n\n}\n',
      'n.tf': 'locals { n = ["x"] }\n',
      'm/main.tf': 'variable "n" { type = number }\nresource "aws_sqs_queue" "q" { delay_seconds = var.n }\n',
    },
    after: { 'n.tf': '\n\nlocals { n = ["x"] }\n' },
  },
  {
    name: 'what decides how many there are is another',
    before: {
      'main.tf': 'module "m" {\n  source = "./m"\n  count = local.n\n}\n',
      'n.tf': 'variable "n" {}\nlocals { n = var.n }\n',
      'm/main.tf': bucket,
    },
    after: { 'n.tf': 'variable "other" {}\nlocals { n = var.other }\n' },
  },
  {
    name: 'an argument is the same, and no longer wrong',
    before: {
      'main.tf': 'module "m" {\n  source = "./m"\n  a = length([tonumber(local.n)])\n}\n',
      'n.tf': 'locals { n = "x" }\n',
      'm/main.tf': `variable "a" {}\n${bucket}`,
    },
    after: { 'n.tf': 'locals { n = "1" }\n' },
  },
  {
    name: 'what a reference leads to belongs to another resource',
    before: {
      'main.tf':
        'module "one" {\n  source = "./one"\n  bucket = local.b\n}\nmodule "two" {\n  source = "./two"\n  of = module.one.part\n}\n',
      'n.tf': `locals { b = aws_s3_bucket.b.id }\n`,
      'o.tf': `${bucket}resource "aws_s3_bucket" "c" { bucket = "c" }\n`,
      'one/main.tf':
        'variable "bucket" {}\nresource "aws_s3_bucket_versioning" "v" { bucket = var.bucket }\noutput "part" { value = aws_s3_bucket_versioning.v.id }\n',
      'two/main.tf': 'variable "of" {}\nresource "aws_sqs_queue" "q" { name = var.of }\n',
    },
    after: { 'n.tf': 'locals { b = aws_s3_bucket.c.id }\n' },
  },
  {
    name: 'a part of one of its resources is gone',
    before: {
      'main.tf': 'module "m" { source = "./m" }\n',
      'n.tf':
        'resource "aws_s3_bucket_versioning" "v" {\n  bucket = module.m.id\n  versioning_configuration { status = "Enabled" }\n}\n',
      'm/main.tf': `${bucket}output "id" { value = aws_s3_bucket.b.id }\n`,
    },
    after: { 'n.tf': '' },
  },
  {
    name: 'modules begin to need each other',
    before: {
      'main.tf':
        'module "one" {\n  source = "./one"\n  a = module.two.a\n}\nmodule "two" {\n  source = "./two"\n  a = local.a\n}\n',
      'a.tf': 'locals { a = "x" }\n',
      'one/main.tf': `variable "a" {}\noutput "a" { value = var.a }\n${bucket}`,
      'two/main.tf': `variable "a" {}\noutput "a" { value = var.a }\n${bucket}`,
    },
    after: { 'a.tf': 'locals { a = module.one.a }\n' },
  },
  {
    name: 'modules no longer need each other',
    before: {
      'main.tf':
        'module "one" {\n  source = "./one"\n  a = module.two.a\n}\nmodule "two" {\n  source = "./two"\n  a = local.a\n}\n',
      'a.tf': 'locals { a = module.one.a }\n',
      'one/main.tf': `variable "a" {}\noutput "a" { value = var.a }\n${bucket}`,
      'two/main.tf': `variable "a" {}\noutput "a" { value = var.a }\n${bucket}`,
    },
    after: { 'a.tf': 'locals { a = "x" }\n' },
  },
];

describe('a root whose modules feed each other', () => {
  it('comes to the same within a session as afresh, after any edits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        (rounds) => {
          const session = new Session();
          const files = first();
          scanned(files, session);
          for (const edits of rounds) {
            for (const { path, become } of edits) files[path] = become(files[path]);
            expect(told(scanned(files, session))).toEqual(told(scanned(files)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(edits)('comes to the same within a session as afresh: $name', ({ before, after }) => {
    const session = new Session();
    scanned(before, session);
    expect(told(scanned({ ...before, ...after }, session))).toEqual(told(scanned({ ...before, ...after })));
  });

  it('takes over the modules that an edit does not reach', () => {
    const session = new Session();
    const files = first();
    const node = (scanned: Scan, address: string) => scanned.graph.nodes().find((one) => one.address === address);
    const addresses = ['module.net.aws_security_group.g', 'module.app.module.store.aws_s3_bucket.b'] as const;
    const before = addresses.map((address) => node(scanned(files, session), address)?.properties);
    const edited = { ...files, 'store/main.tf': files['store/main.tf']?.replace('a = "b"', 'a = "c"') };
    const revised = scanned(edited, session);
    const after = addresses.map((address) => node(revised, address)?.properties);
    expect(after[0]).toBeDefined();
    expect(after[0]?.entries.get('GroupName')).toBe(before[0]?.entries.get('GroupName'));
    expect(after[1]?.entries.get('BucketName')).not.toBe(before[1]?.entries.get('BucketName'));
  });
});
