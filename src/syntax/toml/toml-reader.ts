/** A depth-limited reader of TOML that keeps places. */
import type { Comment, Mapping, Node, Scalar } from '../document.ts';
import { readScalar, type TomlFault } from './read-scalar.ts';
import { openTable, putInto, type Table, tableAt, treeOf } from './tables.ts';

const deepest = 64;
const bareKey = /[A-Za-z0-9_-]+/y;

/** Thrown within the reader only, when reading cannot go on. */
class Stop extends Error {}

/** Reads one text; use once. */
export class TomlReader {
  readonly comments: Comment[] = [];
  /** What was wrong, where the text has no tree. */
  fault: TomlFault | undefined;
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The tree of the text, or `undefined` where there is a fault. */
  read(): Mapping | undefined {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    const root = tableAt({ start: 0, end: this.text.length }, 'header');
    try {
      let table = root;
      for (this.space(true); this.at < this.text.length; this.space(true)) {
        if (this.text.charAt(this.at) === '[') table = this.header(root);
        else this.entry(table);
        this.space(false);
        if (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at)))
          this.fail(`\`${this.here()}\` where the line should end`);
      }
      return treeOf(root);
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  private header(root: Table): Table {
    const isList = this.text.startsWith('[[', this.at);
    this.at += isList ? 2 : 1;
    const keys = this.keys();
    const close = isList ? ']]' : ']';
    if (!this.text.startsWith(close, this.at)) this.fail(`expected \`${close}\`, found \`${this.here()}\``);
    this.at += close.length;
    const opened = openTable(root, keys, isList);
    if (opened.kind === 'scalar') this.fail(`\`${opened.text}\` is defined already`, opened.start);
    return opened;
  }

  private entry(table: Table): void {
    const keys = this.keys();
    if (this.text.charAt(this.at) !== '=') this.fail(`expected \`=\` after the key, found \`${this.here()}\``);
    this.at++;
    this.space(false);
    const taken = putInto(table, keys, this.value());
    if (taken) this.fail(`\`${taken.text}\` is defined already`, taken.start);
  }

  /** The parts of a key with dots, and the space around them. */
  private keys(): readonly Scalar[] {
    const keys: Scalar[] = [];
    do {
      if (keys.length > 0) this.at++;
      if (keys.length >= deepest) this.fail(`more than ${deepest} parts of a key`);
      this.space(false);
      keys.push(this.key());
      this.space(false);
    } while (this.text.charAt(this.at) === '.');
    return keys;
  }

  private key(): Scalar {
    const c = this.text.charAt(this.at);
    if ((c === '"' || c === "'") && !this.text.startsWith(c.repeat(3), this.at)) return this.scalar();
    bareKey.lastIndex = this.at;
    const text = bareKey.exec(this.text)?.[0];
    if (text === undefined) this.fail(`expected a key, found \`${this.here()}\``);
    const start = this.at;
    this.at += text.length;
    return { kind: 'scalar', start, end: this.at, tag: undefined, alias: undefined, value: text, text, style: 'plain' };
  }

  private value(): Node {
    const c = this.text.charAt(this.at);
    if (c !== '[' && c !== '{') return this.scalar();
    if (++this.depth > deepest) this.fail(`more than ${deepest} levels of nesting`);
    const node = c === '[' ? this.array() : this.inlineTable();
    this.depth--;
    return node;
  }

  private scalar(): Scalar {
    const read = readScalar(this.text, this.at);
    if (!('kind' in read)) this.fail(read.message, read.at);
    this.at = read.end;
    return read;
  }

  private array(): Node {
    const start = this.at++;
    const items: Node[] = [];
    let size = 1;
    for (this.space(true); this.text.charAt(this.at) !== ']'; this.space(true)) {
      const item = this.value();
      items.push(item);
      size += item.kind === 'scalar' ? 1 : item.size;
      this.space(true);
      if (this.text.charAt(this.at) === ',') this.at++;
      else if (this.text.charAt(this.at) !== ']') this.fail(`expected \`,\` or \`]\`, found \`${this.here()}\``);
    }
    this.at++;
    return { kind: 'sequence', start, end: this.at, tag: undefined, alias: undefined, items, size };
  }

  private inlineTable(): Node {
    const start = this.at++;
    const table = tableAt({ start, end: start }, 'dotted');
    for (this.space(true); this.text.charAt(this.at) !== '}'; this.space(true)) {
      this.entry(table);
      this.space(true);
      if (this.text.charAt(this.at) === ',') this.at++;
      else if (this.text.charAt(this.at) !== '}') this.fail(`expected \`,\` or \`}\`, found \`${this.here()}\``);
    }
    this.at++;
    return treeOf(table, { start, end: this.at });
  }

  /** Passes over blanks and comments, and over line breaks where they mean nothing. */
  private space(lines: boolean): void {
    for (; this.at < this.text.length; this.at++) {
      const c = this.text.charAt(this.at);
      if (c === '#') this.comment();
      else if (c !== ' ' && c !== '\t' && !(lines && (c === '\n' || c === '\r'))) return;
    }
  }

  /** Leaves the place on the last character of the comment. */
  private comment(): void {
    const start = this.at;
    const feed = this.text.indexOf('\n', start);
    const end = feed === -1 ? this.text.length : this.text.charAt(feed - 1) === '\r' ? feed - 1 : feed;
    this.comments.push({ start, end, text: this.text.slice(start + 1, end).trim() });
    this.at = end - 1;
  }

  private here(): string {
    const c = this.text.codePointAt(this.at);
    return c === undefined ? 'the end of the file' : String.fromCodePoint(c);
  }

  private fail(message: string, at = this.at): never {
    this.fault = { at: Math.min(at, this.text.length), message };
    throw new Stop();
  }
}
