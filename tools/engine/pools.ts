/** Arguments to draw from when expressions are generated: a file with a line for each name of a pool, and under it its expressions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const found = new Map<string, string[]>();
let current: string[] = [];
for (const line of readFileSync(join(import.meta.dirname, 'pools.txt'), 'utf8').split('\n')) {
  if (line.startsWith('  ')) current.push(line.slice(2));
  else if (line !== '') found.set(line, (current = []));
}

/** The expressions of a pool. */
export function poolOf(name: string): readonly string[] {
  const pool = found.get(name);
  if (!pool) throw new Error(`there is no pool \`${name}\``);
  return pool;
}

/** A text as a string literal of HCL. */
export function hcl(text: string): string {
  return JSON.stringify(text).replace(/[$%]\{/g, (start) => `${start[0]}${start}`);
}
