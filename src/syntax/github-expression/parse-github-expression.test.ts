/** GitHub Actions expressions: precedence, places, bounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unspliced } from '../spliced-text.ts';
import { contextAccesses, contextPath } from './context-path.ts';
import { findGithubExpressions, parseGithubExpression } from './parse-github-expression.ts';
import type { GithubExpression } from './tree.ts';

function read(text: string) {
  return parseGithubExpression(unspliced(text, 0, text.length));
}

/** The tree in prefix form. */
function shape(at: GithubExpression): string {
  switch (at.kind) {
    case 'literal':
      return typeof at.value === 'string' ? `'${at.value}'` : String(at.value);
    case 'context':
      return at.name;
    case 'property':
      return `(. ${shape(at.object)} ${at.name})`;
    case 'all':
      return `(* ${shape(at.object)})`;
    case 'index':
      return `(at ${shape(at.object)} ${shape(at.index)})`;
    case 'call':
      return `(${[at.name, ...at.arguments.map(shape)].join(' ')})`;
    case 'not':
      return `(! ${shape(at.operand)})`;
    case 'binary':
      return `(${at.operator} ${shape(at.left)} ${shape(at.right)})`;
  }
}

function shapeOf(text: string): string {
  const parsed = read(text);
  return parsed.ok ? shape(parsed.expression) : `${parsed.message} at ${parsed.at.start}`;
}

describe('parseGithubExpression', () => {
  it.each([
    ['github.event.issue.title', '(. (. (. github event) issue) title)'],
    ["github['event'].*.a-b[*]", "(* (. (* (at github 'event')) a-b))"],
    ['a || b && c == d < !e', '(|| a (&& b (== c (< d (! e)))))'],
    ['a && b && c', '(&& (&& a b) c)'],
    ['(a || b) && c', '(&& (|| a b) c)'],
    ["format('it''s {0}', fromJSON(x)[0])", "(format 'it's {0}' (at (fromJSON x) 0))"],
    ['always()', '(always)'],
    ['0xff != -1.5e3', '(!= 255 -1500)'],
    ['null == true', '(== null true)'],
    ['a.true', '(. a true)'],
    ['a.', 'expected a value or an operator, found the end of the expression at 2'],
    ['a b', 'expected a value or an operator, found `b` at 2'],
    ['f(a', 'expected `,`, found the end of the expression at 3'],
    ["'a", 'the string is not closed at 0'],
    ['a + b', '`+` has no meaning here at 2'],
    ['"a"', '`"` has no meaning here at 0'],
    ['', 'the expression is empty at 0'],
    ['  ', 'the expression is empty at 2'],
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toBe(expected);
  });

  it('finds expressions in a text', () => {
    const text = "echo ${{ a }} $x ${{ '}}' }}${{b}} ${{ c";
    const found = findGithubExpressions(unspliced(text, 0, text.length));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '${{ a }}',
      "${{ '}}' }}",
      '${{b}}',
      '${{ c',
    ]);
    expect(found.map(({ parsed }) => parsed.ok)).toEqual([true, true, true, false]);
  });

  it('names what is read', () => {
    const text = "contains(GitHub.Event.x[matrix.os], steps['A'].outputs.*) && !env.b";
    const parsed = read(text);
    if (!parsed.ok) throw new Error(parsed.message);
    const accesses = contextAccesses(parsed.expression);
    expect(accesses.map((at) => contextPath(at)?.join('.'))).toEqual([
      'github.event.x.*',
      'matrix.os',
      'steps.a.outputs.*',
      'env.b',
    ]);
    expect(accesses.map(({ start, end }) => text.slice(start, end))).toEqual([
      'GitHub.Event.x[matrix.os]',
      'matrix.os',
      "steps['A'].outputs.*",
      'env.b',
    ]);
  });

  it('bounds depth and length', () => {
    for (const text of ['('.repeat(10_000), '!'.repeat(10_000), 'f('.repeat(10_000), `a${'[a'.repeat(10_000)}`]) {
      expect(shapeOf(text)).toMatch(/levels of nesting/);
    }
    expect(shapeOf(`a${'.a'.repeat(10_000)}`)).toMatch(/too long/);
    expect(shapeOf(`a${' && a'.repeat(10_000)}`)).toMatch(/too long/);
  });

  it('keeps nodes within their parents, whatever the text', () => {
    const pieces = fc.constantFrom(
      'a',
      '.',
      '*',
      '[',
      ']',
      '(',
      ')',
      ',',
      "'",
      '!',
      '==',
      '&&',
      '||',
      '<',
      '1',
      '-',
      '0x',
      ' ',
      '${{',
      '}}',
      '"',
      '\n',
      'e1',
    );
    const inside = (at: GithubExpression, start: number, end: number): void => {
      expect(at.start >= start && at.start <= at.end && at.end <= end).toBe(true);
      for (const child of Object.values(at)) {
        for (const node of Array.isArray(child) ? child : [child]) {
          if (typeof node === 'object' && node !== null) inside(node as GithubExpression, at.start, at.end);
        }
      }
    };
    const law = (text: string): void => {
      for (const parsed of [
        read(text),
        ...findGithubExpressions(unspliced(text, 0, text.length)).map(({ parsed }) => parsed),
      ]) {
        const top: GithubExpression = parsed.ok ? parsed.expression : { kind: 'literal', value: null, ...parsed.at };
        inside(top, 0, text.length);
      }
    };
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => law(parts.join(''))),
      { numRuns: 2000 },
    );
    expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), law), { numRuns: 200 })).not.toThrow();
  });
});
