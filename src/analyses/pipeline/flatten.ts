/** The steps of a job in order, those of the composite actions that it uses among them. */
import { pass } from './condition.ts';
import { both, easy, type Ease } from './ease.ts';
import type { Chance } from './occasions.ts';
import type { Scope } from './taint.ts';
import type { Job, Step, Workflow, Workflows } from './workflows.ts';

/** A step with what its contexts mean and how hard it is to get to it. */
export interface Placed {
  readonly step: Step;
  readonly scope: Scope;
  readonly ease: Ease;
  /** How many steps of the job come before it. */
  readonly index: number;
}

const deepest = 4;

/** The steps of a job on an occasion. */
export function flatten(workflows: Workflows, workflow: Workflow, job: Job, chance: Chance): readonly Placed[] {
  const placed: Placed[] = [];
  const add = (
    steps: readonly Step[],
    around: Omit<Scope, 'step' | 'steps'>,
    ease: Ease,
    index: number,
    depth: number,
  ) => {
    for (const [i, step] of steps.entries()) {
      const scope: Scope = { ...around, steps, step };
      const reached = both(ease, pass(step.if, chance));
      const at = depth === 0 ? i : index;
      placed.push({ step, scope, ease: reached, index: at });
      if (step.uses?.startsWith('./') && depth < deepest && placed.length < 1000) {
        const inner = workflows.actionSteps(workflow.root, step.uses.slice(2));
        add(inner, { ...around, caller: { part: step, scope } }, reached, at, depth + 1);
      }
    }
  };
  add(job.steps, { event: chance.event, workflow, job, ...callerOf(chance) }, easy, 0, 0);
  return placed;
}

/** A called workflow takes its inputs from the job that calls it, which has no steps of its own. */
function callerOf({ caller, event }: Chance): Pick<Scope, 'caller'> {
  if (!caller) return {};
  const { workflow, job } = caller;
  return { caller: { part: job, scope: { event, workflow, job, steps: [], step: job } } };
}
