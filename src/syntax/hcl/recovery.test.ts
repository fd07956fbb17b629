/** One error must not lose the rest of the file. */
import { describe, expect, it } from 'vitest';
import { parseHcl } from './parse.ts';
import { showBody } from './show-tree.ts';

const after = 'resource "c" "d" {\n  z = 1\n}\n';
const afterShown = 'resource "c" "d" {z=1}';

/** A resource with these lines, and a sound one behind it: what is read, and `code@line` of each error. */
function read(lines: string): readonly [string, readonly string[]] {
  const text = `resource "a" "b" {\n${lines}\n}\n${after}`;
  const { body, diagnostics } = parseHcl({ path: 'a.tf', text });
  for (const { help, message } of diagnostics) {
    expect(help).toBeTruthy();
    expect(message).not.toMatch(/\.$|^[A-Z]/);
  }
  const line = (offset: number) => text.slice(0, offset).split('\n').length;
  return [showBody(body), diagnostics.map(({ code, at }) => `${code}@${line(at.start)}`)];
}

describe('a broken attribute', () => {
  it.each([
    ['an unclosed string', '  x = "abc', 'x=!', 'hcl-unclosed-string@2'],
    ['an unclosed sequence', '  x = "abc${foo"', 'x=!', 'hcl-unclosed-sequence@2'],
    ['a broken item of an object', '  x = {\n    p = 1\n    q 2\n  }', 'x=!', 'hcl-missing-value@4'],
    ['an unclosed tuple', '  x = [1, 2', 'x=!', 'hcl-missing-comma@3'],
    ['an unclosed call', '  x = f(1, 2', 'x=!', 'hcl-missing-comma@3'],
    ['an unclosed object', '  x = {\n    p = 1', 'x=!', 'hcl-unclosed-bracket@2'],
    ['a bracket too many', '  x = [1]]', 'x=!', 'hcl-missing-newline@2'],
    ['the wrong bracket', '  x = [1)', 'x=!', 'hcl-missing-comma@2'],
    ['no value', '  x =', 'x=!', 'hcl-missing-expression@2'],
    ['a comma at the end', '  x = 1,', 'x=1', 'hcl-missing-newline@2'],
    ['a heredoc whose sequence is broken', '  x = <<E\n${f(\nE', 'x=!', 'hcl-missing-comma@5'],
    [
      'a merge conflict within',
      '  x = {\n<<<<<<< a\n    p = 1\n=======\n>>>>>>> b\n  }',
      'x=!',
      'hcl-merge-conflict@3',
    ],
  ])('with %s leaves the others', (_, lines, shown, code) => {
    expect(read(`${lines}\n  y = 1`)).toEqual([`resource "a" "b" {${shown}; y=1}; ${afterShown}`, [code]]);
  });

  it('with an unclosed heredoc leaves what stands behind the block', () => {
    expect(read('  x = <<E\nfoo = 1')).toEqual([`resource "a" "b" {x=!}; ${afterShown}`, ['hcl-unclosed-heredoc@2']]);
  });

  it('ends a heredoc where its word almost stands alone', () => {
    const shown = `resource "a" "b" {x=!; y=2}; ${afterShown}`;
    expect(read('  x = <<E\nfoo = 1\nE;\n  y = 2')).toEqual([shown, ['hcl-unclosed-heredoc@2']]);
  });
});

describe('a broken block', () => {
  it.each([
    ['not closed', 'block {\n  x = 1\n', 'block {x=1}', 'hcl-unclosed-block@1'],
    [
      'with an inner block not closed',
      'block {\n  in {\n    x = 1\n\n  y = 2\n}\n',
      'block {in {x=1; y=2}}',
      'hcl-unclosed-block@2',
    ],
    ['closed twice', 'block {\n  x = 1\n}\n}\n', 'block {x=1}', 'hcl-stray-brace@4'],
    ['with an unclosed label', 'block "a {\n  x = 1\n}\n', 'block "a" {x=1}', 'hcl-unclosed-string@1'],
    ['with its brace on the next line', 'block "a"\n{\n  x = 1\n}\n', 'block "a" {x=1}', 'hcl-no-item@1'],
    ['with a sequence in its label', 'block "a${b}" {\n}\n', 'block "a${b}" {}', 'hcl-template-in-label@1'],
    ['on one line with two attributes', 'block { x = 1, y = 2 }\n', 'block {x=1; y=2}', 'hcl-missing-newline@1'],
    ['on one line with a block', 'block { in {} }\n', 'block {in {}}', 'hcl-one-line-block@1'],
    ['begun on one line', 'block { x = 1\n}\n', 'block {x=1}', 'hcl-one-line-block@1'],
    ['ended on the line of an attribute', 'block {\n  x = 1 }\n', 'block {x=1}', 'hcl-missing-newline@2'],
    ['without a header', '{\n  x = 1\n}\n', '', 'hcl-no-item@1'],
    ['named in quotes', '"block" {\n}\n', '', 'hcl-quoted-name@1'],
    ['followed by another', 'block {} block {\n}\n', 'block {}; block {}', 'hcl-missing-newline@1'],
    ['without anything', 'block\n', '', 'hcl-no-item@1'],
  ])('%s leaves the next', (_, text, shown, code) => {
    const whole = text + after;
    const { body, diagnostics } = parseHcl({ path: 'a.tf', text: whole });
    expect(showBody(body)).toBe(shown === '' ? afterShown : `${shown}; ${afterShown}`);
    const [first] = diagnostics;
    expect(`${first?.code}@${whole.slice(0, first?.at.start).split('\n').length}`).toBe(code);
  });

  it('reads both sides of a merge conflict', () => {
    const lines = '<<<<<<< a\n  x = 1\n=======\n  y = 2\n>>>>>>> b';
    const codes = ['hcl-merge-conflict@2', 'hcl-merge-conflict@4', 'hcl-merge-conflict@6'];
    expect(read(lines)).toEqual([`resource "a" "b" {x=1; y=2}; ${afterShown}`, codes]);
  });

  it('reports an attribute that is set twice', () => {
    expect(read('  x = 1\n  x = 2')[1]).toEqual(['hcl-duplicate-attribute@3']);
  });
});

describe('comments', () => {
  it('are kept once each, in order, with their places, in broken parts too', () => {
    const text = '# 1\na = [ # 2\n 1 2 /* 3 */\n] // 4\nb { # 5\n  c = /* 6 */ 1 # 7\n}\n/* 8\n*/ d = 1 # 9';
    const { comments } = parseHcl({ path: 'a.tf', text });
    expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual([
      '# 1',
      '# 2',
      '/* 3 */',
      '// 4',
      '# 5',
      '/* 6 */',
      '# 7',
      '/* 8\n*/',
      '# 9',
    ]);
  });

  it('that are not closed are reported once', () => {
    const { comments, diagnostics } = parseHcl({ path: 'a.tf', text: 'a = 1\n/* b = 2\n' });
    expect(comments).toHaveLength(1);
    expect(diagnostics.map((found) => found.code)).toEqual(['hcl-unclosed-comment']);
  });
});

describe('what is missing at the end of the text', () => {
  it.each(['a = b[0', 'a = f(1', 'a = [for x', 'a = { b = 1', 'a = "${b[0', 'a = b[0 /* c'])(
    'is told within the text: %s',
    (text) => {
      const { body, diagnostics } = parseHcl({ path: 'a.tf', text });
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { at } of diagnostics) expect(at.end).toBeLessThanOrEqual(text.length);
      for (const { end } of body.items) expect(end).toBeLessThanOrEqual(text.length);
    },
  );
});
