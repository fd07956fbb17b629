/** Asks an engine (Terraform or OpenTofu) what expressions come to: all of them in one plan, so that thousands take seconds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNumbersAsText } from './plan-json.ts';
import { showKnown, showOpen } from './show-result.ts';

/** What an engine makes of an expression that fails. */
export const FAILS = '!';

/** Names that expressions may use: `local.NAME`, each with the expression behind it. */
export type Names = Readonly<Record<string, string>>;

/** How to ask. */
export interface Questions {
  readonly binary: string;
  readonly names: Names;
  /** Whether results may be unknown or sensitive; such results are written without types. */
  readonly open: boolean;
}

/** The result of every expression, in their order. */
export function planned(expressions: readonly string[], questions: Questions): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  try {
    return halved(folder, expressions, questions);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where a mistake in the syntax of one spoils those behind it, halves are asked until it stands alone. */
function halved(folder: string, expressions: readonly string[], questions: Questions): readonly string[] {
  const results = inFolder(folder, expressions, questions);
  if (results) return results;
  if (expressions.length === 1) return [FAILS];
  const middle = expressions.length >> 1;
  return [expressions.slice(0, middle), expressions.slice(middle)].flatMap((half) => halved(folder, half, questions));
}

/** Whoever fails is taken out and the rest is planned again, until nothing fails. */
function inFolder(folder: string, expressions: readonly string[], questions: Questions): readonly string[] | undefined {
  const results: string[] = expressions.map(() => FAILS);
  let left = expressions.map((_, i) => i);
  for (let round = 0; round < 12; round++) {
    const lines = writeRoot(folder, left, expressions, questions);
    const failed = failuresOf(folder, questions.binary, lines);
    if (!failed) return undefined;
    if (failed.size > 0) {
      left = left.filter((index) => !failed.has(index));
      continue;
    }
    const shown = spawnSync(questions.binary, ['show', '-json', 'plan.bin'], options(folder));
    if (shown.status !== 0) return undefined;
    const values = shownOf(readNumbersAsText(shown.stdout), questions.open);
    if (!values) return undefined;
    for (const [at, index] of left.entries()) results[index] = values[at] ?? FAILS;
    return results;
  }
  return undefined;
}

/** How many expressions stand in one file: an engine reads a file again for each of its failures. */
const PER_FILE = 40;

/** Writes the root: a file for the names, and one for each few expressions. Says which expression stands on a line. */
function writeRoot(folder: string, left: readonly number[], expressions: readonly string[], { names, open }: Questions): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const parts: string[] = [];
  for (const file of readdirSync(folder)) if (file.startsWith('part')) rmSync(join(folder, file));
  for (let start = 0; start < left.length; start += PER_FILE) {
    const name = `part${parts.length}`;
    parts.push(`local.${name}`);
    const rows = ['locals {', `  ${name} = [`];
    for (const index of left.slice(start, start + PER_FILE)) {
      for (const row of `${expressions[index] ?? ''},`.split('\n')) {
        rows.push(row);
        lines.set(`${name}.tf:${rows.length}`, index);
      }
    }
    writeFileSync(join(folder, `${name}.tf`), [...rows, '  ]', '}', ''].join('\n'));
  }
  const named = Object.entries(names).map(([name, value]) => `  ${name} = ${value}`);
  const all = `[${parts.join(', ')}]`;
  const ends = open ? ['resource "terraform_data" "all" {', `  input = ${all}`, '}'] : ['output "all" {', `  value = ${all}`, '}'];
  writeFileSync(join(folder, 'main.tf'), ['resource "terraform_data" "u" {}', 'locals {', ...named, '}', ...ends, ''].join('\n'));
  return lines;
}

function options(folder: string) {
  const env = { ...process.env, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '' };
  return { cwd: folder, encoding: 'utf8' as const, maxBuffer: 1 << 30, env };
}

interface Message {
  readonly diagnostic?: { readonly severity: string; readonly summary: string; readonly range?: { readonly filename: string; readonly start: { readonly line: number } } };
}

function failuresOf(folder: string, binary: string, lines: ReadonlyMap<string, number>): ReadonlySet<number> | undefined {
  const { stdout } = spawnSync(binary, ['plan', '-json', '-out=plan.bin', '-input=false'], options(folder));
  const failed = new Set<number>();
  for (const line of stdout.split('\n')) {
    if (!line.startsWith('{')) continue;
    const { diagnostic } = JSON.parse(line) as Message; // The engine's own messages, whose form is documented.
    if (diagnostic?.severity !== 'error') continue;
    const index = diagnostic.range && lines.get(`${diagnostic.range.filename}:${diagnostic.range.start.line}`);
    if (index === undefined) return undefined;
    failed.add(index);
  }
  return failed;
}

function shownOf(plan: unknown, open: boolean): readonly string[] | undefined {
  return open ? showOpen(plan) : showKnown(plan);
}
