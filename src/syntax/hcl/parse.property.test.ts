/** Laws of the HCL parser, held on generated and on damaged input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachChild } from './for-each-child.ts';
import { parseExpression, parseHcl, parseTemplate } from './parse.ts';
import { showBody } from './show-tree.ts';
import type { Body, Expression, HclFile, Step } from './tree.ts';

const runs = { numRuns: 300 };

const sound = `# first
resource "aws_s3_bucket" "b" { # second
  count  = var.on ? 1 : 0
  tags   = { Name = "x-\${var.name}", (var.k) = [for i, x in y : x.id if i > 0] }
  policy = <<-EOT
    { "a": "\${aws_iam_role.r[0].arn}" }
    %{ if a ~}
    b
    %{ endif ~}
  EOT
  /* third */
  lifecycle {
    ignore_changes = [tags["a"], f(x...).*.y]
  }
}
locals { a = -1 + 2 * (3 % 4) }
`;

/** Bits of HCL, to be put anywhere. */
const bits =
  '" ${ %{ } { [ ] ( ) <<E\n \nE\n <<-E\n # // /* */ \\ \0 ~} ${~ . .* [*] ... ? : :: = == => - ! , ; $ % a for in if 1 1.5 é \u{1F600}'.split(
    ' ',
  );
const bit = fc.constantFrom(
  ...bits,
  '\n',
  '\r\n',
  ' ',
  '%{ if a }',
  'a = 1\n',
  'b "c" {\n',
  '\ud800',
  '\u00a0',
  '<<<<<<< a\n',
);

const damaged = fc
  .array(fc.tuple(fc.nat(sound.length), fc.nat(12), fc.option(bit, { nil: '' })), { minLength: 1, maxLength: 4 })
  .map((edits) => edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), sound));

const anything = fc.oneof(
  damaged,
  fc.array(bit, { maxLength: 60 }).map((bits) => bits.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every node with the node that holds it. */
function spans(file: HclFile): readonly (readonly [outer: Span, inner: Span])[] {
  const found: (readonly [Span, Span])[] = [];
  const steps = (outer: Span, all: readonly Step[]): void => {
    for (const step of all) {
      found.push([outer, step]);
      if (step.kind === 'splat') steps(step, step.steps);
    }
  };
  const expression = (outer: Span, inner: Expression): void => {
    found.push([outer, inner]);
    if (inner.kind === 'traversal') steps(inner, inner.steps);
    if (inner.kind === 'template') for (const part of inner.parts) found.push([inner, part]);
    if (inner.kind === 'object') for (const item of inner.items) found.push([inner, item]);
    forEachChild(inner, (child) => expression(inner, child));
  };
  const body = (outer: Body): void => {
    for (const item of outer.items) {
      found.push([outer, item]);
      if (item.kind === 'attribute') expression(item, item.value);
      else {
        for (const label of item.labels) found.push([item, label]);
        found.push([item, item.body]);
        body(item.body);
      }
    }
  };
  found.push([{ start: 0, end: file.file.text.length }, file.body]);
  body(file.body);
  return found;
}

describe('whatever the text', () => {
  it('nothing throws, reading again gives the same, and every place lies in the one around it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const file = { path: 'a.tf', text };
        const read = parseHcl(file);
        expect(parseHcl(file)).toEqual(read);
        const wrong = spans(read).filter(
          ([outer, inner]) => inner.start < outer.start || inner.end > outer.end || inner.start > inner.end,
        );
        expect(wrong).toEqual([]);
        for (const { at } of read.diagnostics) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
        const starts = read.comments.map((comment) => comment.start);
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  it('what could not be read is reported', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = parseHcl({ path: 'a.tf', text });
        const lost = spans(read).some(([, inner]) => 'kind' in inner && inner.kind === 'invalid');
        expect(lost && read.diagnostics.length === 0).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('templates and expressions out of other formats do not throw either', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const at = { file: { path: 'a', text: `"${text}"` }, start: 0, end: text.length + 2 };
        for (const { diagnostics } of [parseTemplate(text, at.file, at), parseExpression(text, at.file, at)]) {
          for (const found of diagnostics) expect(found.at.end).toBeLessThanOrEqual(at.end);
        }
      }),
      runs,
    );
  });
});

describe('damage stays where it is', () => {
  /** A broken attribute value on one line, with no newline of its own. */
  const broken = fc.constantFrom(
    '[1',
    '(',
    '{',
    '"x',
    '"${a',
    'f(1,',
    '1 2',
    '',
    '= 1',
    '<<',
    ']',
    ')',
    '"a" "b"',
    '1 +',
    'a ?',
    'a[',
    '\0',
  );

  it('a broken attribute leaves all others, all blocks and all comments', () => {
    fc.assert(
      fc.property(broken, fc.nat(3), fc.nat(3), (value, before, behind) => {
        const sound = (n: number, name: string) =>
          Array.from({ length: n }, (_, i) => `  ${name}${i} = ${i} # c\n`).join('');
        const text = `a "b" {\n${sound(before, 'x')}  bad = ${value}\n${sound(behind, 'y')}}\nc "d" {\n  e = 1 # c\n}\n`;
        const { body, comments } = parseHcl({ path: 'a.tf', text });
        const names = body.items.map((item) =>
          item.kind === 'block'
            ? item.body.items.map((inner) => (inner.kind === 'attribute' ? inner.name : '{'))
            : item.name,
        );
        const own = [
          ...Array.from({ length: before }, (_, i) => `x${i}`),
          'bad',
          ...Array.from({ length: behind }, (_, i) => `y${i}`),
        ];
        expect(names).toEqual([own, ['e']]);
        expect(comments).toHaveLength(before + behind + 1);
      }),
      runs,
    );
  });
});

