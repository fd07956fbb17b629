#!/usr/bin/env node
/** `tools/hcldec.mjs --spec=FILE [--var-refs] INPUT`: `hcldec` over our parser and evaluator, for HashiCorp's `hclspecsuite TESTS tools/hcldec.mjs`. */
import { readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const { hcldec } = await tsImport('../src/sources/terraform/specification/hcldec.ts', import.meta.url);
const args = process.argv.slice(2);
const spec = args.find((arg) => arg.startsWith('--spec='))?.slice('--spec='.length);
const input = args.find((arg) => !arg.startsWith('--'));
if (spec === undefined || input === undefined) {
  console.error('give the file of a spec, `--spec=FILE`, and an input');
  process.exit(1);
}
/** @param {string} path */
const read = (path) => ({ path, text: readFileSync(path, 'utf8') });
const { stdout, stderr, status } = hcldec(read(spec), read(input), args.includes('--var-refs'));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
