/** GitHub Actions. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, oneOf, record, text } from '../shape.ts';

/** What starts a workflow, one record an event. */
const on = list(
  record({
    event: text,
    types: list(text),
    branches: list(text),
    'branches-ignore': list(text),
    tags: list(text),
    'tags-ignore': list(text),
    paths: list(text),
    'paths-ignore': list(text),
    /** Of `workflow_run`. */
    workflows: list(text),
    /** Of `schedule`. */
    cron: list(text),
    /** Of `workflow_call` and `workflow_dispatch`. */
    inputs: map(record({ description: text, type: text, required: flag, default: text, options: list(text) })),
    secrets: map(record({ description: text, required: flag })),
    outputs: any,
  }),
);

/**
 * Scope to `read`, `write` or `none`, `read-all` and `write-all` spelled out. A scope that is absent is `none`. Where neither job nor
 * workflow sets any, the repository's setting decides and the whole is unknown.
 */
const permissions = map(oneOf('read', 'write', 'none'));

/** What `uses` names. */
const uses = record({
  /** As written. */
  text,
  owner: text,
  repo: text,
  /** Below the repository; for a local action from the repository's root. */
  path: text,
  ref: text,
  /** `tag` is a ref that looks like a version, `branch` any other that is no full commit id. */
  kind: oneOf('sha', 'tag', 'branch', 'local', 'docker'),
  /** Of `docker`. */
  image: text,
});

/** Contexts that a value reads: `path` is `github.event.issue.title` in lower case, `in` the property (`run`, `with.script`). */
const expressions = list(record({ path: text, in: text, text }));

const environment = record({ name: text, url: text });
const container = record({
  image: text,
  credentials: map(text),
  env: map(text),
  ports: list(text),
  volumes: list(text),
  options: text,
});
const concurrency = record({ group: text, 'cancel-in-progress': text });
const defaults = record({ run: record({ shell: text, 'working-directory': text }) });

export const github = {
  'github/Workflow': kind(
    record({
      name: text,
      'run-name': text,
      on,
      permissions,
      env: map(text),
      defaults,
      concurrency,
      /** Ids of its jobs; the node of a job has the key `SCOPE#JOB`. */
      jobs: list(text),
      expressions,
    }),
  ),
  'github/Job': kind(
    record({
      id: text,
      name: text,
      /** Those of its workflow. */
      on,
      /** Its own, else those of the workflow. */
      permissions,
      'runs-on': list(text),
      environment,
      needs: list(text),
      if: text,
      /** The reusable workflow that it calls. */
      uses,
      with: map(text),
      /** What a reusable workflow is given; the text `inherit` for all. */
      secrets: any,
      env: map(text),
      strategy: any,
      container,
      services: map(container),
      outputs: map(text),
      concurrency,
      defaults,
      'timeout-minutes': number,
      'continue-on-error': text,
      /** Names of its steps; the node of a step has the key `SCOPE#JOB/NAME`. */
      steps: list(text),
      expressions,
    }),
  ),
  'github/Step': kind(
    record({
      id: text,
      name: text,
      /** Those of its workflow and job; unknown in an action. */
      on,
      permissions,
      'runs-on': list(text),
      environment,
      if: text,
      'job-if': text,
      uses,
      with: map(text),
      /** The script as written, expressions included. */
      run: text,
      shell: text,
      'working-directory': text,
      env: map(text),
      'continue-on-error': text,
      'timeout-minutes': number,
      expressions,
    }),
  ),
  'github/Action': kind(
    record({
      name: text,
      description: text,
      author: text,
      inputs: map(record({ description: text, required: flag, default: text, type: text })),
      outputs: any,
      runs: record({
        using: text,
        main: text,
        pre: text,
        post: text,
        image: text,
        entrypoint: text,
        args: list(text),
        env: map(text),
      }),
      /** Names of the steps of a composite action; the node of a step has the key `SCOPE#runs/NAME`. */
      steps: list(text),
      expressions,
    }),
  ),
} as const;
