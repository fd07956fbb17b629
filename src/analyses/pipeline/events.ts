/**
 * Which events of GitHub a stranger can cause, and what the run may do.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */

/** An event that a stranger can cause. */
export interface StrangerEvent {
  /** The entry point of whoever causes it. */
  readonly entry: 'foothold/pull-request' | 'foothold/issue';
  /** The types of activity that start the workflow where `types` is absent. */
  readonly usual: readonly string[];
  /** The types that anybody can cause. */
  readonly anyones: readonly string[];
  /** Whether a run on behalf of a fork has no secrets, no identity and a token that only reads. */
  readonly powerless: boolean;
}

const pullRequest = {
  usual: ['opened', 'synchronize', 'reopened'],
  anyones: [
    'opened',
    'synchronize',
    'reopened',
    'edited',
    'closed',
    'ready_for_review',
    'converted_to_draft',
    'review_requested',
  ],
};

/** Events by name. Those that are missing (`push`, `schedule`, `workflow_dispatch`, `release` …) take rights in the repository. */
export const strangerEvents: ReadonlyMap<string, StrangerEvent> = new Map<string, StrangerEvent>([
  ['pull_request_target', { entry: 'foothold/pull-request', ...pullRequest, powerless: false }],
  ['pull_request', { entry: 'foothold/pull-request', ...pullRequest, powerless: true }],
  [
    'pull_request_review',
    {
      entry: 'foothold/pull-request',
      usual: ['submitted', 'edited', 'dismissed'],
      anyones: ['submitted', 'edited'],
      powerless: true,
    },
  ],
  [
    'pull_request_review_comment',
    {
      entry: 'foothold/pull-request',
      usual: ['created', 'edited', 'deleted'],
      anyones: ['created', 'edited', 'deleted'],
      powerless: true,
    },
  ],
  [
    'workflow_run',
    {
      entry: 'foothold/pull-request',
      usual: ['requested', 'in_progress', 'completed'],
      anyones: ['requested', 'in_progress', 'completed'],
      powerless: false,
    },
  ],
  [
    'issues',
    {
      entry: 'foothold/issue',
      usual: ['opened', 'edited', 'closed', 'reopened'],
      anyones: ['opened', 'edited', 'closed', 'reopened'],
      powerless: false,
    },
  ],
  [
    'issue_comment',
    {
      entry: 'foothold/issue',
      usual: ['created', 'edited', 'deleted'],
      anyones: ['created', 'edited', 'deleted'],
      powerless: false,
    },
  ],
  [
    'discussion',
    {
      entry: 'foothold/issue',
      usual: ['created', 'edited'],
      anyones: ['created', 'edited', 'deleted', 'closed', 'reopened'],
      powerless: false,
    },
  ],
  [
    'discussion_comment',
    {
      entry: 'foothold/issue',
      usual: ['created', 'edited', 'deleted'],
      anyones: ['created', 'edited', 'deleted'],
      powerless: false,
    },
  ],
]);

/** Events that a pull request from a fork causes without more: what a `workflow_run` may follow. */
export const forkEvents: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'pull_request_review']);
