/** The tree of a GitHub Actions expression (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions). */
import type { Span } from '../document.ts';

/** Comparison and logic; `&&` and `||` give one of their operands. */
export type GithubOperator = '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||';

/** A node of an expression; spans are offsets in the file. */
export type GithubExpression = Span &
  (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    /** A context such as `github` by its name. */
    | { readonly kind: 'context'; readonly name: string }
    /** `object.name` */
    | { readonly kind: 'property'; readonly object: GithubExpression; readonly name: string }
    /** `object[index]` */
    | { readonly kind: 'index'; readonly object: GithubExpression; readonly index: GithubExpression }
    /** `object.*` or `object[*]`: all of its values. */
    | { readonly kind: 'all'; readonly object: GithubExpression }
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly GithubExpression[] }
    | { readonly kind: 'not'; readonly operand: GithubExpression }
    | {
        readonly kind: 'binary';
        readonly operator: GithubOperator;
        readonly left: GithubExpression;
        readonly right: GithubExpression;
      }
  );

/** An expression that was read, or why not. */
export type GithubParse =
  | { readonly ok: true; readonly expression: GithubExpression }
  | { readonly ok: false; readonly message: string; readonly at: Span };

/** `${{ … }}` in a text; the span covers the marks. */
export interface EmbeddedExpression extends Span {
  /** The same stretch in the text it was found in. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly parsed: GithubParse;
}
