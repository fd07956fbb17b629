/** A made-up report with everything that a report can hold, for the tests of the formats. */
import {
  type AttackPath,
  fail,
  type Finding,
  pass,
  type Report,
  type Rule,
  undecided,
  type Verdict,
} from '../findings/index.ts';
import { type GraphNode, literal, type Origin, recordOf, unknown, type Value, viewOf } from '../graph/index.ts';
import { type Range, range, type SourceFile } from '../text/index.ts';
import { broken, cart, root, storage, tfvars, workflow } from './sample-sources.ts';

/** The range of the first occurrence of `words` in a file. */
function at(file: SourceFile, words: string): Range {
  const start = file.text.indexOf(words);
  return range(file, start, start + words.length);
}

/** A rule with made-up words. */
function rule(id: string, severity: Rule['severity'], title: string): Rule {
  return {
    id,
    title,
    severity,
    why: `Without it, one careless change publishes every object & <b>nobody</b> is told.`,
    fix: 'Turn all four switches on. A bucket that serves a website directly stops doing so: put CloudFront before it.',
    references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
    controls: ['nist-800-53-r5:AC-3', 'cis-aws-5.0:2.1.4'],
    aliases: ['CKV_AWS_53', 'AVD-AWS-0086'],
  };
}

/** A resource, or a foothold where there is no range. */
function node(kind: string, address: string, header?: Range, declaredAs?: string): GraphNode {
  return {
    key: header ? `terraform:production#${address}` : kind,
    kind,
    address,
    scope: header ? 'terraform:production' : '',
    source: header ? 'terraform' : '',
    properties: recordOf([], { at: header ?? at(root, 'module') }),
    ...(header && { at: header }),
    ...(declaredAs !== undefined && { declaredAs }),
  };
}

/** A finding with a fingerprint made of its number. */
function finding(n: number, of: Rule, resource: GraphNode, verdict: Verdict, more: Partial<Finding> = {}): Finding {
  return { rule: of, resource, verdict, fingerprint: n.toString(16).padStart(32, '0'), state: 'new', ...more };
}

/** An attribute at a place, for verdicts. */
function attribute(origin: Origin, path: string, value: Value = literal(false, origin)) {
  return viewOf<boolean>(value, origin, path);
}

const strict: Origin = {
  at: at(storage, 'var.strict'),
  as: 'attribute `block_public_acls`',
  cause: {
    at: at(root, 'strict = var.strict'),
    as: 'argument `strict` of module `storage`',
    cause: {
      at: at(root, 'variable "strict"'),
      as: 'variable `strict`',
      cause: { at: at(tfvars, 'strict = false'), as: 'tfvars' },
    },
  },
};
const header = at(storage, 'resource "aws_s3_bucket" "exports"');
const buckets = ['eu', 'us'].map((key) =>
  node('AWS::S3::Bucket', `module.storage.aws_s3_bucket.exports["${key}"]`, header, 'aws_s3_bucket'),
);
const group = node(
  'AWS::EC2::SecurityGroup',
  'module.storage.aws_security_group.web',
  at(storage, 'resource "aws_security_group" "web"'),
);
const deployment = node('apps/v1/Deployment', 'shop/Deployment/cart', at(cart, 'kind: Deployment'));
const job = node('github-actions/Job', 'deploy/build <script>alert(1)</script>', at(workflow, 'build:'));
const internet = node('foothold/internet', 'internet');
const stranger = node('foothold/pull-request', 'pull-request');
const administrator = node('foothold/account-administrator', '111122223333');

const publicAccess = rule('aws-s3-bucket-blocks-public-access', 'high', 'S3 bucket blocks public access');
const ingress = rule('aws-ec2-security-group-is-not-open', 'critical', 'Security group lets in nobody from everywhere');
const tokens = rule('kubernetes-workload-mounts-no-token', 'low', 'Workload mounts no service account token');
const openCidr: Origin = { at: at(storage, '["0.0.0.0/0"]') };
const account: Origin = { at: at(cart, 'serviceAccountName: cart'), default: 'https://kubernetes.io/docs/' };
const needs = unknown({ code: 'input', says: 'needs `var.env`' }, { at: at(root, 'variable "strict"') });
const undecidedVerdict = undecided(attribute(needs.origin, 'Encryption', needs));

