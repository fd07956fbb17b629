/** The identity of a finding over time. */
import { createHash } from 'node:crypto';
import type { Verdict } from '../findings/index.ts';
import type { GraphNode } from '../graph/index.ts';

/**
 * Check, resource, and the properties that the evidence names; neither lines nor wording, so that edits elsewhere change nothing.
 * 32 hex digits of SHA-256.
 */
export function fingerprintOf(rule: string, resource: GraphNode, verdict: Verdict): string {
  const paths = [...new Set(verdict.evidence.map((one) => one.path))].sort();
  return hash([rule, resource.key, ...paths]);
}

/** 32 hex digits that stand for these words. */
export function hash(words: readonly string[]): string {
  return createHash('sha256').update(words.join('\u0000')).digest('hex').slice(0, 32);
}
