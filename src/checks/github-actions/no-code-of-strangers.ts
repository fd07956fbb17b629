/** Code of pull requests does not run with the rights of the repository. */
import { check, githubActions } from '../check.ts';
import { keepsStrangersOut } from '../ways-of-strangers.ts';

export default check({
  id: 'github-actions-no-code-of-strangers',
  title: 'Code of pull requests does not run with the rights of the repository',
  severity: 'critical',
  on: 'github/Job',
  why: 'On `pull_request_target`, `workflow_run` and comments a job has the secrets and a token that writes. If it checks out a pull request and builds it, anyone who opens one has both.',
  fix: 'Build on `pull_request`, which has no rights, and hand the result to a second workflow that runs nothing of it. Or ask for a review by an environment first.',
  references: [
    'https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/',
    'https://docs.github.com/en/actions/reference/security/secure-use',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-5', 'nist-800-53-r5:SI-7', 'owasp-cicd:CICD-SEC-4'],
  aliases: ['zizmor:dangerous-triggers'],
  evaluate: (_, facts) => keepsStrangersOut(facts, 'T1195'),
  examples: {
    pass: [
      githubActions`
        on: pull_request_target
        jobs:
          label:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v5
              - run: npm ci && npm test
      `,
    ],
    fail: [
      githubActions`
        on: pull_request_target
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v5
                with:
                  ref: \${{ «github.event.pull_request.head.sha» }}
              - run: npm ci && npm test
      `,
    ],
    unknown: [
      githubActions`
        on: pull_request_target
        jobs:
          test:
            runs-on: ubuntu-latest
            environment: review
            steps:
              - uses: actions/checkout@v5
                with:
                  ref: \${{ «github.event.pull_request.head.sha» }}
              - run: npm ci && npm test
      `,
    ],
  },
});
