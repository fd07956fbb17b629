/** A Dockerfile's lines: parser directives, comments, continuations joined. */
import type { Comment } from '../document.ts';
import type { SplicedText } from '../spliced-text.ts';
import type { Directive } from './tree.ts';

/** One line of the file, without and with its line break. */
export interface PhysicalLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Moves over the lines of one file. */
export class LineReader {
  readonly directives: Directive[] = [];
  readonly comments: Comment[] = [];
  /** `\`, or what `# escape=` sets. */
  escape = '\\';
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
    this.readDirectives();
  }

  /** The next line of the file as it stands; `undefined` at the end. */
  physical(): PhysicalLine | undefined {
    const { text, at: start } = this;
    if (start >= text.length) return undefined;
    const feed = text.indexOf('\n', start);
    const next = feed === -1 ? text.length : feed + 1;
    let end = feed === -1 ? text.length : feed;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
    this.at = next;
    return { start, end, next };
  }

  /** The next instruction's text, continuation lines joined, comments and blank lines left out; `undefined` at the end. */
  logical(): SplicedText | undefined {
    let line = this.physical();
    while (line && this.isSkipped(line)) line = this.physical();
    if (!line) return undefined;
    const parts: string[] = [];
    const pieces: { at: number; source: number }[] = [];
    let length = 0;
    let start = this.firstInk(line);
    let last = start;
    while (line) {
      const end = this.continuationEnd(start, line.end);
      pieces.push({ at: length, source: start });
      parts.push(this.text.slice(start, end ?? line.end));
      last = end ?? line.end;
      length += last - start;
      if (end === undefined) break;
      line = this.physical();
      while (line && this.isSkipped(line)) line = this.physical();
      if (line) start = line.start;
    }
    return { text: parts.join(''), pieces, end: last };
  }

  /** Where the escape character stands that continues the line, else `undefined`. */
  private continuationEnd(start: number, end: number): number | undefined {
    const { text, escape } = this;
    let at = end;
    while (at > start && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
    if (at === start || text.charAt(at - 1) !== escape) return undefined;
    return at - 1 > start && text.charAt(at - 2) === escape ? undefined : at - 1;
  }

  private isSkipped(line: PhysicalLine): boolean {
    const ink = this.firstInk(line);
    if (ink >= line.end) return true;
    if (this.text.charCodeAt(ink) !== 35) return false;
    this.comments.push({ start: ink, end: line.end, text: this.text.slice(ink + 1, line.end).trim() });
    return true;
  }

  private firstInk(line: PhysicalLine): number {
    let at = line.start;
    while (at < line.end && /\s/.test(this.text.charAt(at))) at++;
    return at;
  }

  /** Directives stand before everything else; the first line that is none ends them, an unknown name too. */
  private readDirectives(): void {
    for (;;) {
      const before = this.at;
      const line = this.physical();
      const match = line && /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=(.*)$/.exec(this.text.slice(line.start, line.end));
      const name = match?.[1]?.toLowerCase() ?? '';
      if (!line || !match || !['syntax', 'escape', 'check'].includes(name)) {
        this.at = before;
        return;
      }
      const value = (match[2] ?? '').trim();
      this.directives.push({ name, value, start: line.start, end: line.end });
      if (name === 'escape' && (value === '`' || value === '\\')) this.escape = value;
    }
  }
}
