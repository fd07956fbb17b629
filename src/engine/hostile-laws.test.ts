/** Where a scan begins and what files are called decide paths in the report, and nothing else. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../findings/index.ts';
import { memoryFiles } from '../host/index.ts';
import { healthy, scanned } from './hostile/healthy.ts';

const estate: Readonly<Record<string, string>> = {
  ...healthy,
  Dockerfile: 'FROM ubuntu\nUSER root\nADD http://example.com/a /a\n',
  'cloud/main.tf':
    'module "m" {\n  source = "./m"\n  open = true\n}\nresource "aws_db_instance" "d" {\n  publicly_accessible = true\n}\n',
  'cloud/m/main.tf':
    'variable "open" {}\nresource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_public_access_block" "b" {\n  bucket = aws_s3_bucket.b.id\n  block_public_acls = !var.open\n}\n',
  'k8s/all.yaml':
    'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {type: LoadBalancer, selector: {app: a}, ports: [{port: 80}]}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {app: a}}\nspec: {hostNetwork: true, containers: [{name: c, image: d}]}\n',
};

/** Findings as check, resource, place and words, with `from` before a path replaced by `to`. */
function told({ findings, verdicts }: Report, path: (path: string) => string): readonly unknown[] {
  const lines = findings.map(({ rule, resource, verdict }) =>
    [
      rule.id,
      resource.address,
      path(resource.at?.file.path ?? ''),
      ...verdict.evidence.map(({ says, origin }) => `${path(origin.at.file.path)}:${origin.at.start} ${says}`),
    ].join(' | '),
  );
  return [...lines.sort(), JSON.stringify(verdicts)];
}

const files = (rename: (path: string) => string) =>
  memoryFiles(Object.fromEntries(Object.entries(estate).map(([path, text]) => [rename(path), text])));

describe('a scan', () => {
  const here = told(scanned(files((path) => path)), (path) => path);

  it('finds something in each file', () => {
    expect(here.length).toBeGreaterThan(10);
  });

  it.each(['below/', 'a/b/c/'])('finds the same from a folder above: %s', (prefix) => {
    const above = scanned(files((path) => prefix + path));
    expect(told(above, (path) => path.replace(prefix, ''))).toEqual(here);
  });

  it('finds the same when files have other names', () => {
    const names = new Map([
      ['healthy/template.yaml', 'healthy/stack.yml'],
      ['healthy/pod.yaml', 'healthy/zz.yaml'],
      ['k8s/all.yaml', 'k8s/0.yml'],
      ['cloud/main.tf', 'cloud/zz.tf'],
      ['cloud/m/main.tf', 'cloud/m/a.tf'],
    ]);
    const back = new Map([...names].map(([from, to]) => [to, from]));
    const renamed = scanned(files((path) => names.get(path) ?? path));
    expect(told(renamed, (path) => back.get(path) ?? path)).toEqual(here);
  });
});
