/** The identity of a finding over time. */
import { createHash } from 'node:crypto';
import type { Verdict } from '../findings/index.ts';
import { type GraphNode, historyOf, identityOf, isVariant, type Origin } from '../graph/index.ts';
import { lineText, positionAt } from '../text/index.ts';

/**
 * Check, resource, and the properties that the evidence names; neither lines nor wording, so that edits elsewhere change nothing.
 * The environment is no part of it, so that a further one changes nothing; but in what several environments have that is which decides
 * elsewhere than in the resource or in a branch within it: a file of values, or the words of a local, default or branch, for what others
 * decide is another finding. 32 hex digits of SHA-256.
 */
export function fingerprintOf(rule: string, resource: GraphNode, verdict: Verdict): string {
  const paths = [...new Set(verdict.evidence.map((one) => one.path))].sort();
  return hash([rule, identityOf(resource), ...paths, ...(isVariant(resource) ? decidersOf(verdict) : [])]);
}

/** What decides for the resource from elsewhere. */
function decidersOf({ evidence }: Verdict): readonly string[] {
  return [...new Set(evidence.flatMap(({ origin }) => deciderOf(origin)))].sort();
}

function deciderOf(origin: Origin): readonly string[] {
  const links = historyOf(origin);
  const cause = links.at(-1) ?? origin;
  const { path } = cause.at.file;
  if (/\.tfvars(?:\.json)?$/.test(path)) return [path];
  return links.length > 1 || isBranch(cause) ? [contextOf(cause)] : [];
}

/** Whether it is one of the two results of a condition; the other one may decide elsewhere, and is another cause. */
function isBranch({ at }: Origin): boolean {
  const before = at.file.text.slice(Math.max(0, at.start - mostSpace), at.start).trimEnd();
  return before.endsWith('?') || before.endsWith(':');
}

/** So many lines around a value tell it apart from its neighbours. */
const mostLines = 8;
/** So much space may stand between a branch and its mark. */
const mostSpace = 200;
/** Lines further above are not looked at. */
const farthest = 200;

/** What has the value, what stands before it in its line, and those above that it is indented under: `staging = {` around `encrypted = false`. */
function contextOf({ at, as = '' }: Origin): string {
  const { line, column } = positionAt(at.file, at.end);
  const own = lineText(at.file, line).slice(0, column - 1);
  const start = positionAt(at.file, at.start);
  const before = start.line === line ? own.slice(0, start.column - 1) : '';
  // Of several elements on one line those before it are not its own.
  const first = Math.max(...['{', '[', ','].map((mark) => before.lastIndexOf(mark))) + 1;
  const words = [as, own.slice(first).trim()];
  let indent = indentOf(own);
  for (let above = line - 1; above > Math.max(0, line - farthest) && words.length < mostLines && indent > 0; above--) {
    const text = lineText(at.file, above);
    if (text.trim() === '' || indentOf(text) >= indent) continue;
    words.push(text.trim());
    indent = indentOf(text);
  }
  return words.join('\n');
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** 32 hex digits that stand for these words. */
export function hash(words: readonly string[]): string {
  return createHash('sha256').update(words.join('\u0000')).digest('hex').slice(0, 32);
}
