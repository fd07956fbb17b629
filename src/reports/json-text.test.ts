/** JSON for screens and programs alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

describe('jsonText', () => {
  it('is read back as the same value, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(JSON.parse(jsonText(value)))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('holds no character that a screen obeys', () => {
    const text = jsonText({ name: 'a\u009b31m\u202eb\u0085\u2028c\u001b[2J\ufeff' });
    expect(text).toBe('{\n  "name": "a\\u009b31m\\u202eb\\u0085\\u2028c\\u001b[2J\\ufeff"\n}\n');
  });
});
