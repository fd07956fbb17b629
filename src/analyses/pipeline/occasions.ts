/** On which occasions a stranger can make a job run, and what stands in the way. */
import { isAbsent, itemsOf, knownOf, type Origin, stateOf } from '../../graph/index.ts';
import { pass } from './condition.ts';
import type { Occasion } from './contexts.ts';
import { after, both, easy, type Ease, either, never, unsure } from './ease.ts';
import { forkEvents, type StrangerEvent, strangerEvents } from './events.ts';
import type { Job, Workflow, Workflows } from './workflows.ts';

/** An occasion on which a stranger makes a job run. */
export interface Chance extends Occasion {
  readonly entry: StrangerEvent['entry'];
  readonly powerless: boolean;
  readonly ease: Ease;
  /** The text that names the event. */
  readonly origin: Origin;
  /** The job that calls the workflow of this one, where it is called. */
  readonly caller?: { readonly workflow: Workflow; readonly job: Job };
}

const deepest = 4;
/** Actions and calls by which a step asks whether whoever acts may, and stops the job otherwise. */
const permissionActions =
  /(?:check-(?:user-|actor-)?permissions?|actor-permission|permission-check|get-user-teams-membership|team-member|authorize|is-organization-member|check-membership)/;
const permissionCalls =
  /getCollaboratorPermissionLevel|checkMembershipForUser|collaborators\/[^\n]{1,200}\/permission|author_association|orgs\/[^\n]{1,200}\/(?:members|memberships)|teams\/[^\n]{1,200}\/memberships/;

/** The occasions of a job. */
export function chancesOf(workflows: Workflows, workflow: Workflow, job: Job, depth = 0): readonly Chance[] {
  const chances: Chance[] = [];
  for (const trigger of itemsOf(workflow.properties.on)) {
    const event = knownOf(trigger.event);
    const { origin } = stateOf(trigger.event);
    if (event === 'workflow_call' && depth < deepest) {
      for (const caller of workflows.callers.get(workflow.node.scope) ?? [])
        for (const chance of chancesOf(workflows, caller.workflow, caller.job, depth + 1))
          chances.push({ ...chance, caller, ease: both(chance.ease, barriers(workflow, job, chance)) });
      continue;
    }
    const stranger = event === undefined ? undefined : strangerEvents.get(event);
    if (event === undefined || !stranger) continue;
    const named = itemsOf(trigger.types).flatMap((one) => knownOf(one) ?? []);
    const started = isAbsent(trigger.types) ? stranger.usual : named;
    const types = started.filter((one) => stranger.anyones.includes(one));
    const begins = types.length > 0 ? easy : after('a maintainer labels or assigns it');
    const occasion = { event, types: types.length > 0 ? types : started };
    const followed = event === 'workflow_run' ? follows(workflows, workflow, trigger) : easy;
    const ease = both(both(begins, followed), barriers(workflow, job, occasion));
    chances.push({ ...occasion, entry: stranger.entry, powerless: stranger.powerless, ease, origin });
  }
  return chances.filter(({ ease }) => ease.level < 3);
}

/** Whether a pull request starts one of the workflows that a `workflow_run` follows. */
function follows(workflows: Workflows, workflow: Workflow, trigger: ReturnType<typeof triggersOf>[number]): Ease {
  let ease: Ease = never;
  for (const named of itemsOf(trigger.workflows)) {
    const name = knownOf(named);
    const others = workflows.all.filter((one) => one.root === workflow.root && one.name === name);
    if (others.length === 0) ease = either(ease, unsure(`workflow \`${name ?? '?'}\` was not read`));
    const started = others.some((one) => triggersOf(one).some((event) => forkEvents.has(knownOf(event.event) ?? '')));
    if (started) ease = easy;
  }
  return ease;
}

function triggersOf(workflow: Workflow) {
  return itemsOf(workflow.properties.on);
}

/** What stands in the way of a job beside its trigger. */
function barriers(workflow: Workflow, job: Job, occasion: Occasion): Ease {
  let ease = pass(job.if, occasion);
  const waits = !/\b(?:always|cancelled|failure)\s*\(\s*\)/.test(job.if ?? '');
  const seen = new Set<string>();
  const open = waits ? [...job.needs] : [];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const needed = workflow.jobs.get(id);
    if (!needed || seen.has(id)) continue;
    seen.add(id);
    open.push(...needed.needs);
    ease = both(ease, both(pass(needed.if, occasion), approval(needed)));
    if (asksPermission(needed, needed.steps.length)) ease = both(ease, unsure(`job \`${id}\` asks who is acting`));
  }
  return both(ease, approval(job));
}

function approval(job: Job): Ease {
  const { environment } = job.properties;
  if (isAbsent(environment) || knownOf(environment.name) === '') return easy;
  const name = knownOf(environment.name) ?? '?';
  return unsure(`whether environment \`${name}\` asks for a review is a setting of the repository`);
}

/** Whether one of the first `count` steps asks who is acting. */
export function asksPermission(job: Job, count: number): boolean {
  return job.steps
    .slice(0, count)
    .some(
      ({ uses, run, properties }) =>
        permissionActions.test(uses ?? '') ||
        permissionCalls.test(run ?? '') ||
        (uses === 'actions/github-script' && permissionCalls.test(textAround(stateOf(properties.with).origin))),
    );
}

function textAround({ at }: Origin): string {
  return at.file.text.slice(at.start, Math.min(at.end, at.start + 20_000));
}