describe('what is printed is read', () => {
  const name = fc.constantFrom('a', 'b_c', 'd-e', 'é');
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'e' },
      fc.constantFrom('1', '2.50', 'true', 'null', '"s"', '""'),
      name,
      fc
        .tuple(tie('expression'), fc.constantFrom('+', '*', '&&', '==', '<'), tie('expression'))
        .map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.array(tie('expression'), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
      fc
        .array(fc.tuple(name, tie('expression')), { maxLength: 3 })
        .map((all) => `{${all.map(([k, v]) => `${k} = ${v}`).join(', ')}}`),
      fc.tuple(name, tie('expression')).map(([f, x]) => `${f}(${x})`),
      fc.tuple(name, tie('expression')).map(([f, x]) => `${f}[*].g[${x}]`),
      tie('expression').map((x) => `"p \${${x}} q"`),
      fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([c, t, f]) => `(${c} ? ${t} : ${f})`),
      fc.tuple(tie('expression'), tie('expression')).map(([c, x]) => `{for k, v in ${c} : k => ${x}}`),
    ),
  }));

  it('the same with other blank and comments between the words', () => {
    const blank = fc.constantFrom(' ', '  ', '\t', ' /* c */ ');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, expression), { maxLength: 3 }), blank, (attributes, space) => {
        const seen = new Set<string>();
        const own = attributes.filter(([key]) => !seen.has(key) && seen.add(key));
        const text = own.map(([key, value]) => `${key} = ${value}\n`).join('');
        const plain = parseHcl({ path: 'a.tf', text });
        // Blank in quotes is text; those cases are told apart by leaving templates as they are.
        const spaced = parseHcl({ path: 'a.tf', text: text.replaceAll(/ (?![^"\n]*")(?<!"[^"\n]*)/g, space) });
        expect(plain.diagnostics).toEqual([]);
        expect(spaced.diagnostics).toEqual([]);
        expect(showBody(spaced.body)).toBe(showBody(plain.body));
      }),
      runs,
    );
  });
});
