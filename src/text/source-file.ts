/** One source text and where its lines begin. */
export interface SourceFile {
  /** Path relative to the scanned root, with `/` between the parts. */
  readonly path: string;
  /** The decoded text, without a byte order mark. Offsets everywhere are UTF-16 code units into it. */
  readonly text: string;
  /** Set where the bytes were not plainly the UTF-8 of `text`: a byte order mark stood before it, it was UTF-16, or not all could be read. */
  readonly encoding?: 'marked' | 'utf-16' | 'malformed';
  /** Never set: a passage is no file. */
  readonly moves?: undefined;
}

/** A place in a source text: line and column, both counted from 1; the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<SourceFile, Uint32Array>();

/** Offsets at which each line of `file` begins; computed at the first request. `\n`, `\r\n` and a lone `\r` end a line. */
function lineStartsOf(file: SourceFile): Uint32Array {
  let starts = lineStarts.get(file);
  if (!starts) {
    const found = [0];
    const { text } = file;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10) found.push(i + 1);
      else if (c === 13 && text.charCodeAt(i + 1) !== 10) found.push(i + 1);
    }
    starts = Uint32Array.from(found);
    lineStarts.set(file, starts);
  }
  return starts;
}

/** The line and column of `offset`; an offset past the end gives the last place. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStartsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.min(offset, file.text.length) - (starts[low] ?? 0) + 1 };
}

/** The text of line `line` (from 1) without its end; empty where there is no such line. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStartsOf(file);
  const start = starts[line - 1];
  if (start === undefined) return '';
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/[\r\n]+$/, '');
}
