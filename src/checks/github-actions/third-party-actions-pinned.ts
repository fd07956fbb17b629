/** Actions and workflows of third parties are named by commit. */
import { all, equals, failsIf, isNoneOf } from '../../findings/index.ts';
import { check, githubActions } from '../check.ts';

/** GitHub itself: whoever takes that over needs no tag. */
const ours = ['actions', 'github'];

export default check({
  id: 'github-actions-third-party-actions-pinned',
  title: 'Actions and workflows of third parties are named by commit',
  severity: 'low',
  on: ['github/Step', 'github/Job'],
  why: 'Whoever takes over an action moves its tags: in March 2025 and again in March 2026 thousands of repositories ran a thief of secrets that way.',
  fix: 'Name the full commit id, with the version in a comment: Dependabot and Renovate keep both current. Actions of GitHub itself are not reported.',
  references: ['https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions'],
  controls: ['nist-800-53-r5:SI-7', 'nist-800-53-r5:SR-3', 'owasp-cicd:CICD-SEC-3'],
  aliases: ['zizmor:unpinned-uses'],
  evaluate: ({ uses }) =>
    failsIf(
      all(equals(uses.kind, 'tag', ''), isNoneOf(uses.owner, ours, '')),
      uses.text,
      'whoever moves the tag runs code here',
    ),
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
              - uses: «example/deploy@v2.1.0»
      `,
      githubActions`
        on: push
        permissions: {}
        jobs:
          call:
            uses: «example/shared/.github/workflows/build.yml@v1»
      `,
    ],
  },
});
