/** Shell scripts to simple commands, any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unspliced } from '../spliced-text.ts';
import { parseShell } from './parse-shell.ts';

function read(text: string) {
  return parseShell(unspliced(text, 0, text.length));
}

/** Each command as its joint and words; a word that is no literal is marked with a tilde. */
function commands(text: string): string[] {
  return read(text).commands.map(({ joint, words }) =>
    [joint, ...words.map(({ text, isLiteral }) => (isLiteral ? text : `~${text}`))].join(' '),
  );
}

describe('parseShell', () => {
  it('splits at operators and line ends', () => {
    expect(commands('a && b x || c; d | e |& f & g\n\nh')).toEqual([
      'first a',
      '&& b x',
      '|| c',
      '; d',
      '| e',
      '|& f',
      '& g',
      'newline h',
    ]);
    expect(commands('a &&\n  b \\\n  c # d\n')).toEqual(['first a', '&& b c']);
  });

  it('unquotes words and leaves expansions as they are', () => {
    expect(commands(`echo 'a b'"c \\"d\\""e\\ f "x $y" $(a | b; "c)") \`d|e\` \${f:-g h} *.txt a#b`)).toEqual([
      'first echo a bc "d"e f ~x $y ~$(a | b; "c)") ~`d|e` ~${f:-g h} ~*.txt a#b',
    ]);
    expect(commands('[ -f "$x" ] && [[ a ]]')).toEqual(['first [ -f ~$x ]', '&& [[ a ]]']);
    expect(commands('echo $((1 + (2))) $ "$"')).toEqual(['first echo ~$((1 + (2))) $ ~$']);
  });

  it('passes over reserved words, groups and subshells', () => {
    const text = 'if ! a; then b; else { c; }; fi; (d; (e)); while f; do g; done';
    expect(commands(text)).toEqual(['first a', '; b', '; c', '; d', '; e', '; f', '; g']);
    expect(read(text).commands.map(({ depth }) => depth)).toEqual([0, 0, 1, 1, 2, 0, 0]);
    expect(commands('echo if then')).toEqual(['first echo if then']);
  });

  it('keeps assignments and redirections apart', () => {
    const [command] = read('A=1 B="$x" make C=2 >out 2>&1 < in').commands;
    expect(command?.assignments.map(({ raw }) => raw)).toEqual(['A=1', 'B="$x"']);
    expect(command?.words.map(({ text }) => text)).toEqual(['make', 'C=2']);
    expect(command?.redirections.map(({ operator, target }) => [operator, target?.text])).toEqual([
      ['>', 'out'],
      ['2>&', '1'],
      ['<', 'in'],
    ]);
  });

  it('passes over heredocs', () => {
    expect(commands('cat <<A <<-"B C" | sh\na && b\nA\n\tB C\nafter\n')).toEqual([
      'first cat',
      '| sh',
      'newline after',
    ]);
    expect(read('cat <<A\nx').isUnclosed).toBe(true);
  });

  it('says where each word stands', () => {
    const text = 'curl -s "https://x" | sudo bash';
    expect(read(text).commands.map(({ start, end }) => text.slice(start, end))).toEqual([
      'curl -s "https://x"',
      'sudo bash',
    ]);
    expect(read(text).commands[0]?.words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'curl',
      '-s',
      '"https://x"',
    ]);
  });

  it('takes whatever is not closed to the end', () => {
    for (const text of ['a "b; c', "a 'b; c", 'a $(b; c', 'a `b; c', 'a ${b; c', 'a "$(b"; c']) {
      expect([text, read(text).commands.length, read(text).isUnclosed]).toEqual([text, 1, true]);
    }
  });

  it('keeps words within commands within the text, whatever it is', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '"',
      "'",
      '`',
      '$',
      '$(',
      '${',
      '(',
      ')',
      '{ ',
      '} ',
      '&&',
      '|',
      ';',
      '&',
      '<<A',
      '<',
      '>',
      '#',
      '\\',
      'A=',
      'if ',
      'then ',
      '2>&1',
      '\r\n',
      '\t',
      '*',
      'é',
      '<<<',
      '\\\n',
      '[',
      '\u00a0',
      '\u0000',
    );
    const law = (text: string): void => {
      for (const command of read(text).commands) {
        expect(command.end <= text.length).toBe(true);
        const parts = [...command.assignments, ...command.words, ...command.redirections].sort(
          (a, b) => a.start - b.start,
        );
        let from = command.start;
        for (const { start, end } of parts) {
          expect([text, start >= from && start <= end && end <= command.end]).toEqual([text, true]);
          from = end;
        }
      }
    };
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => law(parts.join(''))),
      { numRuns: 1500 },
    );
    expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), law), { numRuns: 200 })).not.toThrow();
    for (const text of ['$(', '"', '(', '`', '${', "'", '\\', '<<a ', '{ ']) law(text.repeat(20_000));
  });
});
