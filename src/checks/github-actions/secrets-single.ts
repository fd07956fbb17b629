/** Steps are given single secrets. */
import { every, fail, pass } from '../../findings/index.ts';
import { knownOf, stateOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

export default check({
  id: 'github-actions-secrets-single',
  title: 'Steps are given single secrets',
  severity: 'medium',
  on: 'github/Step',
  why: '`toJSON(secrets)` hands every secret of the repository to one step, and `fromJSON` makes values that the log does not mask.',
  fix: 'Name each secret that the step needs, and store each value as a secret of its own.',
  references: [
    'https://docs.github.com/en/actions/reference/security/secure-use#use-secrets-for-sensitive-information',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:IA-5', 'owasp-cicd:CICD-SEC-6'],
  aliases: ['zizmor:overprovisioned-secrets', 'zizmor:unredacted-secrets'],
  evaluate: ({ expressions }) =>
    every(expressions, ({ path }) => {
      const known = knownOf(path) ?? '';
      const { at } = stateOf(path).origin;
      const before = at.file.text.slice(Math.max(0, at.start - 16), at.start);
      if (known === 'secrets') return fail(path, 'every secret is handed over');
      return known.startsWith('secrets.') && /fromJSON\(\s*$/i.test(before)
        ? fail(path, 'the log does not mask its parts')
        : pass();
    }),
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps: [{ run: make, env: { TOKEN: '\${{ secrets.TOKEN }}' } }]
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
              - run: make
                env:
                  ALL: \${{ toJSON(«secrets») }}
                  USER_NAME: \${{ fromJSON(«secrets.LOGIN»).user }}
      `,
    ],
  },
});
