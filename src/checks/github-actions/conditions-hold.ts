/** Conditions are not true by accident. */
import { is, pass } from '../../findings/index.ts';
import { isAbsent } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

/** An expression with something before or after its marks. */
function isAlwaysTrue(text: string): boolean {
  // The line break at the end of a block (`if: |`) is text too.
  return text.includes('${{') && !(text.startsWith('${{') && text.endsWith('}}'));
}

export default check({
  id: 'github-actions-conditions-hold',
  title: 'Conditions are not true by accident',
  severity: 'medium',
  on: ['github/Job', 'github/Step'],
  why: 'Text around `${{ }}` in a condition makes it a text that is never empty, so that it always holds: the guard is no guard.',
  fix: 'Put the whole condition into one expression, or leave the marks out.',
  references: ['https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idif'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:SI-10'],
  aliases: ['zizmor:unsound-condition'],
  evaluate: ({ if: condition }) =>
    isAbsent(condition) ? pass() : is(condition, (text) => !isAlwaysTrue(text), 'it is a text, and so always true'),
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          deploy:
            if: \${{ github.ref == 'refs/heads/main' }}
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
    ],
    fail: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          deploy:
            if: «\${{ github.ref == 'refs/heads/main' }} && success()»
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
      githubActions`
        on: push
        permissions: {}
        jobs:
          deploy:
            if: «|
              \${{ github.ref == 'refs/heads/main' }}»
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
    ],
  },
});
