/** Masks: what is marked is hidden wherever it stands, what only leads to it is not, and offsets follow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../graph/index.ts';
import { range, type SourceFile } from '../text/index.ts';
import { mask, Secrets } from './secrets.ts';
import { snippetOf } from './snippet.ts';

function origin(file: SourceFile, words: string, cause?: Origin): Origin {
  const start = file.text.indexOf(words);
  return { at: range(file, start, start + words.length), ...(cause && { cause }) };
}

describe('Secrets', () => {
  const file: SourceFile = {
    path: 'a.tf',
    text: 'password = var.pw\nvariable "pw" {\n  default = "hunter2-hunter2"\n}\n# hunter2-hunter2\nkey = <<-EOT\n  one\n  two\n  EOT\nplain = "x"\n',
  };
  const secrets = new Secrets([
    origin(file, 'var.pw', origin(file, 'variable "pw"', origin(file, '"hunter2-hunter2"'))),
    origin(file, '<<-EOT\n  one\n  two\n  EOT'),
  ]);
  const lines = Array.from({ length: 10 }, (_, i) => secrets.line(file, i + 1).text);

  it('hides the value, not what leads to it, and the same words elsewhere', () => {
    expect(lines).toEqual([
      'password = var.pw',
      'variable "pw" {',
      `  default = "${mask}"`,
      '}',
      `# ${mask}`,
      'key = <<-EOT',
      `  ${mask}`,
      `  ${mask}`,
      `  ${mask}`,
      'plain = "x"',
    ]);
  });

  it('keeps marks on what they marked', () => {
    const [line] = snippetOf(origin(file, '"hunter2-hunter2"').at, secrets).lines;
    expect(line?.text.slice(line.from, line.to)).toBe(`"${mask}"`);
    const [inner] = snippetOf(origin(file, 'hunter2-h').at, secrets).lines;
    expect(inner?.text.slice(inner.from, inner.to)).toBe(mask);
  });

  it('hides what has the format of a secret although nothing marks it', () => {
    const one: SourceFile = {
      path: 'b',
      text: 'a: ghp_0123456789abcdefghijABCDEFGHIJ456789 b\nurl: postgres://u:s3cr3tpw@db\npassword = "abc123def\npassword = var.x\n',
    };
    const none = new Secrets();
    expect([1, 2, 3, 4].map((n) => none.line(one, n).text)).toEqual([
      `a: ${mask} b`,
      `url: postgres://u:${mask}@db`,
      `password = "${mask}`,
      'password = var.x',
    ]);
  });

  it('never shows a marked stretch, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.stringMatching(/^[A-Z]{9}$/),
        fc.string({ maxLength: 30 }),
        (a, secret, b) => {
          const text = `${a}${secret}${b}`;
          const source = { path: 'x', text };
          const at = range(source, a.length, a.length + secret.length);
          const hidden = new Secrets([{ at }]);
          for (let n = 1; n <= text.split(/\r\n|\r|\n/).length; n++) {
            const line = hidden.line(source, n).text;
            expect(line.includes(secret) && !a.includes(secret) && !b.includes(secret)).toBe(false);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
