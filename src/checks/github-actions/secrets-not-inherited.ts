/** Called workflows are given single secrets. */
import { isNoneOf, isOneOf, pass, when } from '../../findings/index.ts';
import { stateOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

export default check({
  id: 'github-actions-secrets-not-inherited',
  title: 'Called workflows are given single secrets',
  severity: 'low',
  on: 'github/Job',
  why: 'With `inherit` the workflow that is called, and whoever can change it, has every secret of the caller.',
  fix: 'List the secrets that it needs under `secrets`.',
  references: [
    'https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow',
  ],
  controls: ['nist-800-53-r5:AC-6', 'owasp-cicd:CICD-SEC-6'],
  aliases: ['zizmor:secrets-inherit'],
  evaluate: ({ uses, secrets }) =>
    when(isOneOf(uses.kind, ['sha', 'tag', 'branch'], ''), () =>
      stateOf(secrets).value?.kind === 'record'
        ? pass()
        : isNoneOf(secrets, ['inherit'], 'every secret is handed over'),
    ),
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          call:
            uses: example/shared/.github/workflows/build.yml@0b1c2d3e4f5061728394a5b6c7d8e9f001122334
            secrets: { token: '\${{ secrets.REGISTRY_TOKEN }}' }
      `,
    ],
    fail: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          call:
            uses: example/shared/.github/workflows/build.yml@0b1c2d3e4f5061728394a5b6c7d8e9f001122334
            secrets: «inherit»
      `,
    ],
  },
});
