/** Judges the evaluator by a real plan: what it makes of a root with the plan's variables, held against what the plan has. */
import type { Workspace } from '../../source.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { Decisions } from '../plan/decisions.ts';
import type { PlanFile } from '../plan/plan-file.ts';
import { planAt } from '../plan/read-plan-file.ts';
import { compareInstance, type Count, noCount } from './compare-instance.ts';

/** What one plan showed. */
export interface Judgement {
  /** Of managed resources; the total holds those that only one side has. */
  readonly addresses: { readonly agreed: number; readonly total: number };
  readonly attributes: Count;
  /** Everything that does not agree, a line each. */
  readonly told: readonly string[];
}

/** Evaluates the root with nothing of the plan but its variables; a text says why the file is no plan. */
export function judgePlan(workspace: Workspace, root: string, planPath: string): Judgement | string {
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
