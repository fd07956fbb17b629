/** Holds parser and evaluator against specification tests: our own, and the official suite where its folder is named. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../text/index.ts';
import { runCase } from './run-case.ts';

describe('specification tests of our own', () => {
  const folder = join(import.meta.dirname, 'suite');
  const tests = testsIn(folder);
  it('are all found', () => expect(tests.length).toBeGreaterThanOrEqual(20));
  it.each(tests)('%s', (test) => expect(run(folder, test)).toEqual([]));
});

/** The folder `specsuite/tests` of a checkout of hashicorp/hcl. */
const official = process.env['MERLON_HCL_SPECSUITE'];

describe.skipIf(official === undefined)('the official suite, named by MERLON_HCL_SPECSUITE', () => {
  const tests = official === undefined ? [] : testsIn(official);
  it('is there', () => expect(tests.length).toBeGreaterThan(10));
  it.each(tests)('%s', (test) => expect(run(official ?? '', test)).toEqual([]));
});

function testsIn(folder: string): readonly string[] {
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return testsIn(join(folder, entry.name)).map((test) => `${entry.name}/${test}`);
    return entry.name.endsWith('.t') ? [entry.name.slice(0, -2)] : [];
  });
  return found.sort();
}

function run(folder: string, test: string): readonly string[] {
  const read = (extension: string): SourceFile => {
    const path = `${test}${extension}`;
    return { path, text: readFileSync(join(folder, path), 'utf8') };
  };
  const inputs = ['.hcl', '.hcl.json'].filter((extension) => existsSync(join(folder, test + extension)));
  return runCase({ test: read('.t'), spec: read('.hcldec'), inputs: inputs.map(read) });
}
