/** A recursive, depth-limited reader of JSON that keeps places. */
import type { Comment, Entry, Mapping, Node, Scalar, ScalarValue, Sequence, Span } from '../document.ts';
import { readString } from './read-string.ts';

/** A problem in a JSON text, at `[start, end)`. */
export interface JsonTrouble extends Span {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help: string;
  readonly earlier?: Span;
}

const MAX_DEPTH = 256;
const MAX_TROUBLES = 100;
const FEW = 8;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;

/** Thrown within the reader only, when reading cannot go on. */
class Stop extends Error {}

/** Reads one text; use once. */
export class JsonReader {
  readonly comments: Comment[] = [];
  readonly troubles: JsonTrouble[] = [];
  private readonly text: string;
  private at = 0;
  private depth = 0;
  private readonly tolerated = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  /** The value of the text, or `undefined` where an error is among `troubles`. */
  read(): Node | undefined {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    try {
      this.space();
      if (this.at >= this.text.length)
        this.fail('json-empty', 'the file holds no JSON value', 'remove the file, or write a value');
      const root = this.value();
      this.space();
      if (this.at < this.text.length) {
        this.fail('json-syntax', `${this.here()} after the end of the value`, 'a JSON file holds one value');
      }
      return root;
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  private value(): Node {
    switch (this.text.charCodeAt(this.at)) {
      case 123: {
        return this.object();
      }
      case 91: {
        return this.array();
      }
      case 34: {
        return this.string();
      }
      case 116: {
        return this.word('true', true);
      }
      case 102: {
        return this.word('false', false);
      }
      case 110: {
        return this.word('null', null);
      }
      default: {
        return this.number();
      }
    }
  }

  private object(): Mapping {
    const start = this.at;
    const entries: Entry[] = [];
    let size = 1;
    this.enter();
    while (this.next(125, entries.length > 0)) {
      if (this.text.charCodeAt(this.at) !== 34) {
        this.fail(
          'json-syntax',
          `expected a key in double quotes, found ${this.here()}`,
          'put double quotes around the key',
        );
      }
      const key = this.string();
      this.space();
      if (this.text.charCodeAt(this.at) !== 58) {
        this.fail(
          'json-syntax',
          `expected \`:\` after the key, found ${this.here()}`,
          'write `:` between key and value',
        );
      }
      this.at++;
      this.space();
      const value = this.value();
      entries.push({ key, value, name: key.text, merge: undefined });
      size += 1 + (value.kind === 'scalar' ? 1 : value.size);
    }
    this.depth--;
    this.duplicates(entries);
    return { kind: 'mapping', start, end: this.at, tag: undefined, alias: undefined, entries, size };
  }

  private array(): Sequence {
    const start = this.at;
    const items: Node[] = [];
    let size = 1;
    this.enter();
    while (this.next(93, items.length > 0)) {
      const item = this.value();
      items.push(item);
      size += item.kind === 'scalar' ? 1 : item.size;
    }
    this.depth--;
    return { kind: 'sequence', start, end: this.at, tag: undefined, alias: undefined, items, size };
  }

  private enter(): void {
    this.depth++;
    if (this.depth > MAX_DEPTH) {
      this.fail('json-too-deep', `more than ${MAX_DEPTH} levels of nesting; the file was not read`, 'flatten the file');
    }
    this.at++;
  }

  /** Moves to the next member of a collection; `false`, and past `closer`, where it ends. */
  private next(closer: number, hasOne: boolean): boolean {
    this.space();
    let comma = -1;
    if (hasOne && this.text.charCodeAt(this.at) === 44) {
      comma = this.at++;
      this.space();
    }
    if (this.text.charCodeAt(this.at) === closer) {
      if (comma !== -1)
        this.tolerate('json-trailing-comma', 'a comma before the closing bracket', comma, comma + 1, 'remove it');
      this.at++;
      return false;
    }
    if (hasOne && comma === -1) {
      if (this.at >= this.text.length) this.fail('json-syntax', 'the file ends within a value', 'close all brackets');
      const c = this.text.charCodeAt(this.at);
      if (c === 125 || c === 93 || c === 58) {
        this.fail(
          'json-syntax',
          `expected \`,\` or \`${String.fromCharCode(closer)}\`, found ${this.here()}`,
          'close the bracket',
        );
      }
      this.tolerate('json-missing-comma', 'no comma before this', this.at, this.at + 1, 'add it');
    }
    return true;
  }

  private string(): Scalar {
    const start = this.at;
    const read = readString(this.text, start);
    this.at = read.end;
    if (read.fault) {
      const { at, message, fatal } = read.fault;
      const help = 'write control characters and quotes as escapes (`\\n`, `\\"`), and close the string';
      if (fatal) {
        this.at = at;
        this.fail('json-string', message, help);
      }
      this.tolerate('json-string', message, at, at + 1, help);
    }
    return this.scalar(start, read.value, read.value, 'double-quoted');
  }

  private word(word: string, value: ScalarValue): Scalar {
    const start = this.at;
    if (!this.text.startsWith(word, start)) this.unexpected();
    this.at += word.length;
    return this.scalar(start, value, word, 'plain');
  }

  private number(): Scalar {
    const start = this.at;
    number.lastIndex = start;
    const match = number.exec(this.text);
    if (!match) this.unexpected();
    this.at = number.lastIndex;
    return this.scalar(start, Number(match[0]), match[0], 'plain');
  }

  private scalar(start: number, value: ScalarValue, text: string, style: Scalar['style']): Scalar {
    return { kind: 'scalar', start, end: this.at, tag: undefined, alias: undefined, value, text, style };
  }

  private space(): void {
    const { text } = this;
    for (;;) {
      const c = text.charCodeAt(this.at);
      if (c === 32 || c === 10 || c === 13 || c === 9) this.at++;
      else if (c === 47) this.comment();
      else return;
    }
  }

  private comment(): void {
    const { text, at: start } = this;
    const second = text.charCodeAt(start + 1);
    if (second === 47) {
      const lineBreak = /[\r\n]/g;
      lineBreak.lastIndex = start;
      this.at = lineBreak.exec(text)?.index ?? text.length;
      this.comments.push({ start, end: this.at, text: text.slice(start + 2, this.at).trim() });
    } else if (second === 42) {
      const close = text.indexOf('*/', start + 2);
      if (close === -1) this.fail('json-syntax', 'the comment is not closed', 'close it with `*/`');
      this.at = close + 2;
      this.comments.push({ start, end: this.at, text: text.slice(start + 2, close).trim() });
    } else this.unexpected();
    this.tolerate(
      'json-comment',
      'JSON has no comments; strict readers refuse the file',
      start,
      this.at,
      'remove the comments',
    );
  }

  private duplicates(entries: readonly Entry[]): void {
    if (entries.length < FEW) {
      for (let i = 1; i < entries.length; i++) {
        for (let j = 0; j < i; j++) {
          if (entries[j]?.name !== entries[i]?.name) continue;
          this.duplicate(entries[i], entries[j]);
          break;
        }
      }
      return;
    }
    const first = new Map<string | undefined, Entry>();
    for (const entry of entries) {
      const earlier = first.get(entry.name);
      if (earlier) this.duplicate(entry, earlier);
      else first.set(entry.name, entry);
    }
  }

  private duplicate(entry: Entry | undefined, earlier: Entry | undefined): void {
    if (!entry || !earlier || this.troubles.length >= MAX_TROUBLES) return;
    this.troubles.push({
      code: 'json-duplicate-key',
      severity: 'warning',
      message: `the key \`${(entry.name ?? '').slice(0, 80)}\` occurs twice; the last one counts`,
      start: entry.key.start,
      end: entry.key.end,
      help: 'remove one of them',
      earlier: { start: earlier.key.start, end: earlier.key.end },
    });
  }

  /** One report of each kind is enough: who writes one trailing comma writes many. */
  private tolerate(code: string, message: string, start: number, end: number, help: string): void {
    if (this.tolerated.has(code)) return;
    this.tolerated.add(code);
    this.troubles.push({ code, severity: 'warning', message, start, end, help });
  }

  private unexpected(): never {
    if (this.at >= this.text.length) this.fail('json-syntax', 'the file ends within a value', 'close all brackets');
    this.fail('json-syntax', `expected a value, found ${this.here()}`, 'write a JSON value, strings in double quotes');
  }

  private here(): string {
    const c = this.text.codePointAt(this.at);
    return c === undefined ? 'the end of the file' : `\`${String.fromCodePoint(c)}\``;
  }

  private fail(code: string, message: string, help: string): never {
    const start = Math.min(this.at, this.text.length);
    this.troubles.push({ code, severity: 'error', message, start, end: Math.min(start + 1, this.text.length), help });
    throw new Stop();
  }
}
