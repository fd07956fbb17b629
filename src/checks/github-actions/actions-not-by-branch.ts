/** Actions and workflows of others are not named by branch. */
import { equals, failsIf } from '../../findings/index.ts';
import { check, githubActions } from '../check.ts';

export default check({
  id: 'github-actions-actions-not-by-branch',
  title: 'Actions and workflows of others are not named by branch',
  severity: 'medium',
  on: ['github/Step', 'github/Job'],
  why: 'Every commit to the branch runs in your job at once, with its token and secrets, whether its author meant well or had stolen an account.',
  fix: 'Name the full commit id, with the version in a comment: Dependabot and Renovate keep both current.',
  references: ['https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions'],
  controls: ['nist-800-53-r5:SI-7', 'nist-800-53-r5:SR-3', 'owasp-cicd:CICD-SEC-3'],
  aliases: ['zizmor:unpinned-uses'],
  evaluate: ({ uses }) => failsIf(equals(uses.kind, 'branch', ''), uses.text, 'every commit to it runs here at once'),
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v5
              - uses: example/deploy@0b1c2d3e4f5061728394a5b6c7d8e9f001122334 # v2.1.0
      `,
    ],
    fail: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: «example/deploy@main»
      `,
    ],
  },
});
