/** Conditions do not take the last actor for the author. */
import { all, equals, every, failsIf, isOneOf, pass } from '../../findings/index.ts';
import { itemsOf, knownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

const events: readonly string[] = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

/** What tells who acted last, as the expressions are given: in lower case. */
const actors = ['github.actor', 'github.triggering_actor', 'github.actor_id'];

export default check({
  id: 'github-actions-not-trusting-last-actor',
  title: 'Conditions do not take the last actor for the author',
  severity: 'high',
  on: ['github/Job', 'github/Step'],
  why: '`github.actor` is whoever acted last. A stranger makes a bot act on a pull request that the bot did not write, and passes the condition with the rights of the workflow.',
  fix: 'Ask for `github.event.pull_request.user.login`, and run such jobs on `pull_request`.',
  references: [
    'https://www.synacktiv.com/publications/github-actions-exploitation-dependabot',
    'https://docs.github.com/en/code-security/dependabot/working-with-dependabot/automating-dependabot-with-github-actions',
  ],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:IA-2', 'owasp-cicd:CICD-SEC-4'],
  aliases: ['zizmor:bot-conditions'],
  evaluate: ({ on, expressions, if: condition }) => {
    const hasRights = itemsOf(on).some(({ event }) => events.includes(knownOf(event) ?? ''));
    // An id is a number of the user or bot; 41898282 and 49699333 are those of GitHub's own bots.
    const asksForBot = /'[^']{1,80}\[bot\]'|[=!]= *'?\d{5,12}\b|\b\d{5,12}'? *[=!]=/.test(knownOf(condition) ?? '');
    if (!hasRights || !asksForBot) return pass();
    return every(expressions, (one) =>
      failsIf(all(equals(one.in, 'if', ''), isOneOf(one.path, actors, '')), one.path, 'it is whoever acted last'),
    );
  },
  examples: {
    pass: [
      githubActions`
        on: pull_request_target
        permissions: {}
        jobs:
          merge:
            if: github.event.pull_request.user.login == 'dependabot[bot]'
            runs-on: ubuntu-latest
            steps: [{ run: 'gh pr merge --auto "$URL"' }]
      `,
      githubActions`
        on: pull_request_target
        permissions: {}
        jobs:
          label:
            if: github.actor == 'octocat'
            runs-on: ubuntu-latest
            steps: [{ run: 'gh pr edit --add-label mine "$URL"' }]
      `,
    ],
    fail: [
      githubActions`
        on: pull_request_target
        permissions: {}
        jobs:
          merge:
            if: «github.actor» == 'dependabot[bot]'
            runs-on: ubuntu-latest
            steps: [{ run: 'gh pr merge --auto "$URL"' }]
      `,
      githubActions`
        on: pull_request_target
        permissions: {}
        jobs:
          merge:
            runs-on: ubuntu-latest
            steps:
              - if: \${{ «github['ACTOR_ID']» == 49699333 }}
                run: gh pr merge --auto "$URL"
      `,
    ],
  },
});
