/** Steps that bring the code of a pull request into a job. */
import { entriesOf, type Fact, knownOf, stateOf } from '../../graph/index.ts';
import type { Access, Step } from './workflows.ts';

/** The code of a pull request in a folder of the job. */
export interface Checkout {
  readonly fact: Fact;
  /** The folder that it lies in; empty for the working folder itself. */
  readonly folder: string;
}

/** Commits that belong to whoever opened the pull request. They can be fetched from the repository itself. */
const headCommits =
  /^github\.event\.(?:pull_request\.(?:head\.sha|merge_commit_sha)|workflow_run\.(?:head_sha|head_commit\.id|pull_requests\.[^.]+\.head\.sha))$/;
const headRepositories =
  /^github\.event\.(?:pull_request\.head\.repo\.(?:full_name|name|clone_url|ssh_url|git_url|html_url)|workflow_run\.head_repository\.(?:full_name|clone_url|html_url))$/;
const pullNumber =
  /^github\.event\.(?:number|pull_request\.number|issue\.number|workflow_run\.pull_requests\.[^.]+\.number)$/;
/** Outputs by which a step of a comment's workflow hands on what it looked up of the pull request. */
const lookedUp = /^steps\.[^.]+\.outputs\.(?:.*(?:head|pr|pull|commit).*(?:sha|ref|branch)|sha|ref|head)$/;

/** The checkout of a stranger's code that the step makes; `replaced` if it checks out the repository's own code. */
export function checkoutOf(step: Step, event: string): Checkout | { readonly replaced: string } | undefined {
  if (step.uses === 'actions/checkout') {
    const inputs = new Map(entriesOf(step.properties.with));
    const written = inputs.get('path');
    const folder = ((written && knownOf(written)) ?? '').replace(/^\.\/|\/$/g, '');
    const found =
      step.accesses.find((one) => one.in === 'with.repository' && headRepositories.test(one.path)) ??
      step.accesses.find((one) => one.in === 'with.ref' && bringsHead(one, step, event));
    if (!found) return { replaced: folder };
    const fact = { says: `it checks out the code of the pull request: \`${found.path}\``, origin: found.origin };
    return { fact, folder };
  }
  const { run } = step;
  if (run === undefined) return undefined;
  const origin = stateOf(step.properties.run).origin;
  const fact = { says: 'its script checks out the code of the pull request', origin };
  if (/\b(?:gh|hub) +(?:pr|co) +checkout\b/.test(run)) return { fact, folder: '' };
  if (!/\bgit +(?:-C +\S+ +)?(?:fetch|checkout|pull|merge|clone|worktree|switch|reset)\b/.test(run)) return undefined;
  const named = step.accesses.find(
    (one) =>
      (one.in === 'run' || one.in.startsWith('env.')) &&
      (headCommits.test(one.path) ||
        headRepositories.test(one.path) ||
        (pullNumber.test(one.path) && run.includes('pull/'))),
  );
  return named ? { fact: { ...fact, origin: named.in === 'run' ? origin : named.origin }, folder: '' } : undefined;
}

/**
 * Whether a `ref` names the head. The name of a branch alone does not: it is looked up in the repository itself, where a stranger
 * has no branch.
 */
function bringsHead({ path, origin }: Access, step: Step, event: string): boolean {
  if (headCommits.test(path)) return true;
  if (path.startsWith('env.')) {
    return step.accesses.some((one) => one.in === path && headCommits.test(one.path));
  }
  const { at } = origin;
  if (pullNumber.test(path))
    return /refs\/pull\/[^\n]{0,120}$/.test(at.file.text.slice(Math.max(0, at.start - 140), at.start));
  if (event === 'issue_comment') return lookedUp.test(path);
  return false;
}
