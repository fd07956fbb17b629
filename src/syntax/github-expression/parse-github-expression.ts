/** GitHub Actions expressions to trees. */
import { type SplicedText, sourceSpan } from '../spliced-text.ts';
import { type GithubToken, githubTokenAt } from './tokens.ts';
import type { EmbeddedExpression, GithubExpression, GithubOperator, GithubParse } from './tree.ts';

const MAX_DEPTH = 64;
/** GitHub itself takes no more than 21000 characters; so many nodes keep every walk over the tree shallow. */
const MAX_NODES = 2000;

const levels: readonly (readonly GithubOperator[])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];

/** The first `most` expressions `${{ … }}` of a text, in order. One that is not closed ends with the text. Never throws. */
export function findGithubExpressions(
  source: SplicedText,
  most = Number.POSITIVE_INFINITY,
): readonly EmbeddedExpression[] {
  const { text } = source;
  const found: EmbeddedExpression[] = [];
  let start = text.indexOf('${{');
  while (start !== -1 && found.length < most) {
    const close = closing(text, start + 3);
    const end = close === -1 ? text.length : close + 2;
    const parsed: GithubParse =
      close === -1
        ? { ok: false, message: '`${{` is not closed', at: sourceSpan(source, start, start + 3) }
        : parseGithubExpression(source, start + 3, close);
    found.push({ ...sourceSpan(source, start, end), textStart: start, textEnd: end, parsed });
    start = text.indexOf('${{', end);
  }
  return found;
}

/** Reads `[start, end)` of a text as one expression, such as the value of `if:` without `${{`. Never throws. */
export function parseGithubExpression(source: SplicedText, start = 0, end = source.text.length): GithubParse {
  try {
    return { ok: true, expression: new ExpressionReader(source, start, end).read() };
  } catch (error) {
    if (error instanceof Refusal)
      return { ok: false, message: error.message, at: sourceSpan(source, error.start, error.end) };
    throw error;
  }
}

/** Where `}}` stands outside quotes, from `from` on; -1 where it does not. */
function closing(text: string, from: number): number {
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "'") quoted = !quoted;
    else if (!quoted && c === '}' && text.charAt(i + 1) === '}') return i;
  }
  return -1;
}

/** Thrown within the reader only. */
class Refusal extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, at: { readonly start: number; readonly end: number }) {
    super(message);
    this.start = at.start;
    this.end = at.end;
  }
}

class ExpressionReader {
  private readonly source: SplicedText;
  private readonly end: number;
  private token: GithubToken;
  private depth = 0;
  private nodes = 0;
  private lastEnd: number;

  constructor(source: SplicedText, start: number, end: number) {
    this.source = source;
    this.end = end;
    this.lastEnd = start;
    this.token = githubTokenAt(source.text, start, end, false);
  }

  read(): GithubExpression {
    if (this.isAtEnd()) throw new Refusal('the expression is empty', this.token);
    const expression = this.binary(0);
    if (!this.isAtEnd()) this.refuse();
    return expression;
  }

  private isAtEnd(): boolean {
    return this.token.kind === 'end';
  }

  private binary(level: number): GithubExpression {
    const operators = levels[level];
    if (!operators) return this.unary();
    const start = this.token.start;
    let left = this.binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.isAt(candidate));
      if (!operator) return left;
      this.move();
      const right = this.binary(level + 1);
      left = { kind: 'binary', operator, left, right, ...this.span(start) };
    }
  }

  private unary(): GithubExpression {
    const { start } = this.token;
    if (!this.isAt('!')) return this.postfix();
    this.enter();
    this.move();
    const operand = this.unary();
    this.depth--;
    return { kind: 'not', operand, ...this.span(start) };
  }

  private postfix(): GithubExpression {
    const { start } = this.token;
    let object = this.primary();
    for (;;) {
      if (this.isAt('.')) {
        this.move(true);
        const { token } = this;
        if (this.isAt('*')) {
          this.move();
          object = { kind: 'all', object, ...this.span(start) };
        } else if (token.kind === 'name') {
          this.move();
          object = { kind: 'property', object, name: token.name, ...this.span(start) };
        } else this.refuse();
      } else if (this.isAt('[')) {
        this.move();
        if (this.isAt('*')) {
          this.move();
          this.expect(']');
          object = { kind: 'all', object, ...this.span(start) };
        } else {
          const index = this.nested();
          this.expect(']');
          object = { kind: 'index', object, index, ...this.span(start) };
        }
      } else return object;
    }
  }

  private primary(): GithubExpression {
    const { token } = this;
    const { start } = token;
    if (token.kind === 'literal') {
      this.move();
      return { kind: 'literal', value: token.value, ...this.span(start) };
    }
    if (token.kind === 'name') {
      this.move();
      if (!this.isAt('(')) return { kind: 'context', name: token.name, ...this.span(start) };
      this.move();
      const list: GithubExpression[] = [];
      while (!this.isAt(')')) {
        if (list.length > 0) this.expect(',');
        list.push(this.nested());
      }
      this.move();
      return { kind: 'call', name: token.name, arguments: list, ...this.span(start) };
    }
    if (!this.isAt('(')) this.refuse();
    this.move();
    const inner = this.nested();
    this.expect(')');
    return inner;
  }

  private nested(): GithubExpression {
    this.enter();
    const expression = this.binary(0);
    this.depth--;
    return expression;
  }

  private enter(): void {
    this.depth++;
    if (this.depth > MAX_DEPTH) throw new Refusal(`more than ${MAX_DEPTH} levels of nesting`, this.token);
  }

  private isAt(operator: string): boolean {
    return this.token.kind === 'operator' && this.token.operator === operator;
  }

  private expect(operator: string): void {
    if (!this.isAt(operator)) this.refuse(operator);
    this.move();
  }

  private move(afterPoint = false): void {
    this.lastEnd = this.token.end;
    this.token = githubTokenAt(this.source.text, this.token.end, this.end, afterPoint);
  }

  private span(start: number): { readonly start: number; readonly end: number } {
    if (++this.nodes > MAX_NODES) throw new Refusal('the expression is too long', this.token);
    return sourceSpan(this.source, start, this.lastEnd);
  }

  private refuse(wanted?: string): never {
    const { token } = this;
    if (token.kind === 'bad') throw new Refusal(token.message, token);
    const found =
      token.kind === 'end' ? 'the end of the expression' : `\`${this.source.text.slice(token.start, token.end)}\``;
    throw new Refusal(
      `expected ${wanted === undefined ? 'a value or an operator' : `\`${wanted}\``}, found ${found}`,
      token,
    );
  }
}