const failures: readonly Finding[] = [
  finding(1, ingress, group, fail(attribute(openCidr, 'SecurityGroupIngress[0].CidrIp'), 'lets in the whole internet')),
  ...buckets.map((bucket, i) =>
    finding(
      2 + i,
      publicAccess,
      bucket,
      fail(attribute(strict, 'PublicAccessBlockConfiguration.BlockPublicAcls'), 'new public ACLs are accepted'),
    ),
  ),
  finding(
    4,
    tokens,
    deployment,
    fail(attribute(account, 'spec.template.spec.automountServiceAccountToken'), 'the token is mounted'),
  ),
  finding(
    5,
    tokens,
    job,
    fail(attribute({ at: at(workflow, '<script>alert(1)</script>') }, 'name'), 'says \u001b[2J <b>x</b>'),
  ),
  finding(6, tokens, deployment, fail(attribute(account, 'x'), 'accepted'), {
    state: 'suppressed',
    justification: 'a demo',
  }),
  finding(7, tokens, group, fail(attribute(openCidr, 'x'), 'known'), { state: 'baseline' }),
];
const unknowns = [finding(8, publicAccess, group, undecidedVerdict), finding(9, ingress, deployment, undecidedVerdict)];

const paths: readonly AttackPath[] = [
  {
    fingerprint: 'a'.repeat(32),
    title: 'a stranger on the internet can read the data in module.storage.aws_s3_bucket.exports["eu"]',
    severity: 'critical',
    state: 'new',
    assumptions: ['the application in `shop/Deployment/cart` has a flaw that runs code'],
    also: buckets.slice(1),
    hops: [
      {
        from: internet,
        to: deployment,
        kind: 'can-reach',
        technique: 'T1190',
        facts: [{ says: 'security group `web` lets in 0.0.0.0/0', origin: openCidr }],
      },
      {
        from: deployment,
        to: deployment,
        kind: 'can-run-code-in',
        technique: 'T1190',
        facts: [{ says: 'requests reach the code' }],
        assumes: 'the application in `shop/Deployment/cart` has a flaw that runs code',
      },
      {
        from: deployment,
        to: buckets[0] ?? group,
        kind: 'can-read',
        technique: 'T1530',
        facts: [{ says: 'its role may call `s3:GetObject` on it', origin: strict }],
      },
    ],
  },
  {
    fingerprint: 'b'.repeat(32),
    title: 'anyone who can open a pull request can become administrator of the cloud account 111122223333',
    severity: 'high',
    state: 'new',
    assumptions: [],
    hops: [
      {
        from: stranger,
        to: job,
        kind: 'can-run-code-in',
        technique: 'T1195.002',
        facts: [
          { says: 'the workflow runs on `pull_request_target`', origin: { at: at(workflow, 'pull_request_target') } },
        ],
      },
      {
        from: job,
        to: administrator,
        kind: 'can-administer',
        facts: [{ says: 'role `deploy` has every permission', origin: { at: at(root, 'module "storage"') } }],
      },
    ],
  },
];

/** The report. `more` replaces parts of it. */
export function sampleReport(more: Partial<Report> = {}): Report {
  return {
    version: '0.1.0',
    root: 'shop',
    rules: [ingress, publicAccess, tokens],
    findings: failures,
    verdicts: { pass: 40, fail: failures.length, unknown: unknowns.length },
    unknowns,
    paths,
    diagnostics: [
      {
        code: 'hcl-expected-value',
        severity: 'error',
        message: 'expected a value after `=`',
        at: at(broken, 'bucket = '),
        help: 'give `bucket` a value',
      },
      { code: 'suppression-unused', severity: 'note', message: 'nothing here fails `x`', at: at(tfvars, '# switches') },
    ],
    ledger: [
      {
        about: 'module',
        subject: 'terraform-aws-modules/vpc/aws',
        reason: 'the module is not in the scanned folder',
        count: 3,
        at: at(root, 'module "storage"'),
        incomplete: true,
      },
      { about: 'kind', subject: 'aws_quicksight_dashboard', reason: 'not supported', count: 12, incomplete: false },
    ],
    sources: [
      { source: 'terraform', files: 3, resources: 1210 },
      { source: 'kubernetes', files: 1, resources: 1 },
      { source: 'dockerfile', files: 0, resources: 0 },
    ],
    stages: [{ stage: 'discover', milliseconds: 12.34, count: 6 }],
    incomplete: true,
    ...more,
  };
}

/** A report of `n` findings, each with a cause of its own. */
export function largeReport(n: number): Report {
  const file: SourceFile = { path: 'large.tf', text: 'resource "aws_s3_bucket" "b" {}\n'.repeat(n) };
  const findings = Array.from({ length: n }, (_, i) => {
    const place = range(file, i * 32, i * 32 + 28);
    return finding(
      i,
      [ingress, publicAccess, tokens][i % 3] ?? tokens,
      node('AWS::S3::Bucket', `aws_s3_bucket.b${i}`, place),
      fail(attribute({ at: place }, 'x'), 'is wrong'),
    );
  });
  return sampleReport({ findings, paths: [] });
}

/** A verdict that passes, for `--verdicts`. */
export const passing: Finding = finding(10, publicAccess, group, pass(attribute(openCidr, 'x')));
