/** Input that is meant to exhaust the parser: deep, long, or broken in many places. */
import { describe, expect, it } from 'vitest';
import { MAX_DIAGNOSTICS } from './cursor.ts';
import { forEachChild } from './for-each-child.ts';
import { parseHcl } from './parse.ts';
import type { Expression } from './tree.ts';

const many = 100_000;

/** How deep the tree of an expression is. */
function depthOf(expression: Expression): number {
  let deepest = 0;
  forEachChild(expression, (child) => {
    deepest = Math.max(deepest, depthOf(child));
  });
  return deepest + 1;
}

/** What opens a level, what stands in the middle, what closes a level. */
const levels: readonly (readonly [string, string, string, string])[] = [
  ['brackets', '[', '1', ']'],
  ['parentheses', '(', '1', ')'],
  ['objects', '{a=', '1', '}'],
  ['calls', 'f(', '1', ')'],
  ['indexes', 'a[', '1', ']'],
  ['inner conditionals', 'a ? ', 'b', ' : c'],
  ['templates', '"${', 'a', '}"'],
  ['for-expressions', '[for a in ', 'b', ' : a]'],
  ['for-objects', '{for a in ', 'b', ' : a => a}'],
  ['conditionals', 'a ? b : ', 'c', ''],
  ['unary operators', '!', 'a', ''],
  ['mixed operators', '1 * 2 + ', '1', ''],
  ['sums', '', '1', ' + 1'],
  ['splats', '', 'a', '[*]'],
];

describe('nesting', () => {
  it.each(levels)('of %s is refused, and the next attribute is read', (_, open, inner, close) => {
    const text = `a = ${open.repeat(many)}${inner}${close.repeat(many)}\nb = 1\n`;
    const { body, diagnostics } = parseHcl({ path: 'a.tf', text });
    expect(diagnostics.map((found) => found.code)).toEqual([expect.stringMatching(/^hcl-too-(deep|long)$/)]);
    expect(body.items.map((item) => item.kind === 'attribute' && [item.name, item.value.kind])).toEqual([
      ['a', 'invalid'],
      ['b', 'number'],
    ]);
  });

  it.each(levels.filter(([, open]) => open !== ''))('of %s that is never closed is refused', (_, open, inner) => {
    const { body, diagnostics } = parseHcl({ path: 'a.tf', text: `a = ${open.repeat(many)}${inner}` });
    expect(diagnostics[0]?.code).toMatch(/^hcl-too-(deep|long)$/);
    expect(body.items).toHaveLength(1);
  });

  it('of heredocs is refused', () => {
    const text = `a = ${'<<A\n${'.repeat(many)}a${'}\nA\n'.repeat(many)}`;
    expect(parseHcl({ path: 'a.tf', text }).diagnostics[0]?.code).toBe('hcl-too-deep');
  });

  it.each([
    ['blocks', 'a {\n', '}\n'],
    ['directives', 'a = "', ''],
  ])('of %s is refused', (name, open, close) => {
    const directives = `${'%{if a}'.repeat(many)}${'%{endif}'.repeat(many)}"\n`;
    const text = name === 'blocks' ? open.repeat(many) + close.repeat(many) : open + directives;
    const { body, diagnostics } = parseHcl({ path: 'a.tf', text: `${text}b = 1\n` });
    expect(diagnostics[0]?.code).toBe('hcl-too-deep');
    expect(body.items).toHaveLength(2);
  });

  it('leaves trees that a reader can recurse over', () => {
    const sum = '1' + ' + 1'.repeat(400);
    const source = `${'['.repeat(200)}${sum}${']'.repeat(200)}`;
    const { body, diagnostics } = parseHcl({ path: 'a.tf', text: `a = ${source}\n` });
    const [item] = body.items;
    expect(diagnostics).toEqual([]);
    expect(item?.kind === 'attribute' && depthOf(item.value)).toBe(601);
  });
});

/** Sizes the clock would show to be quadratic: they take milliseconds now, and minutes if a rescan starts anew for each line. */
describe('repetition', () => {
  it.each([
    ['unclosed strings', 'a = "\n'],
    ['unclosed sequences', 'a = "${\n'],
    ['broken sequences', 'a = "${b c} ${d e}"\n'],
    ['unclosed tuples', 'a = [\n'],
    ['unclosed objects', '  a = {\n'],
    ['unclosed blocks', 'a "b" {\n'],
    ['stray braces', '}\n'],
    ['comment openers', 'a = /*\n'],
    ['conflict marks', '<<<<<<< a\n'],
    ['control characters', '\0\n'],
    ['blocks on one line', 'a{b=1}'],
  ])('of %s ends, with a bounded number of errors', (_, line) => {
    const { diagnostics } = parseHcl({ path: 'a.tf', text: line.repeat(many) });
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThanOrEqual(MAX_DIAGNOSTICS);
  });

  it('of heredocs that are not closed, each with a word of its own', () => {
    const text = Array.from({ length: many }, (_, i) => `b {\n  a = <<W${i}\n}\n`).join('');
    const { body, diagnostics } = parseHcl({ path: 'a.tf', text });
    expect(body.items).toHaveLength(many);
    expect(diagnostics.at(-1)?.code).toBe('hcl-too-many-problems');
  });

  it('of what is right gives no error', () => {
    const text = 'b "x" {\n  a = [1, "${c.d[0]}"] # e\n}\n'.repeat(50_000);
    const { body, comments, diagnostics } = parseHcl({ path: 'a.tf', text });
    expect([body.items.length, comments.length, diagnostics.length]).toEqual([50_000, 50_000, 0]);
  });
});

it('names odd characters', () => {
  const { diagnostics } = parseHcl({ path: 'a.tf', text: 'a = \0\n\u0007\nb = \u201cx\u201d\nc = 1\rd = 2\n' });
  expect(diagnostics.map((found) => found.message)).toEqual([
    'the character U+0000 cannot stand here',
    'the character U+0007 cannot stand here',
    '`\u201c` does not begin a value',
    'more follows after the value',
  ]);
});
