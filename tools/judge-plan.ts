/**
 * Judges the evaluator by a real plan: `npx tsx tools/judge-plan.ts TOP ROOT PLAN…` evaluates the root `ROOT` below the folder `TOP` with
 * the variables of each plan (what `terraform show -json` printed) and compares addresses, and the attributes that the code writes.
 */
import { resolve } from 'node:path';
import { openWorkspace } from '../src/engine/index.ts';
import { diskFiles } from '../src/host/index.ts';
import { evaluateRoot } from '../src/sources/terraform/evaluate-root.ts';
import { Decisions } from '../src/sources/terraform/plan/decisions.ts';
import { planAt } from '../src/sources/terraform/plan/read-plan-file.ts';
import type { PlanFile } from '../src/sources/terraform/plan/plan-file.ts';
import { compareInstance, type Count, noCount } from './judge-values.ts';

/** What one plan showed. */
interface Judgement {
  readonly addresses: { readonly agreed: number; readonly total: number };
  readonly attributes: Count;
  readonly told: readonly string[];
}

function judge(top: string, root: string, planPath: string): Judgement | string {
  const { workspace } = openWorkspace(diskFiles(top), []);
  const found = planAt(workspace, planPath);
  if (!found?.plan) return found?.diagnostics[0]?.message ?? 'no plan';
  const { plan } = found;
  const told: string[] = [];
  const decisions = new Decisions(withoutSecrecy(plan));
  const evaluation = evaluateRoot(workspace, root, {
    decided: {
      variable: (name) => decisions.variable(name),
      keys: () => undefined,
      attribute: () => undefined,
    },
  });
  const ours = new Map(evaluation.instances.map((one) => [one.address, one]));
  const theirs = plan.objects.filter(({ mode }) => mode === 'managed');
  const open = evaluation.instances.filter(({ conditional }) => conditional);
  const attributes = noCount();
  let agreed = 0;
  for (const object of theirs) {
    const instance = ours.get(object.address);
    if (!instance) {
      const unkeyed = bare(object.address);
      const symbolic = open.find(({ address }) => bare(address) === unkeyed);
      const why = symbolic?.conditional?.reason.says;
      told.push(`address ${object.address}: ${symbolic ? `not known here: ${why}` : 'not here'}`);
      continue;
    }
    agreed++;
    compareInstance(instance, object, plan, attributes, told);
  }
  const known = new Set(theirs.map(({ address }) => address));
  const surplus = evaluation.instances.filter(
    ({ mode, address, conditional }) => mode === 'managed' && !conditional && !known.has(address),
  );
  for (const { address } of surplus) told.push(`address ${address}: not in the plan`);
  for (const { subject, reason, incomplete } of evaluation.ledger)
    if (incomplete) told.push(`ledger ${subject}: ${reason}`);
  for (const { severity, message, at } of evaluation.diagnostics)
    if (severity === 'error') told.push(`error ${at.file.path}: ${message}`);
  return { addresses: { agreed, total: theirs.length + surplus.length }, attributes, told };
}

/** Here sensitive values are compared, and not printed. */
function withoutSecrecy(plan: PlanFile): PlanFile {
  const { configuration } = plan;
  return { ...plan, configuration: configuration && { ...configuration, secretVariables: new Set() } };
}

function bare(address: string): string {
  return address.replace(/\[(?:\d+|\?|"(?:[^"\\]|\\.)*")\]/g, '');
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;
}

const [top = '.', root = '.', ...plans] = process.argv.slice(2);
for (const plan of plans) {
  const result = judge(resolve(top), root === '.' ? '' : root, plan);
  if (typeof result === 'string') {
    console.log(`${plan}: ${result}`);
    continue;
  }
  const { addresses, attributes, told } = result;
  const { agreed, unknown, differ, provider } = attributes;
  const total = agreed + unknown + differ;
  console.log(
    `${plan}: addresses ${addresses.agreed}/${addresses.total} (${percent(addresses.agreed, addresses.total)}), ` +
      `attributes ${agreed}/${total} (${percent(agreed, total)}), unknown ${unknown}, differ ${differ}, only the provider knows ${provider}`,
  );
  for (const line of told) console.log(`  ${line}`);
}
