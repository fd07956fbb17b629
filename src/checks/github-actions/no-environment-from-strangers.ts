/** What strangers write does not set variables of later steps. */
import { all, every, failsIf, is, pass } from '../../findings/index.ts';
import { entriesOf, itemsOf, knownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

const writes = /(?:>>?|tee(?: -a)?) *"?\$\{?GITHUB_(?:ENV|PATH)\b/;
const strangers =
  /^github\.(?:head_ref$|event\.(?:issue|pull_request|comment|review|discussion|workflow_run)\.(?:title$|body$|head\.ref$|head\.label$|head_branch$|head_commit\.message$|display_title$))/i;
const events: readonly string[] = [
  'pull_request_target',
  'workflow_run',
  'issues',
  'issue_comment',
  'discussion',
  'discussion_comment',
];
/** Whether a variable, or one that is made from it, is written to the file that sets variables or the path. */
function reachesFile(script: string, name: string): boolean {
  const names = new Set([name]);
  for (const line of script.replaceAll(/\\\r?\n/g, ' ').split('\n')) {
    const isUsed = [...line.matchAll(/\$\{?([A-Za-z_]\w{0,99})/g)].some(([, used = '']) => names.has(used));
    if (!isUsed) continue;
    if (writes.test(line)) return true;
    const made = /^\s*(?:export |local |declare )?([A-Za-z_]\w{0,99})=/.exec(line)?.[1];
    if (made !== undefined) names.add(made);
  }
  return false;
}

export default check({
  id: 'github-actions-no-environment-from-strangers',
  title: 'What strangers write does not set variables of later steps',
  severity: 'high',
  on: 'github/Step',
  why: 'A line break in a title sets further variables, `LD_PRELOAD` or `BASH_ENV` among them, and with them the next step runs code of the author.',
  fix: 'Use an output of the step (`GITHUB_OUTPUT`) with a random delimiter, or check the text first.',
  references: [
    'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable',
    'https://securitylab.github.com/resources/github-actions-untrusted-input/',
  ],
  controls: ['nist-800-53-r5:SI-10', 'nist-800-53-r5:AC-6', 'owasp-cicd:CICD-SEC-4'],
  aliases: ['zizmor:github-env'],
  evaluate: ({ on, run, env, expressions }) => {
    const script = knownOf(run) ?? '';
    const hasRights = itemsOf(on).some(({ event }) => events.includes(knownOf(event) ?? ''));
    if (!hasRights || !writes.test(script)) return pass();
    const variables = new Set(entriesOf(env).flatMap(([name]) => (reachesFile(script, name) ? [`env.${name}`] : [])));
    return every(expressions, (one) =>
      failsIf(
        all(
          is(one.path, (path) => strangers.test(path), ''),
          is(one.in, (place) => variables.has(place), ''),
        ),
        one.path,
        'it sets variables of the steps that follow',
      ),
    );
  },
  examples: {
    pass: [
      githubActions`
        on: pull_request_target
        permissions: {}
        jobs:
          name:
            runs-on: ubuntu-latest
            steps:
              - run: echo "NUMBER=\${{ github.event.number }}" >> "$GITHUB_ENV"
      `,
    ],
    fail: [
      githubActions`
        on: pull_request_target
        permissions: {}
        jobs:
          name:
            runs-on: ubuntu-latest
            steps:
              - env:
                  TITLE: \${{ «github.event.pull_request.title» }}
                run: echo "TITLE=$TITLE" >> "$GITHUB_ENV"
      `,
      githubActions`
        on: pull_request_target
        permissions: {}
        jobs:
          name:
            runs-on: ubuntu-latest
            steps:
              - env:
                  TITLE: \${{ «github.event.pull_request.title» }}
                run: |
                  first=$(echo "$TITLE" | head -c 80)
                  echo "$first" >> $GITHUB_PATH
      `,
    ],
  },
});
