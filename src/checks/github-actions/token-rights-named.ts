/** Workflows name the rights of their token. */
import { fail, pass } from '../../findings/index.ts';
import { isAbsent, unknownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

export default check({
  id: 'github-actions-token-rights-named',
  title: 'Workflows name the rights of their token',
  severity: 'low',
  on: 'github/Workflow',
  why: 'Where nobody names them, a setting of the repository decides, and in repositories from before 2023 that is to write everything.',
  fix: 'Set `permissions` at the top, `contents: read` as a rule, and more in the jobs that need it.',
  references: [
    'https://docs.github.com/en/actions/reference/security/secure-use',
    'https://docs.github.com/en/actions/concepts/security/github_token',
  ],
  controls: ['nist-800-53-r5:AC-6', 'owasp-cicd:CICD-SEC-5'],
  aliases: ['zizmor:excessive-permissions'],
  evaluate: ({ permissions, on, jobs }, facts) => {
    if (!unknownOf(permissions)) return pass();
    const open = facts.out('contains').some(({ to }) => {
      const job = facts.properties(facts.at(to), 'github/Job');
      return job !== undefined && unknownOf(job.permissions) !== undefined;
    });
    return open
      ? fail(isAbsent(on) ? jobs : permissions, 'a setting of the repository decides what its token may do')
      : pass();
  },
  examples: {
    pass: [
      githubActions`
        on: push
        jobs:
          build:
            permissions: { contents: read }
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
    ],
    fail: [
      githubActions`
        name: «Build»
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
    ],
  },
});
