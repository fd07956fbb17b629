/** Rights to write are given to jobs, not to whole workflows. */
import { all, fail, pass } from '../../findings/index.ts';
import { entriesOf, itemsOf, knownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

/** Scopes whose write access changes code, what is published, or who one is to the cloud. */
const strong: readonly string[] = [
  'actions',
  'attestations',
  'contents',
  'deployments',
  'id-token',
  'packages',
  'pages',
];

export default check({
  id: 'github-actions-writes-granted-by-job',
  title: 'Rights to write are given to jobs, not to whole workflows',
  severity: 'low',
  on: 'github/Workflow',
  why: 'Each job of the workflow has them, also the one that runs the tests of a thousand packages.',
  fix: 'Give the workflow `contents: read`, and the right to write to the job that needs it. A job that names `permissions` has those only, so name what it reads as well.',
  references: ['https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions'],
  controls: ['nist-800-53-r5:AC-6', 'owasp-cicd:CICD-SEC-5'],
  aliases: ['zizmor:excessive-permissions'],
  evaluate: ({ permissions, jobs }) => {
    const writes = entriesOf(permissions).filter(([, access]) => knownOf(access) === 'write');
    // Every right at once is reported by a check of its own.
    if (itemsOf(jobs).length < 2 || writes.length > 8) return pass();
    return all(
      ...writes.flatMap(([scope, access]) =>
        strong.includes(scope) ? [fail(access, 'every job of it may write')] : [],
      ),
    );
  },
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: { contents: read, issues: write }
        jobs:
          test:
            runs-on: ubuntu-latest
            steps: [{ run: npm test }]
          release:
            permissions: { contents: write }
            runs-on: ubuntu-latest
            steps: [{ run: make release }]
      `,
      githubActions`
        on: push
        permissions: { contents: write }
        jobs:
          release:
            runs-on: ubuntu-latest
            steps: [{ run: make release }]
      `,
    ],
    fail: [
      githubActions`
        on: push
        permissions: { contents: «write» }
        jobs:
          test:
            runs-on: ubuntu-latest
            steps: [{ run: npm test }]
          release:
            runs-on: ubuntu-latest
            steps: [{ run: make release }]
      `,
    ],
  },
});
