/**
 * Contexts that hold what a stranger wrote.
 * https://docs.github.com/en/actions/concepts/security/script-injections
 */

const pullRequest = [
  'pull_request.title',
  'pull_request.body',
  'pull_request.head.ref',
  'pull_request.head.label',
  'pull_request.head.repo.default_branch',
  'pull_request.head.repo.description',
  'pull_request.head.repo.homepage',
];

/** Paths below `github.event`, in lower case, by event; `*` stands for any index. */
const written: Readonly<Record<string, readonly string[]>> = {
  pull_request: pullRequest,
  pull_request_target: pullRequest,
  pull_request_review: [...pullRequest, 'review.body'],
  pull_request_review_comment: [...pullRequest, 'comment.body'],
  issues: ['issue.title', 'issue.body'],
  issue_comment: ['issue.title', 'issue.body', 'comment.body'],
  discussion: ['discussion.title', 'discussion.body'],
  discussion_comment: ['discussion.title', 'discussion.body', 'comment.body'],
  workflow_run: [
    'workflow_run.head_branch',
    'workflow_run.display_title',
    'workflow_run.head_commit.message',
    'workflow_run.head_commit.author.name',
    'workflow_run.head_commit.author.email',
    'workflow_run.head_commit.committer.name',
    'workflow_run.head_commit.committer.email',
    'workflow_run.head_repository.description',
    'workflow_run.pull_requests.*.head.ref',
  ],
};

/** Whether the context holds text that whoever causes the event wrote. `path` is in lower case. */
export function isStrangersText(path: string, event: string): boolean {
  if (path === 'github.head_ref') return event.startsWith('pull_request');
  if (!path.startsWith('github.event')) return path === 'github' && written[event] !== undefined;
  const below = path.slice('github.event.'.length).replace(/\.\d+(?=\.|$)/g, '.*');
  // The whole event, or the whole issue, printed as JSON holds the title too.
  return (written[event] ?? []).some((one) => one === below || below === '' || one.startsWith(`${below}.`));
}

/** Outputs of well-known actions that hold what a stranger wrote: action to names of outputs; `*` for all. */
export const strangersOutputs: ReadonlyMap<string, readonly string[]> = new Map([
  ['tj-actions/changed-files', ['*']],
  ['tj-actions/branch-names', ['*']],
  ['jitterbit/get-changed-files', ['*']],
  ['xt0rted/pull-request-comment-branch', ['head_ref']],
  ['trilom/file-changes-action', ['*']],
  ['dawidd6/action-get-tag', []],
  ['peter-murray/issue-body-parser-action', ['*']],
  ['stefanbuck/github-issue-parser', ['*']],
  ['zentered/issue-forms-body-parser', ['*']],
  ['khan/pull-request-comment-trigger', ['comment_body']],
  ['potiuk/get-workflow-origin', ['sourceheadbranch', 'sourceheadrepo']],
]);

/** Inputs of actions that are run as a script, in lower case. */
export const scriptInputs: ReadonlyMap<string, readonly string[]> = new Map([
  ['actions/github-script', ['script']],
  ['azure/cli', ['inlinescript']],
  ['azure/powershell', ['inlinescript']],
  ['nick-fields/retry', ['command']],
  ['nick-invision/retry', ['command']],
  ['addnab/docker-run-action', ['run']],
  ['mikefarah/yq', ['cmd']],
  ['cardinalby/js-eval-action', ['expression']],
  ['amadevus/pwsh-script', ['script']],
]);
