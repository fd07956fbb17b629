/** Quotes, escapes and variable references within a word of a Dockerfile. */
import { type SplicedText, sourceSpan } from '../spliced-text.ts';
import type { VariableOperator, WordPart } from './tree.ts';

const MAX_DEPTH = 32;
const operators: readonly VariableOperator[] = [':-', ':+', ':?', '-', '+', '?', '##', '#', '%%', '%', '//', '/'];
const name = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#!?]/y;

/** The parts of `[start, end)` of `line`: literal text unquoted, references apart. What does not close counts as text. */
export function parseParts(line: SplicedText, start: number, end: number, escape: string): readonly WordPart[] {
  return new PartReader(line, end, escape).read(start, '');
}

class PartReader {
  private readonly line: SplicedText;
  private readonly end: number;
  private readonly escape: string;
  private at = 0;
  private depth = 0;
  /** One brace did not close; to look for further modifiers would read the rest again and again. */
  private unclosed = false;

  constructor(line: SplicedText, end: number, escape: string) {
    this.line = line;
    this.end = end;
    this.escape = escape;
  }

  /** Reads up to one of `stops` outside quotes, or to the end; `at` is then there. */
  read(from: number, stops: string): readonly WordPart[] {
    const { text } = this.line;
    const parts: WordPart[] = [];
    let literal = '';
    let quote = '';
    this.at = from;
    while (this.at < this.end) {
      const c = text.charAt(this.at);
      if (quote === '' && stops.includes(c)) break;
      if (quote === "'") {
        if (c === quote) quote = '';
        else literal += c;
        this.at++;
      } else if (c === this.escape) {
        const next = text.charAt(this.at + 1);
        // Within double quotes the escape is itself unless before one of these.
        const keeps = quote === '"' && next !== '"' && next !== '$' && next !== this.escape;
        literal += this.at + 1 >= this.end || keeps ? c : next;
        this.at += this.at + 1 >= this.end || keeps ? 1 : 2;
      } else if (c === quote) {
        quote = '';
        this.at++;
      } else if (quote === '' && (c === '"' || c === "'")) {
        quote = c;
        this.at++;
      } else {
        const reference = c === '$' ? this.reference() : undefined;
        if (reference) {
          if (literal !== '') parts.push({ kind: 'text', text: literal });
          literal = '';
          parts.push(reference);
        } else {
          literal += c;
          this.at++;
        }
      }
    }
    if (literal !== '') parts.push({ kind: 'text', text: literal });
    return parts;
  }

  /** The reference at the `$` where we are; `undefined`, and not moved, where there is none. */
  private reference(): WordPart | undefined {
    const { text } = this.line;
    const start = this.at;
    const braced = text.charAt(start + 1) === '{';
    name.lastIndex = start + (braced ? 2 : 1);
    const found = name.exec(text)?.[0];
    if (found === undefined || name.lastIndex > this.end) return undefined;
    let after = name.lastIndex;
    if (!braced) {
      this.at = after;
      return this.variable(start, found, undefined, [], []);
    }
    if (text.charAt(after) === '}' && after < this.end) {
      this.at = after + 1;
      return this.variable(start, found, undefined, [], []);
    }
    const operator = operators.find((candidate) => text.startsWith(candidate, after));
    if (operator === undefined || this.unclosed || this.depth >= MAX_DEPTH) return undefined;
    after += operator.length;
    this.depth++;
    const operand = this.read(after, operator.startsWith('/') ? '/}' : '}');
    const hasReplacement = this.at < this.end && text.charAt(this.at) === '/';
    const replacement = hasReplacement ? this.read(this.at + 1, '}') : [];
    this.depth--;
    if (this.at >= this.end) {
      this.unclosed = true;
      this.at = start;
      return undefined;
    }
    this.at++;
    return this.variable(start, found, operator, operand, replacement);
  }

  private variable(
    start: number,
    found: string,
    operator: VariableOperator | undefined,
    operand: readonly WordPart[],
    replacement: readonly WordPart[],
  ): WordPart {
    return { kind: 'variable', name: found, operator, operand, replacement, ...sourceSpan(this.line, start, this.at) };
  }
}
