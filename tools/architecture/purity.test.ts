/** A pure room is seen to be kept from the machine; an impure one is left alone. */
import { describe, expect, it } from 'vitest';
import { classBreaches } from './classes.ts';
import { madeUpHouse } from './house.ts';
import { readModules } from './modules.ts';
import { dependenciesOf, purityBreaches } from './purity.ts';

function sayings(path: string, source: string): string[] {
  const { modules } = readModules(madeUpHouse({ [path]: source }));
  return purityBreaches(modules, new Set(['zod', '@dagrejs/dagre'])).map(({ rule }) => rule);
}

const impure = [
  "import { readFileSync } from 'node:fs';",
  "import { readFileSync } from 'node:fs/promises';",
  "import { get } from 'node:https';",
  "import { isIP } from 'node:net';",
  "import { execFile } from 'node:child_process';",
  "import { createRequire } from 'node:module';",
  "import { sep } from 'node:path';",
  "import { env } from 'node:process';",
  "import { randomUUID } from 'node:crypto';",
  "import * as crypto from 'node:crypto';",
  "const fs = await import('node:fs');",
  'export const home = process.env.HOME;',
  "export const home = process['env'];",
  'export const now = Date.now();',
  'export const now = new Date();',
  'export const now = Date();',
  'export const now = performance.now();',
  'export const chance = Math.random();',
  "export const chance = Math['random']();",
  'export const id = crypto.randomUUID();',
  "export const page = await fetch('https://example.com');",
  'setTimeout(() => {}, 1);',
  'export const now = globalThis.Date;',
];
const pure = [
  "import { createHash } from 'node:crypto';",
  "import { posix } from 'node:path/posix';",
  "import type { Stats } from 'node:fs';",
  "export const day = new Date('2026-01-01');",
  'export const day = Date.parse(text);',
  'export const high = Math.max(1, 2);',
  'export function run(process: { env: string }) { return process.env; }',
];

describe('purity', () => {
  it.each(impure)('a pure room may not: %s', (source) => {
    expect(sayings('src/graph/a.ts', source)).toEqual(['pure']);
    expect(sayings('src/host/a.ts', source)).toEqual([]);
    expect(sayings('src/graph/a.test.ts', source)).toEqual([]);
  });

  it.each(pure)('a pure room may: %s', (source) => {
    expect(sayings('src/graph/a.ts', source)).toEqual([]);
  });

  it('keeps the product to its dependencies', () => {
    expect(sayings('src/cli/a.ts', "import { z } from 'zod/mini'; import d from '@dagrejs/dagre';")).toEqual([]);
    expect(sayings('src/cli/a.ts', "import { it } from 'vitest';")).toEqual(['package']);
    expect(dependenciesOf(madeUpHouse({ 'package.json': '{"dependencies":{"zod":"1"}}' }))).toEqual(new Set(['zod']));
  });
});

describe('inheritance', () => {
  const breaches = (source: string) => classBreaches(readModules(madeUpHouse({ 'src/graph/a.ts': source })).modules);

  it('from a class of ours is refused, wherever it stands', () => {
    expect(breaches('class A {} class B extends A {}')).toHaveLength(1);
    expect(breaches("import { A } from './a.ts'; export const B = class extends A {};")).toHaveLength(1);
    expect(breaches('class B extends make() {}')).toHaveLength(1);
  });

  it("from the language's or a package's is allowed", () => {
    expect(breaches('class A extends Error {}')).toEqual([]);
    expect(breaches("import { Command } from 'commander'; class A extends Command {}")).toEqual([]);
    expect(breaches('interface A extends B {}')).toEqual([]);
  });
});
