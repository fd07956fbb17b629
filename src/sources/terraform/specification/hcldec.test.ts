/** The answers of the command that HashiCorp's `hclspecsuite` drives, in the forms that it reads. */
import { describe, expect, it } from 'vitest';
import { hcldec } from './hcldec.ts';

const spec = { path: 'a.hcldec', text: 'object {\n  attr "v" {\n    type = any\n  }\n}\n' };

function answer(text: string, references = false) {
  return hcldec(spec, { path: 'a.hcl', text }, references);
}

describe('hcldec', () => {
  it('gives the value with its type', () => {
    const { stdout, status } = answer('v = [1, "é", { a = null }]\n');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      value: { v: [1, 'é', { a: null }] },
      type: ['object', { v: ['tuple', ['number', 'string', ['object', { a: 'dynamic' }]]] }],
    });
  });

  it('gives the references with the place of each step', () => {
    const place = (from: number, to: number) => ({
      filename: 'a.hcl',
      start: { line: 1, column: from + 1, byte: from },
      end: { line: 1, column: to + 1, byte: to },
    });
    expect(JSON.parse(answer('v = a.b["c"][x]\n', true).stdout)).toEqual([
      {
        steps: [
          { kind: 'root', name: 'a', range: place(4, 5) },
          { kind: 'attr', name: 'b', range: place(5, 7) },
          { kind: 'index', key: 'c', range: place(7, 12) },
        ],
      },
      { steps: [{ kind: 'root', name: 'x', range: place(13, 14) }] },
    ]);
  });

  it('gives the problems with their places', () => {
    const { stderr, status } = answer('é = 1\n');
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({
      diagnostics: [{ severity: 'error', subject: { start: { column: 1, byte: 0 }, end: { column: 2, byte: 2 } } }],
    });
  });
});
