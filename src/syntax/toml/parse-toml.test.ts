/** TOML by its specification. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainValue } from '../document-value.ts';
import { parseToml } from './parse-toml.ts';

const read = (text: string) => {
  const { root, diagnostics } = parseToml({ path: 'x.toml', text });
  return root ? plainValue(root) : diagnostics.map(({ message, at }) => `${at.start} ${message}`).join();
};

describe('a TOML text', () => {
  it.each([
    ['a = 1\nb.c = "x" # end', { a: 1, b: { c: 'x' } }],
    ['[a.b]\nc = 1\n[a]\nd = 2', { a: { b: { c: 1 }, d: 2 } }],
    ['[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3', { a: [{ b: 1 }, { b: 2, c: { d: 3 } }] }],
    ['a = [1, 2, # two\n 3,\n]', { a: [1, 2, 3] }],
    ['a = { b = 1, c.d = [{}] }', { a: { b: 1, c: { d: [{}] } } }],
    ['"a.b" = 1\n\'c d\' = 2\n3.4 = 5', { 'a.b': 1, 'c d': 2, '3': { '4': 5 } }],
    ['a = "q\\"\\u00e9\\U0001F600\\n"', { a: 'q"é😀\n' }],
    ["a = 'C:\\x'", { a: 'C:\\x' }],
    ['a = """\nx\\\n   y\n"z" """', { a: 'xy\n"z" ' }],
    ['a = """x"""""', { a: 'x""' }],
    ["a = '''\nx\\y\n'''", { a: 'x\\y\n' }],
    [
      'a = 1_000\nb = 0xFF\nc = -1.5e2\nd = true\ne = inf\nf = 0o17\ng = 0b11',
      { a: 1000, b: 255, c: -150, d: true, e: Infinity, f: 15, g: 3 },
    ],
    [
      'a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00\nc = 07:32:00',
      { a: '1979-05-27T07:32:00Z', b: '1979-05-27 07:32:00', c: '07:32:00' },
    ],
    ['\ufeffa = 1\r\nb = 2\r\n', { a: 1, b: 2 }],
    ['__proto__ = 1', JSON.parse('{"__proto__": 1}')],
    ['', {}],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each([
    ['a', '1 expected `=` after the key, found `the end of the file`'],
    ['a = 1 b = 2', '6 `b` where the line should end'],
    ['a = 1\na = 2', '6 `a` is defined already'],
    ['[a]\n[a]', '5 `a` is defined already'],
    ['a = { b = 1 }\n[a.c]', '15 `a` is defined already'],
    ['a = [1]\n[[a]]', '10 `a` is defined already'],
    ['[a]\nb.c = 1\n[a.b]', '15 `b` is defined already'],
    ['a = "x', '4 the string is not closed'],
    ['a = "x\n"', '4 the string is not closed on its line'],
    ['a = "\\q"', '5 `\\q` is no escape sequence of TOML'],
    ['a = 01', '4 no value begins at `0`'],
    ['a = ', '4 the file ends where a value belongs'],
    ['[a', '2 expected `]`, found `the end of the file`'],
    ['a = [1 2]', '7 expected `,` or `]`, found `2`'],
    [`a = ${'['.repeat(200)}`, '68 more than 64 levels of nesting'],
    [`${'a.'.repeat(200)}b = 1`, '128 more than 64 parts of a key'],
  ])('that is wrong: %j', (text, message) => {
    expect(read(text)).toBe(message);
  });

  it('keeps where everything was written', () => {
    const text = '[dev.deploy]\nname = "x"\n';
    const root = parseToml({ path: 'x.toml', text }).root;
    const [dev] = root?.entries ?? [];
    expect(text.slice(dev?.key.start, dev?.key.end)).toBe('dev');
    const deploy = dev?.value.kind === 'mapping' ? dev.value.entries[0] : undefined;
    const name = deploy?.value.kind === 'mapping' ? deploy.value.entries[0] : undefined;
    expect(text.slice(name?.value.start, name?.value.end)).toBe('"x"');
  });

  it('never makes the reader throw', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '[[',
      '"',
      "'",
      '"""',
      '=',
      '.',
      ',',
      '{',
      '}',
      '\n',
      '#',
      'a',
      '1',
      '\\',
      ' ',
      'true',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { root, diagnostics } = parseToml({ path: 'x.toml', text: pieces.join('') });
        expect(root === undefined).toBe(diagnostics.length > 0);
      }),
    );
  });
});
