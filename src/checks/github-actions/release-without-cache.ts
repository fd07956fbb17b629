/** Releases are not built from a shared cache. */
import { fail, pass } from '../../findings/index.ts';
import { isAbsent, itemsOf, knownOf, type View } from '../../graph/index.ts';
import type { PropertiesOf } from '../../schema/index.ts';
import { check, githubActions } from '../check.ts';

function isRelease(on: View<PropertiesOf<'github/Step'>>['on']): boolean {
  const events = itemsOf(on);
  return (
    events.length > 0 &&
    events.every(
      ({ event, tags, branches }) =>
        knownOf(event) === 'release' || (knownOf(event) === 'push' && !isAbsent(tags) && isAbsent(branches)),
    )
  );
}

export default check({
  id: 'github-actions-release-without-cache',
  title: 'Releases are not built from a shared cache',
  severity: 'low',
  on: 'github/Step',
  why: 'A cache of the default branch is open to every job on it. Whoever runs code in one of them puts it into the cache, and the next release is built with it.',
  fix: 'Leave the cache out of workflows that publish. They run seldom, and take some minutes longer.',
  references: ['https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching'],
  controls: ['nist-800-53-r5:SI-7', 'nist-800-53-r5:SR-3', 'owasp-cicd:CICD-SEC-9'],
  aliases: ['zizmor:cache-poisoning'],
  evaluate: ({ on, uses, with: given }) => {
    if (!isRelease(on)) return pass();
    const name = `${knownOf(uses.owner) ?? ''}/${knownOf(uses.repo) ?? ''}`;
    if (name === 'actions/cache') return fail(uses.text, 'what others put into the cache is published');
    const cache = /^actions\/setup-(?:node|python|java)$/.test(name) ? given['cache'] : undefined;
    return cache && (knownOf(cache) ?? '') !== '' ? fail(cache, 'what others put into the cache is published') : pass();
  },
  examples: {
    pass: [
      githubActions`
        on: pull_request
        permissions: {}
        jobs:
          test:
            runs-on: ubuntu-latest
            steps: [{ uses: actions/setup-node@v5, with: { cache: npm } }]
      `,
    ],
    fail: [
      githubActions`
        on: { release: { types: [published] } }
        permissions: {}
        jobs:
          publish:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/setup-node@v5
                with:
                  cache: «npm»
      `,
    ],
  },
});
