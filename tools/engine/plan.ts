/** Asks an engine (Terraform or OpenTofu) what expressions come to: all of them in one plan, so that thousands take seconds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readNumbersAsText } from './plan-json.ts';
import { showKnown, showOpen } from './show-result.ts';

/** What an engine makes of an expression that fails. */
export const FAILS = '!';

/** What stands for a result that the engine does not know, or cannot write. */
export const UNKNOWN = '?';

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
  for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
  for (let round = 0; round < 12; round++) {
    writeRoot(folder, left, expressions, questions);
    const failed = failuresOf(folder, questions.binary);
    if (!failed) return undefined;
    if (failed.size > 0) {
      left = left.filter((index) => !failed.has(index));
      continue;
    }
    const shown = spawnSync(questions.binary, ['show', '-json', 'plan.bin'], options(folder));
    if (shown.status !== 0) return left.length === 1 ? results.map(() => UNKNOWN) : undefined;
    const values = shownOf(readNumbersAsText(shown.stdout), questions.open);
    if (!values) return left.length === 1 ? results.map(() => UNKNOWN) : undefined;
    for (const [at, index] of left.entries()) results[index] = values[at] ?? UNKNOWN;
    return results;
  }
  return undefined;
}

/**
 * Writes the root: a file for the names, and one for each expression, so that none spoils another and a failure is told by its file.
 * Those that are left of an earlier round stay.
 */
function writeRoot(
  folder: string,
  left: readonly number[],
  expressions: readonly string[],
  { names, open }: Questions,
): void {
  const files = new Set(readdirSync(folder));
  for (const index of left) {
    if (!files.delete(`e${index}.tf`))
      writeFileSync(join(folder, `e${index}.tf`), `locals {\n  e${index} = ${expressions[index] ?? ''}\n}\n`);
  }
  for (const file of files) if (/^e\d+\.tf$/.test(file)) rmSync(join(folder, file));
  const named = Object.entries(names).map(([name, value]) => `  ${name} = ${value}`);
  const all = `[${left.map((index) => `local.e${index}`).join(', ')}]`;
  const end = open ? ['resource "terraform_data" "all" {', `  input = ${all}`] : ['output "all" {', `  value = ${all}`];
  const rows = [
    'terraform {',
    '  required_providers {',
    '    terraform = { source = "terraform.io/builtin/terraform" }',
    '  }',
    '}',
    'resource "terraform_data" "u" {}',
    'locals {',
    ...named,
    '}',
    ...end,
    '}',
    '',
  ];
  writeFileSync(join(folder, 'main.tf'), rows.join('\n'));
}

function options(folder: string) {
  const env = { ...process.env, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '' };
  return { cwd: folder, encoding: 'utf8' as const, maxBuffer: 1 << 30, env };
}

const message = z.object({
  diagnostic: z.object({ severity: z.string(), range: z.object({ filename: z.string() }).optional() }).optional(),
});

function failuresOf(folder: string, binary: string): ReadonlySet<number> | undefined {
  const { stdout } = spawnSync(binary, ['plan', '-json', '-out=plan.bin', '-input=false'], options(folder));
  const failed = new Set<number>();
  for (const line of stdout.split('\n')) {
    if (!line.startsWith('{')) continue;
    const { diagnostic } = message.parse(JSON.parse(line));
    if (diagnostic?.severity !== 'error') continue;
    const index = /^e(\d+)\.tf$/.exec(diagnostic.range?.filename ?? '')?.[1];
    if (index === undefined) return undefined;
    failed.add(Number(index));
  }
  return failed;
}

function shownOf(plan: unknown, open: boolean): readonly string[] | undefined {
  return open ? showOpen(plan) : showKnown(plan);
}
