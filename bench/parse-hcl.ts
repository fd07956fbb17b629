/** Measured in a process of its own: parses a corpus of HCL again and again, and prints the seconds of each pass as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHcl } from '../src/syntax/index.ts';

const root = process.argv[2] ?? '.';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tf'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const seconds: number[] = [];
let blocks = 0;
let problems = 0;
for (let pass = 0; pass < 12; pass++) {
  const start = process.hrtime.bigint();
  for (const { path, text } of files) {
    const tree = parseHcl({ path, text });
    blocks += tree.body.items.length;
    problems += tree.diagnostics.length;
  }
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
}
const characters = files.reduce((sum, { text }) => sum + text.length, 0);
console.log(JSON.stringify({ files: files.length, characters, blocks, problems, seconds }));
