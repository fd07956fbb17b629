/** What dynamic blocks make, and what is refused of them: as HCL's extension for them and OpenTofu 1.12 answered. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { plannedValues } from '../planned-values.ts';

const variables = `
variable "unknown" {}
variable "secrets" {
  default   = ["x", "y"]
  sensitive = true
}
`;

function evaluated(body: string) {
  const evaluation = evaluateRoot(memoryWorkspace({ 'main.tf': `${variables}resource "t" "t" {\n${body}}\n` }), '');
  const [resource] = plannedValues(evaluation).planned_values.root_module.resources ?? [];
  return {
    values: JSON.parse(JSON.stringify(resource?.values)),
    sensitive: resource?.sensitive_values,
    open: resource?.after_unknown,
    problems: evaluation.diagnostics.map(({ severity, message }) => `${severity}: ${message}`),
  };
}

/** A dynamic block of two lines or more within. */
function dynamic(label: string, forEach: string, content: string, iterator?: string): string {
  const named = iterator === undefined ? '' : `  iterator = ${iterator}\n`;
  return `dynamic "${label}" {\n  for_each = ${forEach}\n${named}  content {\n${content}\n}\n}\n`;
}

describe('dynamic blocks', () => {
  it.each<[string, string, unknown]>([
    [
      'an outer iterator used inside',
      dynamic(
        'b',
        '{ x = [1, 2], y = [] }',
        `k = outer.key\n${dynamic('inner', 'outer.value', 'v = "${outer.key}-${it.key}-${it.value}"', 'it')}`,
        'outer',
      ),
      {
        b: [
          { k: 'x', inner: [{ v: 'x-0-1' }, { v: 'x-1-2' }] },
          { k: 'y', inner: [] },
        ],
      },
    ],
    [
      'three levels',
      dynamic(
        'b',
        '["a", "b"]',
        dynamic(
          'inner',
          '[b.value, upper(b.value)]',
          dynamic('leaf', '{ one = b.key, two = inner.key }', 'v = [leaf.key, b.value, inner.value, leaf.value]'),
        ),
      ),
      {
        b: ['a', 'b'].map((name, i) => ({
          inner: [name, name.toUpperCase()].map((each, j) => ({
            leaf: [{ v: ['one', name, each, i] }, { v: ['two', name, each, j] }],
          })),
        })),
      },
    ],
    [
      'an inner one of the same name, which hides the outer one but in its `for_each`',
      dynamic('b', '[[1, 2], [3]]', `k = b.key\n${dynamic('b', 'b.value', 'v = b.value')}`),
      {
        b: [
          { k: 0, b: [{ v: 1 }, { v: 2 }] },
          { k: 1, b: [{ v: 3 }] },
        ],
      },
    ],
    [
      'iterators that are called like other blocks',
      dynamic('b', '["x"]', dynamic('inner', '[inner.value, "z"]', 'v = "${inner.value}${b.value}"', 'b'), 'inner'),
      { b: [{ inner: [{ v: 'xx' }, { v: 'xz' }] }] },
    ],
    [
      'a static block within',
      dynamic('b', '["x"]', 'inner {\n  v = b.value\n  leaf {\n    k = b.key\n  }\n}'),
      { b: [{ inner: [{ v: 'x', leaf: [{ k: 0 }] }] }] },
    ],
    [
      'the order among static blocks',
      `b {\n  v = 1\n}\n${dynamic('b', '[2, 3]', 'v = b.value')}b {\n  v = 4\n}\n`,
      { b: [{ v: 1 }, { v: 2 }, { v: 3 }, { v: 4 }] },
    ],
    [
      'a set, whose keys are its values',
      dynamic('b', 'toset(["q", "p"])', 'k = b.key\nv = b.value'),
      {
        b: [
          { k: 'p', v: 'p' },
          { k: 'q', v: 'q' },
        ],
      },
    ],
    [
      'an object, in the order of its names',
      dynamic('b', '{ z = 1, a = { n = 2 } }', 'k = b.key\nv = b.value'),
      {
        b: [
          { k: 'a', v: { n: 2 } },
          { k: 'z', v: 1 },
        ],
      },
    ],
    [
      'a tuple of many types',
      dynamic('b', '[1, "x", { n = true }]', 'v = b.value'),
      { b: [{ v: 1 }, { v: 'x' }, { v: { n: true } }] },
    ],
    ['empty content', dynamic('b', '[1, 2]', ''), { b: [{}, {}] }],
    ['nothing to go through', dynamic('b', '[]', 'v = b.value'), { b: [] }],
  ])('%s', (_, body, values) => {
    expect(evaluated(body)).toMatchObject({ values, problems: [] });
  });

  it('are hidden as a whole where what they go through is', () => {
    const inner = dynamic('inner', '["i"]', 'v = inner.value');
    expect(evaluated(dynamic('b', 'var.secrets', `v = "fixed"\n${inner}`))).toMatchObject({
      values: { b: [1, 2].map(() => ({ v: 'fixed', inner: [{ v: 'i' }] })) },
      sensitive: { b: [true, true] },
      problems: [],
    });
    expect(evaluated(dynamic('b', '["x", sensitive("y")]', 'v = b.value')).sensitive).toEqual({
      b: [false, { v: true }],
    });
  });

  it('stay open where their number is not known; blocks that are certain are there', () => {
    expect(evaluated(`b {\n  v = 1\n}\n${dynamic('b', 'var.unknown', 'v = b.value')}`)).toMatchObject({
      values: { b: [{ v: 1 }] },
      open: { b: [false, true] },
    });
    const inner = dynamic('inner', 'var.unknown', 'v = inner.value');
    expect(evaluated(dynamic('b', '["x"]', `v = b.value\n${inner}`))).toMatchObject({
      values: { b: [{ v: 'x', inner: [] }] },
      open: { b: [{ inner: [true] }] },
    });
    expect(evaluated(dynamic('b', 'var.unknown', inner)).open).toEqual({ b: [true] });
    expect(evaluated(dynamic('b', '["x", var.unknown]', 'k = b.key\nv = b.value'))).toMatchObject({
      values: { b: [{ k: 0, v: 'x' }, { k: 1 }] },
      open: { b: [false, { v: true }] },
    });
  });

  it.each([
    ['for_each = null\ncontent {}', 'a null cannot be iterated over'],
    ['for_each = tolist(null)\ncontent {}', 'a null cannot be iterated over'],
    ['for_each = "x"\ncontent {}', 'a value of type `string` cannot be iterated over'],
    ['for_each = 2\ncontent {}', 'a value of type `number` cannot be iterated over'],
    ['content {}', 'a `dynamic` block needs the argument `for_each`'],
    ['for_each = [1]', 'a `dynamic` block needs a block `content`'],
    ['for_each = [1]\ncontent {}\ncontent {}', 'a `dynamic` block has one block `content`; the first one counts'],
    ['for_each = [1]\neach = 1\ncontent {}', 'a `dynamic` block has no argument `each`'],
    ['for_each = [1]\ncontent {}\nother {}', 'a `dynamic` block has no block `other`'],
    ['for_each = [1]\niterator = x.y\ncontent {}', '`iterator` must be a name, without quotes'],
    ['for_each = [1]\niterator = "x"\ncontent {}', '`iterator` must be a name, without quotes'],
    ['for_each = [1]\niterator = it\ncontent {\n  v = b.value\n}', 'there is no resource `b.value` here'],
  ])('are refused with %s, also within others', (inside, message) => {
    const block = `dynamic "b" {\n${inside}\n}\n`;
    expect(evaluated(block).problems).toContain(`error: ${message}`);
    expect(evaluated(dynamic('outer', '[1]', block)).problems).toContain(`error: ${message}`);
  });

  it.each(['lifecycle', 'provisioner', 'connection'])('make no `%s`', (type) => {
    const { values, problems } = evaluated(dynamic(type, '[1]', ''));
    expect(problems).toEqual([`error: \`${type}\` blocks cannot be dynamic`]);
    expect(values).toEqual({});
  });

  it('have one label', () => {
    const says = 'error: a `dynamic` block has one label: the type of the blocks that it makes';
    for (const labels of ['', '"a" "b"'])
      expect(evaluated(`dynamic ${labels} {\n  for_each = [1]\n  content {}\n}\n`).problems).toContain(says);
  });
});
