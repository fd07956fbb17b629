/** Cycles, depth and size: nothing hangs, nothing overflows, everything is reported. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { evaluateRoot } from './evaluate-root.ts';
import { plannedValues } from './planned-values.ts';

function evaluated(text: string, more: Readonly<Record<string, string>> = {}) {
  return evaluateRoot(memoryWorkspace({ 'main.tf': text, ...more }), '');
}

/** Dynamic blocks in one another, each of them thirty times. */
function nestedDynamic(depth: number): string {
  const inner = depth === 0 ? 'x = 1\n' : nestedDynamic(depth - 1);
  return `dynamic "b${depth}" {\nfor_each = range(30)\ncontent {\n${inner}}\n}\n`;
}

describe('bounds', () => {
  it('name all members of a cycle, and evaluate the rest', () => {
    const evaluation = evaluated(
      'locals {\n  a = local.b\n  b = local.c\n  c = local.a\n  d = 1\n}\noutput "d" { value = local.d }\noutput "a" { value = local.a }\n',
    );
    expect(evaluation.diagnostics).toMatchObject([{ code: 'terraform-cycle' }]);
    const [cycle] = evaluation.diagnostics;
    expect(cycle && [placeOf(cycle.at), ...(cycle.related ?? []).map(({ at }) => placeOf(at))]).toEqual([
      'main.tf:2',
      'main.tf:3',
      'main.tf:4',
    ]);
    expect(plannedValues(evaluation).planned_values.outputs['d']?.value).toBe(1);
  });

  it('hold for ten thousand locals in a row, forwards and in a circle', () => {
    const chain = (first: string) =>
      `locals {\n  v0 = ${first}\n${Array.from({ length: 9999 }, (_, i) => `  v${i + 1} = [local.v${i}][0]\n`).join('')}}\noutput "o" { value = local.v9999 }\n`;
    const straight = evaluated(chain('"x"'));
    expect(straight.diagnostics).toEqual([]);
    expect(plannedValues(straight).planned_values.outputs['o']?.value).toBe('x');
    expect(evaluated(chain('local.v9999')).diagnostics.map(({ code }) => code)).toEqual(['terraform-cycle']);
  });

  it('hold for modules that call one another', () => {
    const evaluation = evaluated('module "a" { source = "./a" }\n', {
      'a/main.tf': 'module "b" { source = "../b" }\n',
      'b/main.tf': 'module "a" { source = "../a" }\nresource "t" "t" {}\n',
    });
    expect(evaluation.diagnostics.map(({ code }) => code)).toEqual(['terraform-module-cycle']);
    expect(evaluation.instances.map(({ address }) => address)).toEqual(['module.a.module.b.t.t']);
  });

  it.each([
    ['resource "t" "t" { count = 1000000000 }', 'terraform-limit'],
    ['output "o" { value = range(1000000000) }', 'terraform-limit'],
    ['output "o" { value = format("%100000000d", 1) }', 'terraform-limit'],
    [`output "o" { value = setproduct(${Array(9).fill('range(100)').join(', ')}) }`, 'terraform-limit'],
    [
      `locals {\n  s0 = "0123456789"\n${Array.from({ length: 40 }, (_, i) => `  s${i + 1} = "\${local.s${i}}\${local.s${i}}"\n`).join('')}}\noutput "o" { value = local.s40 }`,
      'terraform-limit',
    ],
    [
      'output "o" { value = [for a in range(1000): [for b in range(1000): [for c in range(1000): c]]] }',
      'terraform-limit',
    ],
    ['output "o" { value = 1e999999 }', 'terraform-number'],
    [`output "o" { value = length(setproduct(${Array(4).fill('range(1000)').join(', ')})) }`, 'terraform-limit'],
    [`resource "t" "t" {\n${nestedDynamic(8)}}`, 'terraform-limit'],
    ['module "m" {\n  source = "./m"\n  count = 1000000000\n}', 'terraform-limit'],
    ['resource "t" "t" { for_each = toset([for i in range(1000000) : tostring(i)]) }', 'terraform-limit'],
  ])('are kept: %.60s', (text, code) => {
    const evaluation = evaluated(text, { 'm/main.tf': 'resource "t" "t" {}\n' });
    expect(evaluation.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it('hold for a list as deep as a text may nest, flattened', () => {
    const depth = 200;
    const evaluation = evaluated(`output "o" { value = flatten(${'['.repeat(depth)}1${']'.repeat(depth)}) }`);
    const value = plannedValues(evaluation).planned_values.outputs['o']?.value;
    expect(value ?? evaluation.diagnostics.map(({ code }) => code)).toEqual([1]);
  });

  it('hold for circles through variables, outputs and locals of modules', () => {
    const evaluation = evaluated(
      'module "a" {\n  source = "./m"\n  in = module.b.out\n}\nmodule "b" {\n  source = "./m"\n  in = local.a\n}\nlocals { a = module.a.out }\noutput "o" { value = local.a }\noutput "p" { value = 1 }\n',
      { 'm/main.tf': 'variable "in" {}\nlocals { x = var.in }\noutput "out" { value = local.x }\n' },
    );
    expect(evaluation.diagnostics.map(({ code }) => code)).toContain('terraform-cycle');
    expect(plannedValues(evaluation).planned_values.outputs['p']?.value).toBe(1);
  });

  it('hold for a module that calls itself', () => {
    const evaluation = evaluated('module "a" { source = "./a" }\n', { 'a/main.tf': 'module "a" { source = "./" }\n' });
    expect(evaluation.diagnostics.map(({ code }) => code)).toEqual(['terraform-module-cycle']);
  });

  it('hold for patterns that take exponential time where ways are tried one after the other', () => {
    const evaluation = evaluated(
      'output "o" { value = regex("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!") }',
    );
    expect(evaluation.diagnostics.map(({ message }) => message)).toEqual(['`regex`: the pattern does not match']);
  });
});

const program = [
  'variable "v" {\n  type    = map(string)\n  default = { a = "1", b = "2" }\n}\n',
  'locals {\n  list = [for k, v in var.v : "${k}${v}" if v != "x"]\n}\n',
  'resource "t" "t" {\n  for_each = var.v\n  name     = upper(each.key)\n  other    = try(u.u[0].x, null)\n}\n',
  'resource "u" "u" {\n  count = length(local.list)\n  x     = local.list[count.index]\n  b { y = t.t["a"].id }\n}\n',
  'output "o" { value = merge(var.v, { c = join(",", local.list) }) }\n',
];

describe('laws', () => {
  it('the order of blocks and their spread over files change nothing', () => {
    const outcome = (files: Record<string, string>) => {
      const planned = plannedValues(evaluateRoot(memoryWorkspace(files), ''));
      const resources = [...(planned.planned_values.root_module.resources ?? [])].sort((a, b) =>
        a.address < b.address ? -1 : 1,
      );
      return JSON.stringify([resources, planned.planned_values.outputs]);
    };
    const expected = outcome({ 'main.tf': program.join('') });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(program, { minLength: program.length }),
        fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
        (blocks, places) => {
          const files: Record<string, string> = {};
          for (const [i, block] of blocks.entries())
            files[`f${places[i]}.tf`] = (files[`f${places[i]}.tf`] ?? '') + block;
          expect(outcome(files)).toBe(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('no mutation of a program throws, and the outcome is the same each time', () => {
    const text = program.join('');
    const piece = fc.constantFrom(
      '${',
      '}',
      '"',
      '[',
      ']',
      'null',
      'each.value',
      '*',
      '...',
      'for',
      '=',
      '\n',
      'var.v',
      'local.list',
      '-1',
      '%{',
      'dynamic "b" {',
      'count = 3',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length), fc.nat(12), piece), { maxLength: 4 }), (edits) => {
        let mutated = text;
        for (const [at, length, insert] of edits) mutated = mutated.slice(0, at) + insert + mutated.slice(at + length);
        const outcome = () => JSON.stringify(plannedValues(evaluated(mutated)));
        expect(outcome()).toBe(outcome());
      }),
      { numRuns: 200 },
    );
  });
});
