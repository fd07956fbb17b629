/** Scripts of actions and reusable workflows take their inputs by variables, not by pasting. */
import { all, failsIf, every, is, isOneOf, pass } from '../../findings/index.ts';
import { entriesOf, itemsOf, knownOf, unknownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

export default check({
  id: 'github-actions-inputs-not-pasted',
  title: 'Scripts of actions and reusable workflows take their inputs by variables, not by pasting',
  severity: 'low',
  on: 'github/Step',
  why: 'An action or reusable workflow does not know who calls it with what. Hand it the title of a pull request, and whoever writes the title runs commands in the job.',
  fix: 'Hand the input over in an environment variable and use that in the script, quoted.',
  references: ['https://docs.github.com/en/actions/concepts/security/script-injections'],
  controls: ['nist-800-53-r5:SI-10'],
  aliases: ['zizmor:template-injection'],
  evaluate: ({ on, expressions }) => {
    const calls = itemsOf(on).find(({ event }) => knownOf(event) === 'workflow_call');
    // Of a workflow the events are known; where they are not, it is a step of an action, whose inputs are all text.
    if (!calls && !unknownOf(on)) return pass();
    const declared = calls ? entriesOf(calls.inputs) : [];
    const harmless = declared.flatMap(([name, { type }]) =>
      ['boolean', 'number'].includes(knownOf(type) ?? '') ? [`inputs.${name.toLowerCase()}`] : [],
    );
    return every(expressions, (one) =>
      failsIf(
        all(
          isOneOf(one.in, ['run', 'with.script'], ''),
          is(one.path, (path) => path.startsWith('inputs.') && !harmless.includes(path), ''),
        ),
        one.path,
        'whoever decides the input runs commands here',
      ),
    );
  },
  examples: {
    pass: [
      githubActions`
        on:
          workflow_call:
            inputs:
              version: { type: string, required: true }
              retries: { type: number, default: 3 }
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - env: { VERSION: '\${{ inputs.version }}' }
                run: make VERSION="$VERSION" RETRIES=\${{ inputs.retries }}
      `,
      githubActions`
        on: { workflow_dispatch: { inputs: { version: { type: string } } } }
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps: [{ run: 'make VERSION=\${{ inputs.version }}' }]
      `,
    ],
    fail: [
      githubActions`
        on:
          workflow_call:
            inputs:
              title: { type: string, required: true }
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - run: echo "\${{ «inputs.title» }}"
      `,
    ],
  },
});
