/** What strangers write does not become part of a script. */
import { check, githubActions } from '../check.ts';
import { keepsStrangersOut } from '../ways-of-strangers.ts';

export default check({
  id: 'github-actions-no-injection-by-strangers',
  title: 'What strangers write does not become part of a script',
  severity: 'critical',
  on: 'github/Job',
  why: 'The title of an issue or pull request is pasted into the script before the shell sees it. A stranger closes the quote and runs commands with the token and secrets of the job.',
  fix: 'Hand the text over in an environment variable and use that in the script, quoted. The shell then takes it as data.',
  references: [
    'https://docs.github.com/en/actions/concepts/security/script-injections',
    'https://securitylab.github.com/resources/github-actions-untrusted-input/',
  ],
  controls: ['nist-800-53-r5:SI-10', 'nist-800-53-r5:AC-6', 'owasp-cicd:CICD-SEC-4'],
  aliases: ['zizmor:template-injection', 'CKV_GHA_2'],
  evaluate: (_, facts) => keepsStrangersOut(facts, 'T1059'),
  examples: {
    pass: [
      githubActions`
        on: issues
        jobs:
          greet:
            runs-on: ubuntu-latest
            steps:
              - env:
                  TITLE: \${{ github.event.issue.title }}
                run: echo "$TITLE"
      `,
    ],
    fail: [
      githubActions`
        on: issues
        jobs:
          greet:
            runs-on: ubuntu-latest
            steps:
              - run: echo "\${{ «github.event.issue.title» }}"
      `,
    ],
    unknown: [
      githubActions`
        on: issues
        jobs:
          greet:
            runs-on: ubuntu-latest
            environment: review
            steps:
              - run: echo "\${{ «github.event.issue.title» }}"
      `,
    ],
  },
});
