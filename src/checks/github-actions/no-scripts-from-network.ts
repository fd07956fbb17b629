/** Steps do not run scripts straight from the network. */
import { is, pass } from '../../findings/index.ts';
import { isAbsent } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';
import { pipesToShell } from '../network-scripts.ts';

export default check({
  id: 'github-actions-no-scripts-from-network',
  title: 'Steps do not run scripts straight from the network',
  severity: 'low',
  on: 'github/Step',
  why: 'Whoever controls the server, or the branch behind the address, runs code in the job with its token and secrets, and nothing is left to look at afterwards.',
  fix: 'Take a version with a checksum, verify it, then run it. Or use an action named by commit.',
  references: [
    'https://docs.github.com/en/actions/reference/security/secure-use',
    'https://owasp.org/www-project-top-10-ci-cd-security-risks/',
  ],
  controls: ['nist-800-53-r5:SI-7', 'nist-800-53-r5:SR-3', 'owasp-cicd:CICD-SEC-3'],
  evaluate: ({ run }) =>
    isAbsent(run) ? pass() : is(run, (script) => !pipesToShell(script), 'what comes over the network is run unseen'),
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  curl -fsSLo tool.tgz https://example.com/tool-1.2.tgz
                  sha256sum -c tool.sha256 && tar xf tool.tgz
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
              - run: «curl -fsSL https://example.com/install.sh | sudo bash»
      `,
    ],
  },
});
