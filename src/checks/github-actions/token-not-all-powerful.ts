/** The token is not given every right. */
import { fail, pass } from '../../findings/index.ts';
import { entriesOf, isAbsent, knownOf, stateOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

export default check({
  id: 'github-actions-token-not-all-powerful',
  title: 'The token is not given every right',
  severity: 'medium',
  on: ['github/Workflow', 'github/Job'],
  why: 'With `write-all` one action that turns bad, or one script that is tricked, changes code, releases and packages.',
  fix: 'Name the scopes that the job needs; `contents: read` is enough for most.',
  references: ['https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions'],
  controls: ['nist-800-53-r5:AC-6', 'owasp-cicd:CICD-SEC-5'],
  aliases: ['zizmor:excessive-permissions', 'CKV2_GHA_1'],
  evaluate: ({ permissions }, { node }) => {
    // Those that a job takes over from its workflow are reported there.
    const { at } = stateOf(permissions).origin;
    const isOwn =
      node.kind === 'github/Workflow' ||
      (node.body !== undefined && node.body.start <= at.start && at.end <= node.body.end);
    if (!isOwn || isAbsent(permissions)) return pass();
    const writes = entriesOf(permissions).filter(([, access]) => knownOf(access) === 'write');
    return writes.length > 8 ? fail(permissions, 'every right is given') : pass();
  },
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: { contents: read, packages: write }
        jobs:
          build:
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
    ],
    fail: [
      githubActions`
        on: push
        permissions: «write-all»
        jobs:
          build:
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
    ],
  },
});
