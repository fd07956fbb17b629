/** Artifacts do not hold the token of the checkout. */
import { all, is } from '../../findings/index.ts';
import { isAbsent, knownOf, type View } from '../../graph/index.ts';
import type { PropertiesOf } from '../../schema/index.ts';
import { check, githubActions } from '../check.ts';

type Step = View<PropertiesOf<'github/Step'>>;

function isAction({ uses }: Step, name: string): boolean {
  return knownOf(uses.owner) === 'actions' && knownOf(uses.repo) === name;
}

/** Whether the checkout leaves its token in the folder. */
function leavesToken(step: Step): boolean {
  const { 'persist-credentials': keeps, path } = step.with;
  if (!isAction(step, 'checkout') || /^v?(?:[6-9]|\d\d)(?:\.|$)/.test(knownOf(step.uses.ref) ?? '')) return false;
  return (!keeps || knownOf(keeps) !== 'false') && (!path || isAbsent(path));
}

/** Whole folders, as paths of an upload. */
const everything = /^\s*(?:\.|\.\/|\*\*|\$\{\{ *github\.workspace *\}\}\/?|\.git.*)\s*$/m;

export default check({
  id: 'github-actions-checkout-token-not-uploaded',
  title: 'Artifacts do not hold the token of the checkout',
  severity: 'medium',
  on: 'github/Job',
  why: 'Until version 6 the checkout leaves the token in `.git/config`. An artifact of the whole folder hands it to everyone who may read the repository, while the job still runs.',
  fix: 'Set `persist-credentials: false`, or upload only the files that are meant.',
  references: [
    'https://github.com/actions/checkout',
    'https://docs.github.com/en/actions/reference/security/secure-use',
  ],
  controls: ['nist-800-53-r5:IA-5', 'nist-800-53-r5:AC-6', 'owasp-cicd:CICD-SEC-6'],
  aliases: ['zizmor:artipacked'],
  evaluate: (_, facts) => {
    const steps = facts.out('contains').flatMap(({ to }) => facts.properties(facts.at(to), 'github/Step') ?? []);
    const first = steps.findIndex(leavesToken);
    const uploads = first === -1 ? [] : steps.slice(first).filter((step) => isAction(step, 'upload-artifact'));
    return all(
      ...uploads.flatMap(({ with: { path } }) =>
        path && knownOf(path) !== undefined
          ? is(path, (text) => !everything.test(text), 'the token of the checkout lies in there')
          : [],
      ),
    );
  },
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v5
                with: { persist-credentials: false }
              - uses: actions/upload-artifact@v5
                with: { path: . }
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
              - uses: actions/checkout@v5
              - uses: actions/upload-artifact@v5
                with:
                  path: «.»
      `,
    ],
  },
});
