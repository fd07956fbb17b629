/** Conditions do not take the last actor for the author. */
import { all, equals, every, failsIf, isOneOf, pass } from '../../findings/index.ts';
import { itemsOf, knownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

const events: readonly string[] = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

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
    const equalsBot =
      /github\.(?:triggering_)?actor *== *'[^']{1,80}\[bot\]'|'[^']{1,80}\[bot\]' *== *github\.(?:triggering_)?actor/.test(
        knownOf(condition) ?? '',
      );
    if (!hasRights || !equalsBot) return pass();
    return every(expressions, (one) =>
      failsIf(
        all(equals(one.in, 'if', ''), isOneOf(one.path, ['github.actor', 'github.triggering_actor'], '')),
        one.path,
        'it is whoever acted last',
      ),
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
    ],
  },
});
