/** Ranges of source text. */
import { type Passage, PassageRange } from './passage.ts';
import { type Position, positionAt, type SourceFile } from './source-file.ts';

/** What offsets may count in. */
export type SourceText = SourceFile | Passage;

/** A half-open stretch `[start, end)` of one source file, in UTF-16 code units. */
export interface Range {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** The range from `start` up to `end` of a file or passage. */
export function range(text: SourceText, start: number, end: number): Range {
  return text.moves ? new PassageRange(text, start, end) : { file: text, start, end };
}

/** The text that the range covers. */
export function textOf(at: Range): string {
  return at.file.text.slice(at.start, at.end);
}

/** First and last place of a range as lines and columns from 1; the end is exclusive. */
export function positionsOf(at: Range): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(at.file, at.start), end: positionAt(at.file, at.end) };
}

/** `path:line`, the way people name a place. */
export function placeOf(at: Range): string {
  return `${at.file.path}:${positionAt(at.file, at.start).line}`;
}
