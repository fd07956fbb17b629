/** Secrets are not written into workflows. */
import { check, githubActions } from '../check.ts';
import { holdsNoWrittenSecrets } from '../written-secrets.ts';

export default check({
  id: 'github-actions-no-written-secrets',
  title: 'Secrets are not written into workflows',
  severity: 'high',
  on: ['github/Workflow', 'github/Job', 'github/Step'],
  why: 'Everyone who reads the repository or its history has the secret, and it is printed in the log.',
  fix: 'Put it into the secrets of the repository or environment. Change it, for it was disclosed.',
  references: ['https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets'],
  controls: ['nist-800-53-r5:IA-5(7)', 'owasp-cicd:CICD-SEC-6'],
  aliases: ['zizmor:hardcoded-container-credentials'],
  evaluate: (_, facts) => holdsNoWrittenSecrets(facts),
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps: [{ run: make push, env: { REGISTRY_PASSWORD: '\${{ secrets.REGISTRY_PASSWORD }}' } }]
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
              - run: make push
                env:
                  REGISTRY_PASSWORD: «Tr0ub4dor-9x2»
      `,
    ],
  },
});
