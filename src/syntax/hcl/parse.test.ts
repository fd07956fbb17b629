/** Expressions and templates that stand in other formats, and the places of their nodes. */
import { describe, expect, it } from 'vitest';
import { range, textOf } from '../../text/index.ts';
import { forEachChild } from './for-each-child.ts';
import { parseExpression, parseHcl, parseTemplate } from './parse.ts';
import { rangeOf } from './range-of.ts';
import { show } from './show-tree.ts';
import type { Expression } from './tree.ts';

describe('parseTemplate', () => {
  it.each([
    ['', '""'],
    ['plain "quoted" \\n', String.raw`"plain \"quoted\" \\n"`],
    ['a\n${b}\n', String.raw`"a\n${'${b}'}\n"`],
    ['${a.b}', '"${a.b}"'],
    ['$${a} %%{b} $', '"${a} %{b} $"'],
    ['%{ if a ~}\n  x\n%{ endif }', String.raw`"%{if a}  x\n%{else}%{endif}"`],
  ])('reads %j as %j', (text, shown) => {
    const file = { path: 'a.tf.json', text };
    const { expression, diagnostics } = parseTemplate(text, file, { start: 0, end: text.length });
    expect([show(expression), diagnostics]).toEqual([shown, []]);
  });

  it('gives nodes their own places where the text is written as it is, between quotes', () => {
    const file = { path: 'a.tf.json', text: '{"a": "x ${var.b} y"}' };
    const { expression } = parseTemplate('x ${var.b} y', file, { start: 6, end: 20 });
    const [, sequence] = expression.kind === 'template' ? expression.parts : [];
    expect(sequence?.kind === 'interpolation' && textOf(rangeOf(file, sequence.expression))).toBe('var.b');
  });

  it('gives nodes their own places through the escapes of a JSON string', () => {
    const file = { path: 'a.tf.json', text: String.raw`{"a": "${'${f(\\"x\\")}'}"}` };
    const at = range(file, 6, file.text.length - 1);
    const { expression } = parseTemplate('${f("x")}', at.file, at);
    const [sequence] = expression.kind === 'template' ? expression.parts : [];
    expect(show(expression)).toBe('"${f("x")}"');
    const inner = sequence?.kind === 'interpolation' ? rangeOf(file, sequence.expression) : undefined;
    expect(inner && textOf(inner)).toBe(String.raw`f(\"x\")`);
  });

  it('gives nodes the whole place where the text is written in any other way', () => {
    const file = { path: 'a.yaml', text: "'it''s ${a}'" };
    const at = range(file, 0, file.text.length);
    const { expression } = parseTemplate("it's ${a}", at.file, at);
    const [, sequence] = expression.kind === 'template' ? expression.parts : [];
    expect(sequence && rangeOf(file, sequence)).toEqual(at);
  });

  it('reports what is wrong, in the place it was given', () => {
    const file = { path: 'a.tf.json', text: String.raw`"\t${'${a b}'}"` };
    const at = range(file, 0, file.text.length);
    const { expression, diagnostics } = parseTemplate('\t${a b}', at.file, at);
    expect(show(expression)).toBe(String.raw`"\t${'${!}'}"`);
    const places = diagnostics.map((found) => [found.code, textOf(found.at)]);
    expect(places).toEqual([['hcl-unclosed-sequence', 'b']]);
  });
});

describe('parseExpression', () => {
  it.each([
    ['a.b[0]', 'a.b[0]', []],
    ['1\n+ 2', '(+ 1 2)', []],
    ['a b', 'a', ['hcl-trailing']],
    ['', '!', ['hcl-missing-expression']],
    ['(', '!', ['hcl-missing-expression']],
  ])('reads %j as %j', (text, shown, codes) => {
    const { expression, diagnostics } = parseExpression(text, { path: 'a', text }, { start: 0, end: text.length });
    expect([show(expression), diagnostics.map((found) => found.code)]).toEqual([shown, codes]);
  });
});

it('gives blocks, labels and bodies their places', () => {
  const text = 'resource "a\\"b" c {\n  d = 1\n}\n';
  const file = { path: 'a.tf', text };
  const [block] = parseHcl(file).body.items;
  if (block?.kind !== 'block') throw new Error('not read');
  const places = [block, block.body, ...block.labels].map((node) => textOf(rangeOf(file, node)));
  expect(places).toEqual([text.trimEnd(), '{\n  d = 1\n}', '"a\\"b"', 'c']);
  expect(block.labels.map((label) => label.text)).toEqual(['a"b', 'c']);
  expect(text.slice(block.start, block.headerEnd)).toBe('resource "a\\"b" c');
});

it('goes over the children of every kind of expression', () => {
  const source =
    '[a.b[c][*].d[e], f(g), -h, i + j, k ? l : m, {(n) = o, p = 1}, [for q in r : s if t], {for u in v : w => x}, "${y}%{ if z }${A}%{ else }${B}%{ endif }%{ for C in D }${E}%{ endfor }", (F), true, null]';
  const names: string[] = [];
  const visit = (expression: Expression): void => {
    if (expression.kind === 'variable') names.push(expression.name);
    forEachChild(expression, visit);
  };
  const { expression, diagnostics } = parseExpression(
    source,
    { path: 'a', text: source },
    { start: 0, end: source.length },
  );
  visit(expression);
  expect(diagnostics).toEqual([]);
  expect(names.join('')).toBe('aceghijklmnortsvwxyzABDEF'.replace('rts', 'rst'));
});
