/** The identity of a finding over time. */
import { createHash } from 'node:crypto';
import type { Verdict } from '../findings/index.ts';
import { type GraphNode, identityOf, isVariant, rootCause } from '../graph/index.ts';

/**
 * Check, resource, and the properties that the evidence names; neither lines nor wording, so that edits elsewhere change nothing.
 * The environment is no part of it, so that a further one changes nothing; but the file is that decides for one environment alone, for
 * what another environment's file decides is another finding. 32 hex digits of SHA-256.
 */
export function fingerprintOf(rule: string, resource: GraphNode, verdict: Verdict): string {
  const paths = [...new Set(verdict.evidence.map((one) => one.path))].sort();
  return hash([rule, identityOf(resource), ...paths, ...(isVariant(resource) ? valueFilesOf(verdict) : [])]);
}

/** Files of values that decide. */
function valueFilesOf({ evidence }: Verdict): readonly string[] {
  const files = evidence.map(({ origin }) => rootCause(origin).at.file.path);
  return [...new Set(files.filter((path) => /\.tfvars(?:\.json)?$/.test(path)))].sort();
}

/** 32 hex digits that stand for these words. */
export function hash(words: readonly string[]): string {
  return createHash('sha256').update(words.join('\u0000')).digest('hex').slice(0, 32);
}
