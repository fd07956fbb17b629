/** Unknowns share a word only if they are the same input or the same attribute. */
import { describe, expect, it } from 'vitest';
import { unknown } from './value.ts';
import { wordOf } from './word.ts';

const text = 'variable "x" {} var.x "${var.x}" upper(var.x) var.y';
const file = { path: 'main.tf', text };
const at = (part: string) => ({ file, start: text.indexOf(part), end: text.indexOf(part) + part.length });
const input = (part: string, variable = 'variable') =>
  unknown({ code: 'input', says: 'needs `var.x`' }, { at: at(part), cause: { at: at(variable) } });

describe('words', () => {
  it('are one for one input, wherever it stands', () => {
    expect(wordOf(input('var.x'))).toBeDefined();
    expect(wordOf(input('${var.x}'))).toBe(wordOf(input('var.x')));
    expect(wordOf(input('var.y', 'var.y'))).not.toBe(wordOf(input('var.x')));
  });

  it('are none for what is made of an input', () => {
    expect(wordOf(input('upper(var.x)'))).toBeUndefined();
  });

  it('are one for one attribute of a resource, and fit into an ARN', () => {
    const attribute = (name: string) =>
      unknown(
        { code: 'after-apply', says: 'later' },
        { at: at('var.x') },
        { to: 'terraform:a/b#random_id.r', attribute: name },
      );
    expect(wordOf(attribute('hex'))).toBe('<terraform.a.b#random_id.r.hex>');
    expect(wordOf(attribute('dec'))).not.toBe(wordOf(attribute('hex')));
  });
});
