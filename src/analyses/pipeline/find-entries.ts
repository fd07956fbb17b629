/** Jobs in which a stranger can run code of their own: by the checkout of a pull request, or by what they write. */
import type { LedgerEntry } from '../../findings/index.ts';
import { type Fact, type Graph, itemsOf, knownOf, type Proof, unknown } from '../../graph/index.ts';
import { connect } from '../../schema/index.ts';
import { foothold } from '../foothold.ts';
import { checkoutOf } from './checkout.ts';
import { after, both, type Ease, unsure } from './ease.ts';
import { flatten, type Placed } from './flatten.ts';
import { asksPermission, type Chance, chancesOf } from './occasions.ts';
import { runningOf } from './running.ts';
import { taintOf } from './taint.ts';
import { scriptInputs } from './untrusted.ts';
import type { Job, Workflow, Workflows } from './workflows.ts';

/** One way into a job. */
interface Way {
  readonly ease: Ease;
  readonly facts: readonly Fact[];
  readonly technique: string;
}

const entryNames = {
  'foothold/pull-request': ['foothold:pull-request', 'a pull request'],
  'foothold/issue': ['foothold:issue', 'an issue or comment'],
} as const;

/** Adds `can-run-code-in` edges from entry points to jobs; ways that hang on something unknown carry it as `unless`. */
export function findEntries(graph: Graph, workflows: Workflows): readonly LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  for (const workflow of workflows.all) {
    for (const job of workflow.jobs.values()) {
      const best = new Map<Chance['entry'], Way>();
      for (const chance of chancesOf(workflows, workflow, job)) {
        for (const way of waysInto(workflows, workflow, job, chance)) {
          const known = best.get(chance.entry);
          if (way.ease.level < 3 && (!known || isEasier(way.ease, known.ease))) best.set(chance.entry, way);
        }
      }
      for (const [entry, way] of best) {
        const [key, address] = entryNames[entry];
        connect(graph, 'can-run-code-in', foothold(graph, key, entry, address), job.nodeId, proofOf(way, job));
        if (way.ease.level === 2) ledger.push(undecided(way, job));
      }
    }
  }
  return ledger;
}

function isEasier(a: Ease, b: Ease): boolean {
  return a.level < b.level || (a.level === b.level && a.says.length < b.says.length);
}

function* waysInto(workflows: Workflows, workflow: Workflow, job: Job, chance: Chance): Generator<Way> {
  const steps = flatten(workflows, workflow, job, chance);
  const begins: Fact = {
    says: `\`${job.id}\` of \`${workflow.node.address}\` runs on \`${chance.event}\`, which anyone can cause`,
    origin: chance.origin,
  };
  if (chance.powerless) {
    if (!isSelfHosted(job)) return;
    const labels = itemsOf(job.properties['runs-on']).map((one) => knownOf(one) ?? '?');
    yield {
      ease: both(chance.ease, after('the run of a stranger is not held for approval, and the runner is used again')),
      facts: [
        begins,
        { says: `it runs on a machine of your own: \`${labels.join(', ')}\``, origin: job.node.properties.origin },
      ],
      technique: 'T1195',
    };
    return;
  }
  yield* injections(steps, job, chance, begins);
  yield* executions(steps, job, chance, begins);
}

/** What a stranger wrote is pasted into a script. */
function* injections(steps: readonly Placed[], job: Job, chance: Chance, begins: Fact): Generator<Way> {
  for (const { step, scope, ease: reached, index } of steps) {
    const scripts = scriptInputs.get(step.uses ?? '')?.map((name) => `with.${name}`) ?? ['run'];
    for (const access of step.accesses) {
      if (!scripts.includes(access.in)) continue;
      const facts = taintOf(access, scope);
      if (!facts) continue;
      const ease = both(both(chance.ease, reached), guarded(job, index));
      const pasted = {
        says: `\`${access.path}\` is pasted into the script of \`${step.node.address}\``,
        origin: access.origin,
      };
      yield { ease, facts: [begins, ...(facts.length > 1 ? facts : []), pasted], technique: 'T1059' };
    }
  }
}

/** The code of a pull request is checked out and run. */
function* executions(steps: readonly Placed[], job: Job, chance: Chance, begins: Fact): Generator<Way> {
  const present = new Map<string, { readonly fact: Fact; readonly ease: Ease }>();
  for (const { step, ease: reached, index } of steps) {
    for (const [folder, checkout] of present) {
      const running = runningOf(step, folder);
      if (running.does === 'nothing') continue;
      const ease = both(both(chance.ease, reached), both(checkout.ease, guarded(job, index)));
      const facts = [begins, checkout.fact];
      if (running.does === 'unknown') {
        const says = `whether \`${step.node.address}\` runs code of the checkout is not known`;
        yield { ease: both(ease, unsure(says)), facts, technique: 'T1195' };
      } else {
        const needs = running.assumes === undefined ? ease : both(ease, after(running.assumes));
        yield { ease: needs, facts: [...facts, running.fact], technique: 'T1195' };
      }
    }
    const checkout = checkoutOf(step, chance.event);
    if (!checkout) continue;
    if ('replaced' in checkout) {
      // Only a checkout that surely happens replaces what lay there.
      if (reached.level === 0 && step.if === undefined) present.delete(checkout.replaced);
    } else present.set(checkout.folder, { fact: checkout.fact, ease: reached });
  }
}

function guarded(job: Job, index: number): Ease {
  return asksPermission(job, index) ? unsure('an earlier step asks who is acting') : { level: 0, says: [] };
}

function isSelfHosted(job: Job): boolean {
  return itemsOf(job.properties['runs-on']).some((label) => knownOf(label) === 'self-hosted');
}

function proofOf({ ease, facts, technique }: Way, job: Job): Proof {
  const says = ease.says.join(', and ');
  if (ease.level === 2)
    return { facts, technique, unless: unknown({ code: 'not-read', says }, job.node.properties.origin) };
  return { facts, technique, ...(ease.level === 1 ? { assumes: says } : {}) };
}

function undecided({ ease }: Way, { node }: Job): LedgerEntry {
  const reason = `whether a stranger can run code in the job: ${ease.says.join(', and ')}`;
  return { about: 'value', subject: node.key, reason, count: 1, ...(node.at && { at: node.at }), incomplete: false };
}
