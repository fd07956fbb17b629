/** What stands beside each hostile input, and the scan that must find it. */
import type { Report } from '../../findings/index.ts';
import { historyOf } from '../../graph/index.ts';
import { type Files, memoryFiles } from '../../host/index.ts';
import type { Range } from '../../text/index.ts';
import { scan } from '../scan.ts';
import type { HostileCase } from './hostile-case.ts';

/** Three small files, each with a failure that every scan must report. */
export const healthy: Readonly<Record<string, string>> = {
  'healthy/template.yaml':
    'Resources:\n  Healthy:\n    Type: AWS::S3::Bucket\n    Properties: {PublicAccessBlockConfiguration: {BlockPublicAcls: false}}\n',
  'healthy/pod.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: healthy}\nspec: {containers: [{name: a, image: b, securityContext: {privileged: true}}]}\n',
  'healthy/main.tf':
    'resource "aws_s3_bucket" "healthy" {}\nresource "aws_s3_bucket_public_access_block" "healthy" {\n  bucket = aws_s3_bucket.healthy.id\n  block_public_acls = false\n}\n',
};

/** Scans with fixed surroundings. */
export function scanned(files: Files, verdicts = false): Report {
  return scan({ root: '.', files, today: '2026-01-01', version: '0', verdicts }).report;
}

/** Scans the case beside what is healthy. */
export function scanOf({ files }: HostileCase): Report {
  return scanned(memoryFiles({ ...files(), ...healthy }));
}

/** The healthy files in which nothing was found, although something is wrong in each. */
export function missed({ findings }: Report): readonly string[] {
  const told = new Set(findings.map(({ resource }) => resource.at?.file.path));
  return Object.keys(healthy).filter((path) => !told.has(path));
}

/** What is wrong with the form of a report: ranges outside their files, defects that were caught. */
export function malformed({ findings, unknowns, paths, diagnostics, ledger }: Report): readonly string[] {
  const wrong: string[] = [];
  const hold = (at: Range | undefined, what: string) => {
    if (at && !(at.start >= 0 && at.start <= at.end && at.end <= at.file.text.length)) wrong.push(`${what}: range`);
  };
  for (const { resource, verdict, rule } of [...findings, ...unknowns]) {
    hold(resource.at, resource.key);
    for (const { origin } of verdict.evidence) for (const { at } of historyOf(origin)) hold(at, rule.id);
    if (verdict.answer !== 'unknown') continue;
    for (const { says } of verdict.reasons) if (says.startsWith('the check `')) wrong.push(says);
  }
  for (const { title, hops } of paths)
    for (const { facts } of hops) for (const { origin } of facts) hold(origin?.at, title);
  for (const { at, code, related } of diagnostics) {
    hold(at, code);
    for (const one of related ?? []) hold(one.at, code);
  }
  for (const { at, subject, reason } of ledger) {
    hold(at, subject);
    if (reason.startsWith('broke: ')) wrong.push(`${subject} ${reason}`);
  }
  return wrong;
}
