/** Joins the instances that code makes with those that a plan or a state of it holds. */
import type { LedgerEntry } from '../../../findings/index.ts';
import { recordOf, type Value } from '../../../graph/index.ts';
import { childOf } from '../../../syntax/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Instance } from '../instance.ts';
import type { MissingModule } from '../modules/missing-module.ts';
import { filledIn, isLeftToProvider, merged, type Merging, unset } from './merge.ts';
import { planInstances } from './plan-instances.ts';
import type { PlanFile, PlannedObject } from './plan-file.ts';
import { moduleSteps } from './reference-steps.ts';

/**
 * The evaluation with the values that the plan decides. Whatever only one side has stays, but for a state, of which what the code has
 * no longer is left out; the ledger tells each case.
 */
export function joined(evaluation: Evaluation, plan: PlanFile, scope: string): Evaluation {
  const { path } = plan.file;
  const how: Merging = { file: plan.file, truth: plan.is, differences: 0 };
  const theirs = new Map(planInstances(plan, scope).map((instance) => [instance.address, instance]));
  const objects = new Map(plan.objects.map((object) => [object.address, object]));
  const ledger: LedgerEntry[] = [];
  const note = (subject: string, reason: string, at: Instance['at'], count = 1) =>
    ledger.push({ about: 'instance', subject, reason, count, at, incomplete: false });
  const instances: Instance[] = [];
  for (const instance of evaluation.instances) {
    const other = theirs.get(instance.address);
    theirs.delete(instance.address);
    const object = objects.get(instance.address);
    if (other && object) {
      const before = how.differences;
      instances.push(mergedInstance(instance, other, object, how));
      const count = how.differences - before;
      if (count > 0) note(instance.address, differing(plan), instance.at, count);
    } else if (plan.is === 'plan' && instance.conditional) {
      continue; // The plan decided that there is none.
    } else {
      instances.push(instance);
      if (plan.is === 'plan' && instance.mode === 'managed') {
        note(instance.address, `is not in the plan \`${path}\`; it is taken as the code says`, instance.at);
      }
    }
  }
  const supplied = new Set<MissingModule>();
  for (const instance of theirs.values()) {
    const calls = moduleSteps(objects.get(instance.address)?.module ?? '').map(({ call }) => call);
    const missing = evaluation.missing.find((one) => isWithin(calls.join('.'), one.calls));
    if (missing) {
      supplied.add(missing);
      instances.push({ ...instance, via: missing.via });
    } else if (plan.is === 'plan' && instance.mode === 'managed') {
      instances.push(instance);
      note(
        instance.address,
        `is in the plan \`${path}\` and not in the code; it is taken as the plan says`,
        instance.at,
      );
    } else if (instance.mode === 'managed') {
      const reason = `is in the state \`${path}\` and not in the code; the next apply destroys it, so it is not judged`;
      note(instance.address, reason, instance.at);
    }
  }
  return { ...evaluation, instances, ledger: [...withoutSupplied(evaluation, supplied, plan), ...ledger] };
}

function differing({ is, file: { path } }: PlanFile): string {
  return is === 'plan'
    ? `has other values in the plan \`${path}\` than the code gives; the plan counts`
    : `has other values in the state \`${path}\` than the code gives; the code counts`;
}

function mergedInstance(instance: Instance, other: Instance, object: PlannedObject, how: Merging): Instance {
  const { attributes } = instance;
  const entries = new Map<string, Value>();
  for (const [name, code] of attributes.entries) {
    const plan = other.attributes.entries.get(name);
    if (plan) entries.set(name, merged(code, plan, how));
    // A null: for what is secret of a write-only attribute as well, of which a plan never tells.
    else entries.set(name, childOf(object.values, name) && how.truth === 'plan' ? unset(code) : code);
  }
  if (how.truth === 'plan') {
    for (const [name, plan] of other.attributes.entries) {
      if (!entries.has(name) && !isLeftToProvider(plan)) entries.set(name, filledIn(plan, attributes.origin));
    }
  }
  const { conditional: _, ...certain } = instance;
  return { ...certain, attributes: recordOf(entries, attributes.origin, attributes.open) };
}

function isWithin(calls: string, missing: string): boolean {
  return calls === missing || calls.startsWith(`${missing}.`);
}

/** What is missing of the code is not missing where a plan has all that it makes; of a state that cannot be said. */
function withoutSupplied(
  { ledger, missing }: Evaluation,
  supplied: ReadonlySet<MissingModule>,
  { is, file: { path } }: PlanFile,
): readonly LedgerEntry[] {
  const isLeft = (entry: LedgerEntry) =>
    missing.some(
      (one) => one.subject === entry.subject && one.reason === entry.reason && !(is === 'plan' || supplied.has(one)),
    );
  return ledger.map((entry) => {
    if (entry.about !== 'module' || isLeft(entry)) return entry;
    if (!missing.some(({ subject, reason }) => subject === entry.subject && reason === entry.reason)) return entry;
    const reason = `${entry.reason}; its resources are taken from the ${is} \`${path}\``;
    return { ...entry, reason, incomplete: is === 'state' && entry.incomplete };
  });
}
