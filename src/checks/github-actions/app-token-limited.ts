/** Tokens of GitHub Apps are limited to what the job needs. */
import { all, fail, pass, type Verdict } from '../../findings/index.ts';
import { entriesOf, isAbsent, knownOf, type View } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

export default check({
  id: 'github-actions-app-token-limited',
  title: 'Tokens of GitHub Apps are limited to what the job needs',
  severity: 'medium',
  on: 'github/Step',
  why: 'Without limits the token has every right of the app, with an owner alone in every repository where the app is installed: whoever runs code in the job has them all for an hour.',
  fix: 'Name the rights by `permission-…` inputs and the repositories by `repositories`, and let the action revoke the token at the end of the job.',
  references: [
    'https://github.com/actions/create-github-app-token',
    'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/making-authenticated-api-requests-with-a-github-app-in-a-github-actions-workflow',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:IA-5', 'owasp-cicd:CICD-SEC-5'],
  aliases: ['zizmor:github-app'],
  evaluate: ({ uses, with: given }) => {
    const name = `${knownOf(uses.owner) ?? ''}/${knownOf(uses.repo) ?? ''}`.toLowerCase();
    if (name !== 'actions/create-github-app-token') return pass();
    const inputs = new Map(entriesOf(given));
    const rights = [...inputs.keys()].filter((key) => key.startsWith('permission-'));
    const everywhere =
      isGiven(inputs.get('owner')) &&
      !isGiven(inputs.get('repositories')) &&
      rights.some((right) => !ofOrganisation.test(right));
    const kept = inputs.get('skip-token-revoke');
    const verdicts: Verdict[] = [];
    if (rights.length === 0) verdicts.push(fail(uses.text, 'it has every right that the app has'));
    if (everywhere)
      verdicts.push(fail(uses.text, 'it holds in every repository of the owner where the app is installed'));
    if (kept && knownOf(kept) === 'true') verdicts.push(fail(kept, 'it stays good after the job'));
    return all(...verdicts);
  },
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          release:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/create-github-app-token@v3
                with:
                  client-id: \${{ vars.APP }}
                  private-key: \${{ secrets.APP_KEY }}
                  permission-contents: write
      `,
      githubActions`
        on: push
        permissions: {}
        jobs:
          members:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/create-github-app-token@v3
                with:
                  client-id: \${{ vars.APP }}
                  private-key: \${{ secrets.APP_KEY }}
                  owner: acme
                  permission-members: read
      `,
    ],
    fail: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          release:
            runs-on: ubuntu-latest
            steps:
              - uses: «actions/create-github-app-token@v3»
                with:
                  client-id: \${{ vars.APP }}
                  private-key: \${{ secrets.APP_KEY }}
                  repositories: shop
      `,
      githubActions`
        on: push
        permissions: {}
        jobs:
          release:
            runs-on: ubuntu-latest
            steps:
              - uses: «actions/create-github-app-token@v3»
                with:
                  client-id: \${{ vars.APP }}
                  private-key: \${{ secrets.APP_KEY }}
                  owner: acme
                  permission-contents: write
                  skip-token-revoke: «true»
      `,
    ],
  },
});

/** Rights over the organisation: no list of repositories limits them. */
const ofOrganisation = /^permission-(?:members|organization-)/;

function isGiven(input: View<string> | undefined): boolean {
  return input !== undefined && !isAbsent(input) && knownOf(input) !== '';
}
