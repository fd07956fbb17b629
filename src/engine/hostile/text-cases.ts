/** Hostile bytes: encodings, sizes, and syntax that is broken in every language. */
import { bytes, type HostileCase, nested, times } from './hostile-case.ts';

const workflow = '.github/workflows';
const utf16 = (text: string, big: boolean) => {
  const out = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), !big);
  return out;
};
const bucket = 'Resources:\n  Odd:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: x\n';
const tf = 'resource "aws_s3_bucket" "odd" {\n  bucket = "x"\n}\n';
const every = (text: string | Uint8Array) => ({
  'bad/main.tf': text,
  'bad/main.tf.json': text,
  'bad/terraform.tfvars': text,
  'bad/terraform.tfvars.json': text,
  'bad/a.yaml': text,
  'bad/b.yml': text,
  'bad/c.json': text,
  'bad/d.template': text,
  'bad/Dockerfile': text,
  'bad/x.dockerfile': text,
  'bad/Containerfile': text,
  'bad/kustomization.yaml': text,
  'bad/Chart.yaml': text,
  'bad/action.yml': text,
  'bad/.gitignore': text,
  [`${workflow}/w.yml`]: text,
});

/** Files that are wrong before anybody looks for a meaning. */
export const textCases: readonly HostileCase[] = [
  { name: 'empty files', files: () => every('') },
  { name: 'files of white space', files: () => every('\n \t\r\n\u000b\u000c\u0085\u2028\u2029\u3000\ufeff\n') },
  { name: 'files of one NUL', files: () => every('\0') },
  { name: 'files of many NULs', files: () => every(new Uint8Array(1_000_000)) },
  {
    name: 'files of random bytes',
    files: () => every(Uint8Array.from({ length: 100_000 }, (_, i) => (i * 2654435761) >>> 13)),
  },
  { name: 'files of lone surrogates', files: () => every(utf16('a: \ud800\udc00\udc00\ud800', false)) },
  { name: 'an odd number of bytes in UTF-16', files: () => every(utf16('a: b', true).subarray(0, 9)) },
  {
    name: 'CloudFormation in UTF-16, little end first',
    files: () => ({ 'bad/t.yaml': utf16(bucket, false) }),
    finds: ['Odd'],
  },
  {
    name: 'CloudFormation in UTF-16, big end first',
    files: () => ({ 'bad/t.yaml': utf16(bucket, true) }),
    finds: ['Odd'],
  },
  {
    name: 'Terraform in UTF-16 without a mark',
    files: () => ({ 'bad/main.tf': utf16(tf, false).subarray(2) }),
    incomplete: true,
  },
  {
    name: 'CloudFormation in UTF-16 without a mark',
    files: () => ({ 'bad/t.yaml': utf16(bucket, false).subarray(2) }),
  },
  {
    name: 'Terraform in Latin-1',
    files: () => ({ 'bad/main.tf': bytes(`# caf\u00e9\n${tf}`) }),
    says: 'text-not-utf8',
    finds: ['odd'],
  },
  {
    name: 'CloudFormation in Latin-1',
    files: () => ({ 'bad/t.yaml': bytes(`# caf\u00e9\n${bucket}`) }),
    says: 'text-not-utf8',
    finds: ['Odd'],
  },
  { name: 'a mark of order before everything', files: () => every('\ufeff') },
  {
    name: 'two marks of order',
    files: () => ({ 'bad/main.tf': `\ufeff\ufeff${tf}`, 'bad/t.yaml': `\ufeff\ufeff${bucket}` }),
  },
  {
    name: 'lines that end in CR and LF',
    files: () => ({ 'bad/main.tf': tf.replaceAll('\n', '\r\n'), 'bad/t.yaml': bucket.replaceAll('\n', '\r\n') }),
    finds: ['odd', 'Odd'],
  },
  {
    name: 'lines that end in CR alone',
    files: () => ({
      'bad/main.tf': tf.replaceAll('\n', '\r'),
      'bad/t.yaml': bucket.replaceAll('\n', '\r'),
      'bad/Dockerfile': 'FROM a\rRUN b\r',
    }),
    finds: ['Odd'],
  },
  {
    name: 'a file of 20 MiB in one line',
    files: () => ({ 'bad/t.yaml': 'a'.repeat(20 << 20), 'bad/main.tf': `# ${'a'.repeat(20 << 20)}` }),
    says: /more than the limit/,
    incomplete: true,
  },
  { name: 'files of 1 MiB in one line', files: () => every('a'.repeat(1 << 20)) },
  { name: 'files of 1 MiB of lines', files: () => every('a: b\n'.repeat(200_000)) },
  { name: 'files of 1 MiB of empty lines', files: () => every('\n'.repeat(1 << 20)) },
  { name: 'files of 1 MiB of quotes', files: () => every('"'.repeat(1 << 20)) },
  { name: 'files of 1 MiB of braces', files: () => every('{'.repeat(1 << 20)) },
  { name: 'files of 512 KiB of expressions', files: () => every(`a: "${'${{ '.repeat(1 << 17)}"`) },
  { name: 'files of 512 KiB of templates', files: () => every(`a: "${'${'.repeat(1 << 18)}`) },
  { name: 'files of 512 KiB of Go templates', files: () => every('{{'.repeat(1 << 18)) },
  { name: 'files of 512 KiB of dashes', files: () => every('-'.repeat(1 << 19)) },
  { name: 'files of 512 KiB of documents', files: () => every('---\n'.repeat(1 << 17)) },
  { name: 'files of 1 MiB of marks', files: () => every('? - : '.repeat(1 << 17)) },
  { name: 'files of 1 MiB of anchors', files: () => every(`a: ${'&a '.repeat(1 << 18)}`) },
  { name: 'files of 1 MiB of tags', files: () => every(`a: ${'!Sub '.repeat(1 << 18)}`) },
  { name: 'files of 1 MiB of backslashes', files: () => every('\\\n'.repeat(1 << 19)) },
  { name: 'files of 1 MiB of comments', files: () => every('# merlon:ignore x until=2020-01-01 y\n'.repeat(1 << 15)) },
  { name: 'files of 1 MiB of suppressions', files: () => every('# merlon:ignore aws-s3-* because\n'.repeat(1 << 15)) },
  {
    name: 'files of suppressions of many',
    files: () => every(`# merlon:ignore ${'*a*a*a*a*a*a*,'.repeat(5000)} because\n`),
  },
  { name: 'flow of YAML, 100000 levels', files: () => every(nested(100_000, '[', '', ']')) },
  { name: 'mappings of JSON, 100000 levels', files: () => every(nested(100_000, '{"a":', '1', '}')) },
  { name: 'flow that is not closed, 100000 levels', files: () => every('[{"a":'.repeat(50_000)) },
  { name: 'blocks of YAML, 100000 levels in a line', files: () => every(`${'- '.repeat(100_000)}a`) },
  {
    name: 'blocks of YAML, 3000 levels by indentation',
    files: () => every(times(3000, (i) => `${' '.repeat(i)}a:\n`)),
  },
  {
    name: 'a bomb of aliases',
    files: () =>
      every(
        `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${times(12, (i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`)}`,
      ),
  },
  {
    name: 'a quadratic bomb of aliases',
    files: () => every(`a: &a [${'x, '.repeat(20_000)}]\nb: [${'*a, '.repeat(20_000)}]\n`),
  },
  {
    name: 'a long text by many aliases',
    files: () => every(`a: &a "${'x'.repeat(100_000)}"\nb: [${'*a, '.repeat(100_000)}]\n`),
  },
  {
    name: 'a bomb of merge keys',
    files: () =>
      every(
        `a0: &a0 {${times(1000, (i) => `k${i}: 1, `)}}\n${times(1000, (i) => `b${i}:\n  <<: [*a0, *a0, *a0, *a0]\n`)}`,
      ),
  },
  {
    name: 'merge keys that double',
    files: () =>
      every(
        `a0: &a0 {k: 1}\n${times(40, (i) => `a${i + 1}: &a${i + 1}\n  <<: [*a${i}, *a${i}]\n  k${i}: {<<: *a${i}}\n`)}`,
      ),
  },
  { name: 'an alias to what holds it', files: () => every('a: &a\n  b: *a\n  <<: *a\nc: &c [*c, *c]\n') },
  { name: 'aliases to nothing', files: () => every(`a: [${'*x, '.repeat(100_000)}]\n`) },
  { name: 'a mapping as a key, many levels', files: () => every(nested(10_000, '{? ', 'a', ' : 1}')) },
  { name: '100000 keys that are all the same', files: () => every('a: 1\n'.repeat(100_000)) },
  {
    name: 'odd keys',
    files: () =>
      every(
        ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty']
          .map((n) => `${n}: {${n}: ${n}, "<<": {${n}: 1}}\n`)
          .join(''),
      ),
  },
];
