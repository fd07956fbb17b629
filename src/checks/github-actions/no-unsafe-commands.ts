/** Scripts cannot set variables by what they print. */
import { everyEntry, is, pass } from '../../findings/index.ts';
import { check, githubActions } from '../check.ts';

export default check({
  id: 'github-actions-no-unsafe-commands',
  title: 'Scripts cannot set variables by what they print',
  severity: 'high',
  on: ['github/Workflow', 'github/Job', 'github/Step'],
  why: 'With this switch any line that a tool prints can set variables and the path of later steps: the text of an issue that is logged is enough to run code (CVE-2020-15228).',
  fix: 'Remove it, and write to the files that `GITHUB_ENV` and `GITHUB_PATH` name.',
  references: [
    'https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/',
    'https://github.com/advisories/GHSA-mfwh-5m23-j46w',
  ],
  controls: ['nist-800-53-r5:SI-10', 'nist-800-53-r5:CM-7'],
  aliases: ['zizmor:insecure-commands', 'CKV_GHA_1'],
  evaluate: ({ env }) =>
    everyEntry(env, (name, value) =>
      name === 'ACTIONS_ALLOW_UNSECURE_COMMANDS'
        ? is(value, (text) => text !== 'true', 'what is printed sets variables')
        : pass(),
    ),
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps: [{ run: 'echo "A=1" >> "$GITHUB_ENV"' }]
      `,
    ],
    fail: [
      githubActions`
        on: push
        permissions: {}
        env:
          ACTIONS_ALLOW_UNSECURE_COMMANDS: «true»
        jobs:
          build:
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
    ],
  },
});
