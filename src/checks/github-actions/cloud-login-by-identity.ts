/** Workflows log in to the cloud by identity, not by stored keys. */
import { fail, pass } from '../../findings/index.ts';
import { isAbsent, knownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

const keys: ReadonlyMap<string, string> = new Map([
  ['aws-actions/configure-aws-credentials', 'aws-access-key-id'],
  ['google-github-actions/auth', 'credentials_json'],
  ['azure/login', 'creds'],
  ['pypa/gh-action-pypi-publish', 'password'],
]);

export default check({
  id: 'github-actions-cloud-login-by-identity',
  title: 'Workflows log in to the cloud by identity, not by stored keys',
  severity: 'low',
  on: 'github/Step',
  why: 'A stored key works from anywhere until somebody changes it. An identity token is made for one run, and the cloud knows which repository and branch asks.',
  fix: 'Give the job `id-token: write`, let the cloud trust the repository, and remove the key.',
  references: ['https://docs.github.com/en/actions/concepts/security/openid-connect'],
  controls: ['nist-800-53-r5:IA-2', 'nist-800-53-r5:IA-5', 'nist-800-53-r5:AC-2', 'owasp-cicd:CICD-SEC-2'],
  evaluate: ({ uses, with: given }) => {
    const input = keys.get(`${knownOf(uses.owner) ?? ''}/${knownOf(uses.repo) ?? ''}`.toLowerCase());
    const key = input === undefined ? undefined : given[input];
    return key && !isAbsent(key) ? fail(key, 'a stored key works from anywhere') : pass();
  },
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: { id-token: write }
        jobs:
          deploy:
            runs-on: ubuntu-latest
            steps:
              - uses: aws-actions/configure-aws-credentials@v5
                with: { role-to-assume: 'arn:aws:iam::123456789012:role/deploy', aws-region: eu-west-1 }
      `,
    ],
    fail: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          deploy:
            runs-on: ubuntu-latest
            steps:
              - uses: aws-actions/configure-aws-credentials@v5
                with:
                  aws-access-key-id: «\${{ secrets.AWS_ACCESS_KEY_ID }}»
                  aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
      `,
    ],
  },
});
