/** Artifacts of pull requests are unpacked apart from the code. */
import { fail, pass } from '../../findings/index.ts';
import { type Attribute, isAbsent, itemsOf, knownOf, type View } from '../../graph/index.ts';
import type { PropertiesOf } from '../../schema/index.ts';
import { check, githubActions } from '../check.ts';

type Step = View<PropertiesOf<'github/Step'>>;

/** The place at which a step unpacks an artifact of another run into the working folder. */
function unpacksHere({ uses, with: given }: Step): Attribute<string> | undefined {
  const name = `${knownOf(uses.owner) ?? ''}/${knownOf(uses.repo) ?? ''}`;
  const { 'run-id': run, path } = given;
  const ofOthers =
    name === 'dawidd6/action-download-artifact' || (name === 'actions/download-artifact' && run && !isAbsent(run));
  return ofOthers === true && (!path || isAbsent(path) || /^\.?\/?$/.test(knownOf(path) ?? '-'))
    ? uses.text
    : undefined;
}

export default check({
  id: 'github-actions-artifacts-of-strangers-kept-apart',
  title: 'Artifacts of pull requests are unpacked apart from the code',
  severity: 'high',
  on: 'github/Job',
  why: 'After a pull request `workflow_run` has the rights of the repository. An artifact that a stranger made, unpacked into the working folder, replaces the scripts that the job runs next.',
  fix: 'Unpack into a folder below `runner.temp` with `path`, take it as data, and check it before use.',
  references: [
    'https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run',
    'https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/',
  ],
  controls: ['nist-800-53-r5:SI-7', 'nist-800-53-r5:SI-10', 'nist-800-53-r5:AC-6', 'owasp-cicd:CICD-SEC-4'],
  evaluate: ({ on }, facts) => {
    if (!itemsOf(on).some(({ event }) => knownOf(event) === 'workflow_run')) return pass();
    const steps = facts.out('contains').flatMap(({ to }) => facts.properties(facts.at(to), 'github/Step') ?? []);
    const first = steps.findIndex((step) => unpacksHere(step) !== undefined);
    const place = steps[first] && unpacksHere(steps[first]);
    const runs = steps
      .slice(first + 1)
      .some(
        ({ run, uses }) =>
          /(?:^|[\s;&|])(?:\.\/|make\b|npm\b|yarn\b|python3? |node |bash |sh )/m.test(knownOf(run) ?? '') ||
          knownOf(uses.kind) === 'local',
      );
    return place && runs ? fail(place, 'files of a stranger replace what the job runs next') : pass();
  },
  examples: {
    pass: [
      githubActions`
        on: { workflow_run: { workflows: [CI], types: [completed] } }
        permissions: {}
        jobs:
          publish:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/download-artifact@v5
                with: { run-id: '\${{ github.event.workflow_run.id }}', path: '\${{ runner.temp }}/report' }
              - run: make publish
      `,
    ],
    fail: [
      githubActions`
        on: { workflow_run: { workflows: [CI], types: [completed] } }
        permissions: {}
        jobs:
          publish:
            runs-on: ubuntu-latest
            steps:
              - uses: «actions/download-artifact@v5»
                with: { run-id: '\${{ github.event.workflow_run.id }}' }
              - run: make publish
      `,
    ],
  },
});
