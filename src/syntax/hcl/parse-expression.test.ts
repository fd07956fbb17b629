/** Operators, traversals, collections and calls: how they nest, and where they lie. */
import { describe, expect, it } from 'vitest';
import { parseHcl } from './parse.ts';
import { show } from './show-tree.ts';

/** What `source` reads as, or the codes of its errors. */
function read(source: string): string {
  const { body, diagnostics } = parseHcl({ path: 'a.tf', text: `a = ${source}\n` });
  if (diagnostics.length > 0) return diagnostics.map((found) => found.code).join(' ');
  const [item] = body.items;
  return item?.kind === 'attribute' ? show(item.value) : 'no attribute';
}

describe('operators', () => {
  it.each([
    ['1 + 2 * 3 - 4', '(- (+ 1 (* 2 3)) 4)'],
    ['a || b && c == d != e < f <= g', '(|| a (&& b (!= (== c d) (<= (< e f) g))))'],
    ['1 - 2 - 3', '(- (- 1 2) 3)'],
    ['8 / 4 % 3', '(% (/ 8 4) 3)'],
    ['-a.b + !c', '(+ (- a.b) (! c))'],
    ['--1', '(- (- 1))'],
    ['a-1', 'a-1'],
    ['a -1', '(- a 1)'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a ? b ? 1 : 2 : 3', '(? a (? b 1 2) 3)'],
    ['a > 1 ? b + 1 : c', '(? (> a 1) (+ b 1) c)'],
    ['(a + b) * c', '(* ((+ a b)) c)'],
    ['(\na\n+ b\n)', '((+ a b))'],
    ['a & b', 'hcl-missing-newline'],
    ['a ? b', 'hcl-missing-colon'],
    ['1 +', 'hcl-missing-expression'],
    ['(1', 'hcl-unclosed-parentheses'],
    ["'x'", 'hcl-invalid-expression'],
  ])('reads %j as %j', (source, shown) => expect(read(source)).toBe(shown));
});

describe('literals', () => {
  it.each([
    ['true', 'true'],
    ['null', 'null'],
    ['0.10', '0.10'],
    ['1e5', '1e5'],
    ['1.5E-3', '1.5E-3'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
    ['1.2.3', 'hcl-invalid-number'],
    ['1e5e5', 'hcl-invalid-number'],
    ['.5', 'hcl-invalid-expression'],
    ['trueish', 'trueish'],
    ['größe-1', 'größe-1'],
  ])('reads %j as %j', (source, shown) => expect(read(source)).toBe(shown));
});

describe('traversals', () => {
  it.each([
    ['a.b.c', 'a.b.c'],
    ['a[0].b["c"]', 'a[0].b["c"]'],
    ['a[b.c]', 'a[b.c]'],
    ['a[\n0\n]', 'a[0]'],
    ['a.0.b', 'a.[0].b'],
    ['a.0.1', 'hcl-chained-index'],
    ['a.*.b.0.c[0]', 'a.*<.b.[0].c>[0]'],
    ['a[*].b[0].c', 'a[*]<.b[0].c>'],
    ['a[*].b[*].c', 'a[*]<.b[*]<.c>>'],
    ['a.*.*', 'hcl-nested-splat'],
    ['a[*', 'hcl-unclosed-splat'],
    ['f(x)[0].b', 'f(x)[0].b'],
    ['[a\n.b]', '[a.b]'],
    ['a.', 'hcl-missing-name'],
    ['a[', 'hcl-missing-expression'],
    ['a[0', 'hcl-unclosed-index'],
  ])('reads %j as %j', (source, shown) => expect(read(source)).toBe(shown));
});

describe('calls', () => {
  it.each([
    ['f()', 'f()'],
    ['f(1, a,)', 'f(1 a)'],
    ['f(\n1,\n2\n)', 'f(1 2)'],
    ['f(a, b...)', 'f(a b...)'],
    ['provider::aws::arn_parse(x)', 'provider::aws::arn_parse(x)'],
    ['a ? b::f(1) : c', '(? a b::f(1) c)'],
    ['a::f', 'hcl-missing-arguments'],
    ['a::', 'hcl-missing-name'],
    ['f(a b)', 'hcl-missing-comma'],
    ['f(a..., b)', 'hcl-unclosed-call'],
    ['f(1', 'hcl-unclosed-bracket'],
  ])('reads %j as %j', (source, shown) => expect(read(source)).toBe(shown));
});

describe('collections', () => {
  it.each([
    ['[1, 2,]', '[1 2]'],
    ['[\n]', '[]'],
    ['[1 2]', 'hcl-missing-comma'],
    ['[1,,2]', 'hcl-invalid-expression'],
    ['{a = 1, b: 2}', "{'a=1 'b=2}"],
    ['{\n  a = 1 # one\n\n  b = 2,\n}', "{'a=1 'b=2}"],
    ['{true = 1, if = 2, "x y" = 3, (k) = 4, "${k}" = 5, 6 = 7}', '{\'true=1 \'if=2 "x y"=3 (k)=4 "${k}"=5 6=7}'],
    ['{aws.west = aws}', '{aws.west=aws}'],
    ['{a = 1 b = 2}', 'hcl-missing-comma'],
    ['{a\n= 1}', 'hcl-missing-value'],
    ['{a == 1}', 'hcl-missing-value'],
    ['{a =\n1}', 'hcl-missing-expression'],
    ['{a = 1', 'hcl-unclosed-bracket'],
  ])('reads %j as %j', (source, shown) => expect(read(source)).toBe(shown));
});

describe('for-expressions', () => {
  it.each([
    ['[for x in y : x]', '(for _ x y : x)'],
    ['[for i, x in y : x if i > 0]', '(for i x y : x if (> i 0))'],
    ['{for k, v in y : k => v}', '(for k v y : k => v)'],
    ['{\n for k, v in y :\n k => v... if v\n}', '(for k v y : k => v... if v)'],
    ['[for x in a ? b : c : x]', '(for _ x (? a b c) : x)'],
    ['[fortune]', '[fortune]'],
    ['[for x y : x]', 'hcl-for'],
    ['[for x in y]', 'hcl-for'],
    ['[for x in y : x => 1]', 'hcl-for'],
    ['[for x in y : x...]', 'hcl-for'],
    ['{for x in y : x}', 'hcl-for'],
    ['[for 1 in y : x]', 'hcl-for'],
  ])('reads %j as %j', (source, shown) => expect(read(source)).toBe(shown));
});

it('gives every node its place', () => {
  const text = 'a = f( x.y , [1]) # c\n';
  const [item] = parseHcl({ path: 'a.tf', text }).body.items;
  if (item?.kind !== 'attribute' || item.value.kind !== 'call') throw new Error('not read');
  const [first, second] = item.value.arguments;
  const cut = (node: { start: number; end: number } | undefined) => node && text.slice(node.start, node.end);
  expect([item, item.value, first, second].map(cut)).toEqual(['a = f( x.y , [1])', 'f( x.y , [1])', 'x.y', '[1]']);
  expect(item.value.nameEnd).toBe(5);
  expect(first?.kind === 'traversal' && cut(first.steps[0])).toBe('.y');
});
