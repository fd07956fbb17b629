/** Makes the parts of a template out of its flat tokens: texts joined, `if` and `for` nested. */
import { type Cursor, MAX_NESTING, report } from './cursor.ts';
import type { DirectiveToken, TemplateToken } from './template-tokens.ts';
import type { TemplatePart } from './tree.ts';

/** A directive that waits for its end. */
interface Open {
  readonly by: DirectiveToken;
  readonly outer: TemplatePart[];
  /** The parts before `else`. */
  whenTrue: TemplatePart[] | undefined;
}

/**
 * The nested parts. Directives without their partner are reported, and an interpolation whose value is unknown stands for what was lost.
 */
export function nestParts(c: Cursor, tokens: readonly TemplateToken[]): readonly TemplatePart[] {
  const open: Open[] = [];
  let parts: TemplatePart[] = [];
  for (const token of tokens) {
    if (token.kind !== 'directive') {
      add(parts, token);
      continue;
    }
    const { says } = token;
    if (says.kind === 'if' || says.kind === 'for') {
      if (open.length + c.depth >= MAX_NESTING) {
        report(
          c,
          'hcl-too-deep',
          `more than ${MAX_NESTING} levels lie in each other`,
          token.start,
          token.end,
          'split the template up',
        );
        break;
      }
      open.push({ by: token, outer: parts, whenTrue: undefined });
      parts = [];
      continue;
    }
    const top = open[open.length - 1];
    const wanted = says.kind === 'endfor' ? 'for' : 'if';
    if (top?.by.says.kind !== wanted || (says.kind === 'else' && top.whenTrue)) {
      const message = `\`${says.kind}\` has no \`${wanted}\` before it`;
      report(c, 'hcl-unbalanced-directive', message, token.start, token.end, 'open and close directives in pairs');
      parts.push(lost(token.start, token.end));
    } else if (says.kind === 'else') {
      top.whenTrue = parts;
      parts = [];
    } else {
      open.pop();
      parts = close(top, parts, token.end);
    }
  }
  for (let top = open.pop(); top; top = open.pop()) {
    const { start, end } = top.by;
    const { kind } = top.by.says;
    report(
      c,
      'hcl-unbalanced-directive',
      `\`${kind}\` is not closed`,
      start,
      end,
      `write \`%{ end${kind} }\` after it`,
    );
    parts = top.outer;
    parts.push(lost(start, end));
  }
  return parts;
}

function add(parts: TemplatePart[], token: TemplatePart): void {
  const before = parts[parts.length - 1];
  if (token.kind === 'text' && before?.kind === 'text') {
    parts[parts.length - 1] = { kind: 'text', value: before.value + token.value, start: before.start, end: token.end };
  } else parts.push(token);
}

function lost(start: number, end: number): TemplatePart {
  const expression = { kind: 'invalid', start, end } as const;
  return { kind: 'interpolation', expression, stripBefore: false, stripAfter: false, start, end };
}

/** The parts of the outer template, with the directive that ends here added to them. */
function close(top: Open, inner: TemplatePart[], end: number): TemplatePart[] {
  const { says, start } = top.by;
  if (says.kind === 'if') {
    const [whenTrue, whenFalse] = top.whenTrue ? [top.whenTrue, inner] : [inner, []];
    top.outer.push({ kind: 'template-if', condition: says.condition, whenTrue, whenFalse, start, end });
  } else if (says.kind === 'for') {
    top.outer.push({ kind: 'template-for', ...says.head, body: inner, start, end });
  }
  return top.outer;
}
