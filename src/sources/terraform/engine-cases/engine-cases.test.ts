/** Holds the evaluator against what the engines themselves said of thousands of expressions (`tools/engine-cases.ts`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseNames } from './case-names.ts';
import { differences } from './differences.ts';
import { readCases } from './read-cases.ts';
import { FAILS, showCase } from './show-case.ts';

/** Further tables of the same form, in a folder of one's own. */
const folders = [join(import.meta.dirname, 'tables'), ...(process.env['MERLON_ENGINE_CASES']?.split(':') ?? [])];
const tables = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

/** Where the engine does not know, more may be known here; but what it keeps secret is to be kept. */
function agrees(ours: string, engine: string): boolean {
  if (ours === engine) return true;
  return (engine === '?' && ours !== FAILS) || (engine === 'sensitive(?)' && ours.startsWith('sensitive('));
}

describe('what an expression comes to', () => {
  it('is tried for thousands', () => {
    const count = tables.map((path) => readCases(readFileSync(path, 'utf8')).length).reduce((a, b) => a + b, 0);
    expect(count).toBeGreaterThan(4000);
  });

  it.each(tables)('is what the engine says: %s', (path) => {
    const open = path.endsWith('-open.txt');
    const names = open ? caseNames() : new Map();
    const told: string[] = [];
    for (const { expression, result } of readCases(readFileSync(path, 'utf8'))) {
      const ours = showCase(expression, names, open);
      if (agrees(ours, result) === differences.has(expression)) {
        told.push(
          `${expression}\n  engine ${result}\n  here   ${ours}${differences.has(expression) ? ': no difference any more' : ''}`,
        );
      }
    }
    expect(told.join('\n')).toBe('');
  });
});
