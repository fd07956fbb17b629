/** Source texts, ranges in them, and what is wrong with them. */
export { type Decoded, decode } from './decode.ts';
export type { Diagnostic } from './diagnostic.ts';
export { Passage, PassageRange } from './passage.ts';
export { placeOf, positionsOf, type Range, range, type SourceText, textOf } from './range.ts';
export { matchesWildcard, wildcardCovers, wildcardsMeet } from './wildcard.ts';
export { lineText, type Position, positionAt, type SourceFile } from './source-file.ts';
