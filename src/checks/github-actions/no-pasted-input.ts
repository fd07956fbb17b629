/** Scripts take input by variables, not by pasting. */
import { all, equals, every, failsIf, is, pass } from '../../findings/index.ts';
import { itemsOf, knownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

/** Texts that whoever causes the event writes freely. */
const written =
  /^github\.(?:head_ref|event\.(?:(?:issue|pull_request|discussion)\.(?:title|body)|(?:comment|review|review_comment)\.body|pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))|pages\.[^.]+\.page_name|commits\.[^.]+\.(?:message|author\.(?:email|name))|head_commit\.(?:message|author\.(?:email|name))|workflow_run\.(?:head_branch|head_commit\.(?:message|author\.(?:email|name)))))$/i;

/** Inputs of actions that are run as a script. */
const scripts: ReadonlyMap<string, string> = new Map([
  ['github-script', 'with.script'],
  ['pwsh-script', 'with.script'],
  ['docker-run-action', 'with.run'],
  ['retry', 'with.command'],
  ['ssh-action', 'with.script'],
  ['yq', 'with.cmd'],
]);
/** Events whose runs have rights: what strangers paste there is reported for the job, if they can get at it. */
const reported: readonly string[] = [
  'pull_request_target',
  'workflow_run',
  'issues',
  'issue_comment',
  'discussion',
  'discussion_comment',
];

export default check({
  id: 'github-actions-no-pasted-input',
  title: 'Scripts take input by variables, not by pasting',
  severity: 'medium',
  on: 'github/Step',
  why: 'An expression in a script is pasted in before the shell sees it, so that whoever writes the branch name, title or input runs commands in the job. On a pull request of a fork it has few rights, but it may poison what the job makes.',
  fix: 'Hand the text over in an environment variable and use that in the script, quoted.',
  references: ['https://docs.github.com/en/actions/concepts/security/script-injections'],
  controls: ['nist-800-53-r5:SI-10'],
  aliases: ['zizmor:template-injection'],
  evaluate: ({ on, uses, expressions }) => {
    if (itemsOf(on).some(({ event }) => reported.includes(knownOf(event) ?? ''))) return pass();
    const place = scripts.get((knownOf(uses.repo) ?? '').toLowerCase()) ?? 'run';
    return every(expressions, (one) =>
      failsIf(
        all(
          equals(one.in, place, ''),
          is(one.path, (path) => written.test(path), ''),
        ),
        one.path,
        'whoever writes it runs commands here',
      ),
    );
  },
  examples: {
    pass: [
      githubActions`
        on: pull_request
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
              - env: { BRANCH: '\${{ github.head_ref }}' }
                run: echo "$BRANCH \${{ github.sha }}"
      `,
    ],
    fail: [
      githubActions`
        on: pull_request
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
              - run: echo \${{ «github.head_ref» }}
      `,
      githubActions`
        on: pull_request
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
              - run: npm ci
              - parallel:
                  - run: npm test
                  - uses: mikefarah/yq@v4
                    with:
                      cmd: yq \${{ «github.head_ref» }} a.yaml
      `,
    ],
  },
});
