/** The place of every character of a scalar. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from './document.ts';
import { scalarText } from './scalar-text.ts';
import { sourceOffset, sourceSpan } from './spliced-text.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** For each letter and digit of each scalar's text: the character of the file at its place. */
function pairs(text: string): [string, string][] {
  const file = { path: 'a.yaml', text };
  const found: [string, string][] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'mapping') for (const { key, value } of node.entries) [key, value].forEach(visit);
    else if (node.kind === 'sequence') node.items.forEach(visit);
    else {
      const spliced = scalarText(file, node);
      for (let i = 0; i < node.text.length; i++) {
        if (/[a-z0-9]/.test(node.text.charAt(i)))
          found.push([node.text.charAt(i), text.charAt(sourceOffset(spliced, i))]);
      }
    }
  };
  for (const { root } of parseYaml(file).documents) visit(root);
  return found;
}

describe('scalarText', () => {
  it('places every character of every style', () => {
    const text = [
      'plain: ab cd',
      'more: ef',
      '  gh  ij',
      "single: 'a''b c",
      '',
      "  d'",
      'double: "a\\tb \\x41 c\\',
      '   d e',
      '   f \\U0001F600 g"',
      'literal: |2-',
      '    two',
      '',
      '   one',
      'folded: !t &x >+',
      '  ab cd',
      '  ef',
      '',
      '    more x',
      '  gh',
      'tagged: !Sub &y "x${z}"',
    ].join('\n');
    const found = pairs(text);
    expect(found.length).toBeGreaterThan(60);
    for (const [of, at] of found) expect(at).toBe(of);
  });

  it('spans what was cut out in between', () => {
    const text = 'a: |\n  one\n  two\n';
    const file = { path: 'a.yaml', text };
    const root = parseYaml(file).documents[0]?.root;
    const value = root?.kind === 'mapping' ? root.entries[0]?.value : undefined;
    if (value?.kind !== 'scalar') throw new Error('no scalar');
    const { start, end } = sourceSpan(scalarText(file, value), 2, 5);
    expect(text.slice(start, end)).toBe('e\n  t');
  });

  it('stays within the scalar for any text', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n  ',
      "''",
      '\\n',
      '\\"',
      '\\\n',
      '"',
      "'",
      'b: ',
      '|\n',
      '>\n',
      '- ',
      '\t',
      '\r\n',
    );
    const property = fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const file = { path: 'a.yaml', text: parts.join('') };
      for (const { root } of parseYaml(file).documents) {
        if (root.kind !== 'scalar') continue;
        const spliced = scalarText(file, root);
        for (let i = 0; i <= root.text.length; i++) {
          const at = sourceOffset(spliced, i);
          expect(at >= root.start && at <= file.text.length).toBe(true);
        }
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
