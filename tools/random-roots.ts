/**
 * `node tools/run.mjs tools/random-roots.ts ENGINE FROM TO`: makes a root for every seed, lets an engine (Terraform or OpenTofu) plan it,
 * evaluates it, and tells where the two differ.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { openWorkspace } from '../src/engine/index.ts';
import { memoryFiles } from '../src/host/index.ts';
import { evaluateRoot, plannedValues } from '../src/sources/index.ts';
import { randomRoot, type RootFiles } from './engine/random-root.ts';

const values = z.record(z.string(), z.unknown());
const planned = z.object({
  resource_changes: z
    .array(z.object({ address: z.string(), change: z.object({ after: values, after_unknown: values }) }))
    .default([]),
  output_changes: z
    .record(z.string(), z.object({ after: z.unknown().optional(), after_unknown: z.unknown() }))
    .default({}),
});

/** What is written for each name, and what of it the engine leaves open. */
type Answers = ReadonlyMap<string, { readonly value: unknown; readonly unknown?: unknown }>;

/** The engine's plan; in words why there is none. */
function planOf(engine: string, files: RootFiles): Answers | string {
  const folder = mkdtempSync(join(tmpdir(), 'root-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const env = { ...process.env, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '' };
    const run = (...args: readonly string[]) =>
      spawnSync(engine, [...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env });
    for (const args of [['init'], ['plan', '-out=plan.bin']]) {
      const { status, stderr } = run(...args, '-no-color', '-input=false');
      if (status !== 0) return stderr.replaceAll(/\s+/g, ' ').slice(0, 300);
    }
    const plan = planned.parse(JSON.parse(run('show', '-json', 'plan.bin').stdout));
    const answers = new Map<string, { readonly value: unknown; readonly unknown?: unknown }>();
    for (const { address, change } of plan.resource_changes)
      answers.set(address, { value: change.after['input'], unknown: change.after_unknown['input'] });
    for (const [name, { after, after_unknown: unknown }] of Object.entries(plan.output_changes))
      answers.set(`output.${name}`, { value: after, unknown });
    return answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same by evaluation. */
function evaluated(files: RootFiles): Answers | string {
  const { workspace } = openWorkspace(memoryFiles(files), Object.keys(files));
  const evaluation = evaluateRoot(workspace, '');
  const [wrong] = evaluation.diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong) return `${wrong.at.file.path}: ${wrong.message}`;
  const { outputs, root_module: root } = plannedValues(evaluation).planned_values;
  const answers = new Map<string, { readonly value: unknown }>();
  const open = [root];
  for (let module = open.pop(); module; module = open.pop()) {
    for (const { address, values: of } of module.resources ?? []) answers.set(address, { value: of['input'] });
    open.push(...(module.child_modules ?? []));
  }
  for (const [name, { value }] of Object.entries(outputs)) answers.set(`output.${name}`, { value });
  return answers;
}

/** Without what the engine leaves open. */
function closed(value: unknown, unknown: unknown): unknown {
  if (unknown === true) return undefined;
  if (Array.isArray(value) && Array.isArray(unknown)) return value.map((item, i) => closed(item, unknown[i]));
  if (typeof value !== 'object' || value === null || typeof unknown !== 'object' || unknown === null) return value;
  const of = new Map<string, unknown>(Object.entries(unknown));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, closed(item, of.get(name))]));
}

/** Without what is null or not there, which a plan's JSON writes in either way. */
function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const kept = present(item);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const [engine = '', from = '0', to = '100'] = process.argv.slice(2);
const counts = {
  agree: 0,
  'both refuse': 0,
  'known here alone': 0,
  'the engine refuses': 0,
  'refused here': 0,
  differ: 0,
};
for (let seed = Number(from); seed < Number(to); seed++) {
  const files = randomRoot(seed);
  const [wanted, found] = [planOf(engine, files), evaluated(files)];
  const tell = (what: keyof typeof counts, why: string) => {
    counts[what]++;
    console.log(`${seed} ${what}: ${why}`);
  };
  if (typeof wanted === 'string' && typeof found === 'string') counts['both refuse']++;
  else if (typeof wanted === 'string') tell('the engine refuses', wanted);
  else if (typeof found === 'string') tell('refused here', found);
  else {
    const names = [...new Set([...wanted.keys(), ...found.keys()])];
    const other = names.filter((name) => {
      const [a, b] = [wanted.get(name), found.get(name)];
      return !a || !b || !isDeepStrictEqual(present(a.value), present(b.value));
    });
    const differing = other.filter((name) => {
      const [a, b] = [wanted.get(name), found.get(name)];
      return !a || !b || !isDeepStrictEqual(present(a.value), present(closed(b.value, a.unknown)));
    });
    const shown = (name: string) =>
      `${name}: ${JSON.stringify(wanted.get(name)?.value)}, here ${JSON.stringify(found.get(name)?.value)}`;
    if (differing.length > 0) tell('differ', differing.slice(0, 3).map(shown).join('; '));
    else if (other.length > 0) tell('known here alone', other.join(', '));
    else counts.agree++;
  }
}
console.log(counts);
