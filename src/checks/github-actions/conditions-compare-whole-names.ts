/** Conditions compare whole names. */
import { is, pass } from '../../findings/index.ts';
import { isAbsent } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

/** A list of names as a text, in which a name of the run is looked for. */
const loose =
  /contains\(\s*'[^']{1,300}'\s*,\s*(?:github\.(?:ref|ref_name|head_ref|base_ref|actor|triggering_actor)|env\.GITHUB_(?:REF|REF_NAME|HEAD_REF|ACTOR))\s*\)/i;

export default check({
  id: 'github-actions-conditions-compare-whole-names',
  title: 'Conditions compare whole names',
  severity: 'medium',
  on: ['github/Job', 'github/Step'],
  why: "`contains` with a text looks for a part of it: a branch named `a` passes `contains('main develop', github.ref_name)`, and so does a user with a short name.",
  fix: `Compare with \`==\`, or look in a list: \`contains(fromJSON('["main", "develop"]'), github.ref_name)\`.`,
  references: ['https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#contains'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:SI-10'],
  aliases: ['zizmor:unsound-contains'],
  evaluate: ({ if: condition }) =>
    isAbsent(condition) ? pass() : is(condition, (text) => !loose.test(text), 'a part of one of the names is enough'),
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          deploy:
            if: contains(fromJSON('["main", "develop"]'), github.ref_name)
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
            if: «contains('main develop', github.ref_name)»
            runs-on: ubuntu-latest
            steps: [{ run: make }]
      `,
    ],
  },
});
