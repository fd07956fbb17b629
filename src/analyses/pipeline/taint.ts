/** Whether a context holds what a stranger wrote, directly or by way of variables, outputs and inputs. */
import type { Fact } from '../../graph/index.ts';
import { carries } from './carries.ts';
import { isStrangersText, strangersOutputs } from './untrusted.ts';
import type { Access, Job, Part, Step, Workflow } from './workflows.ts';

/** Where a script stands: what its contexts mean. */
export interface Scope {
  readonly event: string;
  readonly workflow: Workflow;
  readonly job: Job;
  /** The steps among which it stands: those of the job, or of the composite action. */
  readonly steps: readonly Step[];
  /** The step itself, or the job where the contexts are those of a job. */
  readonly step: Part;
  /** Whoever calls this action or workflow, and where. */
  readonly caller?: { readonly part: Part; readonly scope: Scope };
}

const deepest = 8;

/** The facts that lead from what a stranger wrote to the access, or `undefined` where none is known. */
export function taintOf(access: Access, scope: Scope, depth = 0): readonly Fact[] | undefined {
  if (depth > deepest || !carries(access)) return undefined;
  const { path, origin } = access;
  if (isStrangersText(path, scope.event)) return [{ says: `\`${path}\` is what a stranger wrote`, origin }];
  const [root, name = '', third, ...rest] = path.split('.');
  const from = (parts: readonly (Part | undefined)[], place: string, where: Scope, says: string) =>
    through(parts, place, where, { says, origin }, depth);
  if (root === 'env' && third === undefined)
    return from([scope.step, scope.job, scope.workflow], `env.${name}`, scope, `the variable \`${name}\` holds it`);
  if (root === 'inputs' && third === undefined && scope.caller)
    return from([scope.caller.part], `with.${name}`, scope.caller.scope, `the input \`${name}\` holds it`);
  if (root === 'steps' && third === 'outputs') {
    const step = scope.steps.find((one) => one.id?.toLowerCase() === name);
    return (
      step &&
      outputOf(
        step,
        rest.join('.'),
        { ...scope, step },
        { says: `an output of step \`${name}\` holds it`, origin },
        depth,
      )
    );
  }
  if (root === 'needs' && third === 'outputs') {
    const job = [...scope.workflow.jobs.values()].find((one) => one.id.toLowerCase() === name);
    if (!job) return undefined;
    const where = { event: scope.event, workflow: scope.workflow, job, steps: job.steps, step: job };
    return from([job], `outputs.${rest.join('.')}`, where, `an output of job \`${name}\` holds it`);
  }
  return undefined;
}

function through(
  parts: readonly (Part | undefined)[],
  place: string,
  scope: Scope,
  fact: Fact,
  depth: number,
): readonly Fact[] | undefined {
  for (const part of parts) {
    for (const access of part?.accesses ?? []) {
      if (access.in !== place) continue;
      const facts = taintOf(access, scope, depth + 1);
      if (facts) return [...facts, fact];
    }
  }
  return undefined;
}

function outputOf(step: Step, output: string, scope: Scope, fact: Fact, depth: number): readonly Fact[] | undefined {
  const known = step.uses === undefined ? undefined : strangersOutputs.get(step.uses);
  if (known && (known.includes('*') || known.includes(output)))
    return [{ says: `\`${step.uses}\` puts out what a stranger wrote`, origin: step.node.properties.origin }, fact];
  // `echo "title=$TITLE" >> "$GITHUB_OUTPUT"`
  for (const line of (step.run ?? '').split('\n')) {
    if (!line.includes('GITHUB_OUTPUT') || !line.toLowerCase().includes(`${output}=`)) continue;
    for (const access of step.accesses) {
      const variable = access.in.startsWith('env.') ? access.in.slice('env.'.length) : undefined;
      const isUsed =
        variable === undefined
          ? access.in === 'run' && line.toLowerCase().includes(access.path)
          : line.toLowerCase().includes(`$${variable}`) || line.toLowerCase().includes(`\${${variable}`);
      const facts = isUsed ? taintOf(access, scope, depth + 1) : undefined;
      if (facts) return [...facts, fact];
    }
  }
  return undefined;
}
