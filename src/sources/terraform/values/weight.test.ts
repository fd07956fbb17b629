/** Values that share their parts: small in memory, endless when written out. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';

const doubling = (first: string, next: (before: string, i: number) => string, last = 'local.s60') => {
  const steps = Array.from({ length: 60 }, (_, i) => `  s${i + 1} = ${next(`local.s${i}`, i)}\n`).join('');
  return `locals {\n  s0 = ${first}\n${steps}}\nresource "t" "t" {\n  a = ${last}\n}\noutput "o" { value = 1 }\n`;
};

describe('values that double sixty times', () => {
  it.each([
    ['in tuples', doubling('["a"]', (s) => `[${s}, ${s}]`)],
    ['in objects', doubling('{ a = 1 }', (s) => `{ a = ${s}, b = ${s} }`)],
    ['in merged maps', doubling('{ a = 1 }', (s, i) => `merge({ a${i} = ${s} }, { b${i} = ${s} })`)],
    ['in one expression', `output "o" { value = ${'[for x in ['.repeat(60)}1${'] : [x, x]]'.repeat(60)} }`],
    ['in comparisons', doubling('["a"]', (s) => `[${s}, ${s}]`, 'local.s60 == local.s60')],
    ['in sets', doubling('["a"]', (s) => `[${s}, ${s}]`, 'toset(local.s60)')],
    ['in texts', doubling('"0123456789"', (s) => `"\${${s}}\${${s}}"`)],
    ['in formatted texts', doubling('"0123456789"', (s) => `format("%s%s", ${s}, ${s})`)],
    ['in partly known texts', doubling('"${t.u.id}x"', (s) => `"\${${s}}\${${s}}"`)],
    [
      'in texts of base64',
      `locals {\n  s0 = "a"\n${Array.from({ length: 200 }, (_, i) => `  s${i + 1} = base64encode(local.s${i})\n`).join('')}}\noutput "o" { value = local.s200 }`,
    ],
    [
      'in JSON of JSON',
      `locals {\n  s0 = "\\""\n${Array.from({ length: 100 }, (_, i) => `  s${i + 1} = jsonencode(local.s${i})\n`).join('')}}\noutput "o" { value = local.s100 }`,
    ],
    ['in numbers', doubling('999999999', (s) => `${s} * ${s}`)],
    [
      'in resources',
      Array.from({ length: 60 }, (_, i) => `resource "t" "t${i + 1}" {\n  a = { a = t.t${i}, b = t.t${i} }\n}\n`).join(
        '',
      ) + 'resource "t" "t0" {}\noutput "o" { value = jsonencode(t.t60) }',
    ],
    ['in modules', ''],
    [
      'in nested blocks',
      `resource "t" "t" {\n${'dynamic "b" {\nfor_each = [1, 2, 3]\ncontent {\n'.repeat(60)}${'}\n}\n'.repeat(60)}}`,
    ],
  ])('are not kept: %s', (name, text) => {
    const files: Record<string, string> = { 'main.tf': text };
    if (name === 'in modules') {
      for (let i = 0; i < 30; i++) {
        const call = (n: string) => `module "${n}" { source = "../m${i + 1}" }\n`;
        files[`m${i}/main.tf`] = i === 29 ? 'resource "t" "t" {}' : call('a') + call('b');
      }
      files['main.tf'] = 'module "a" { source = "./m0" }';
    }
    const { diagnostics, ledger } = evaluateRoot(memoryWorkspace(files), '');
    const said = [...diagnostics.map(({ code }) => code), ...ledger.map(({ reason }) => reason)].join(' ');
    if (name === 'in partly known texts') expect(said).not.toContain('error');
    else expect(said).toMatch(/terraform-limit|terraform-number|more instances than the limit/);
  });

  it('leave what is next to them', () => {
    const { outputs } = evaluateRoot(memoryWorkspace({ 'main.tf': doubling('["a"]', (s) => `[${s}, ${s}]`) }), '');
    expect(outputs.get('o')?.value).toMatchObject({ kind: 'literal', value: 1 });
  });
});

it('keeps values that are large but can be held', () => {
  const text = 'output "o" { value = length(jsonencode([for a in range(300) : [for b in range(1000) : b]])) }';
  const { outputs, diagnostics } = evaluateRoot(memoryWorkspace({ 'main.tf': text }), '');
  expect(diagnostics).toEqual([]);
  expect(outputs.get('o')?.value).toMatchObject({ kind: 'literal' });
});
