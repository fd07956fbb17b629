/** How reports name a place. */
import { positionsOf, type Range } from '../text/index.ts';

/** `path:line:column`, the form that terminals and editors open. */
export function placeText(at: Range, prefix = ''): string {
  const { line, column } = positionsOf(at).start;
  return `${prefix}${at.file.path}:${line}:${column}`;
}

/** `path:line`. */
export function lineOf(at: Range, prefix = ''): string {
  return `${prefix}${at.file.path}:${positionsOf(at).start.line}`;
}

/** A key that is the same for the same stretch of the same file. */
export function rangeKey(at: Range): string {
  return `${at.file.path}\0${at.start}\0${at.end}`;
}
