/** Variables of Dockerfiles by the Dockerfile reference. */
import { describe, expect, it } from 'vitest';
import { unspliced } from '../spliced-text.ts';
import { literalOf, substitute } from './substitute.ts';
import { wordAt } from './word-splitter.ts';

const environment = new Map<string, string | undefined>([
  ['set', 'value'],
  ['empty', ''],
  ['unknown', undefined],
  ['path', 'foobarbaz'],
  ['file', 'a.tar.gz'],
]);

function word(text: string) {
  return wordAt(unspliced(text, 0, text.length), 0, text.length, '\\');
}

function filled(text: string): string {
  const result = substitute(word(text), environment);
  return result.known ? result.text : `unknown ${result.variable}`;
}

describe('substitute', () => {
  it.each([
    ['$set-${set}', 'value-value'],
    ['a${missing}b', 'ab'],
    ['$unknown', 'unknown unknown'],
    ['\'$set\' "$set" \\$set', '$set value $set'],
    ['"a\\b\\"\\$"', 'a\\b"$'],
    ['${missing:-x${set}}', 'xvalue'],
    ['${empty:-x}', 'x'],
    ['${empty-x}', ''],
    ['${set:+alt}', 'alt'],
    ['${empty:+alt}', ''],
    ['${empty+alt}', 'alt'],
    ['${missing:?why}', 'unknown missing'],
    ['${set:?why}', 'value'],
    ['${unknown:-x}', 'unknown unknown'],
    ['${set:-$unknown}', 'value'],
    ['${missing:-$unknown}', 'unknown unknown'],
    ['${path#f*b}', 'arbaz'],
    ['${path##f*b}', 'az'],
    ['${path#x}', 'foobarbaz'],
    ['${file%.*}', 'a.tar'],
    ['${file%%.*}', 'a'],
    ['${path/ba?/_}', 'foo_baz'],
    ['${path//ba?/_}', 'foo__'],
    ['${path//b}', 'fooaraz'],
    ['$', '$'],
    ['${', '${'],
    ['${set', '${set'],
    ['$-x', '$-x'],
  ])('%s gives %s', (text, expected) => {
    expect(filled(text)).toBe(expected);
  });

  it('tells literal words from others', () => {
    expect(literalOf(word('"a b"c'))).toBe('a bc');
    expect(literalOf(word('a$b'))).toBeUndefined();
  });

  it('refuses work without bound', () => {
    const long = new Map([['x', 'a'.repeat(50_000)]]);
    expect(substitute(word(`\${x//${'*a'.repeat(50)}b/c}`), long)).toEqual({ known: false, variable: 'x' });
    expect(substitute(word('$x$x$x'), long)).toEqual({ known: false, variable: 'x' });
  });
});
