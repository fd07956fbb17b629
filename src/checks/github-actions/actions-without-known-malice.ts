/** Actions are of versions without known malware or flaws. */
import { fail, pass } from '../../findings/index.ts';
import { knownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

/** No version is known to be good. */
const never: readonly number[] = [Number.POSITIVE_INFINITY];

/** Action to its first version without the flaw, what is known of it, and commits that are malware; as of November 2026. */
const advisories: ReadonlyMap<
  string,
  { readonly since: readonly number[]; readonly says: string; readonly commits?: readonly string[] }
> = new Map([
  [
    'tj-actions/changed-files',
    {
      since: [46, 0, 1],
      says: 'CVE-2025-30066: tags up to 45.0.7 were malware in March 2025',
      commits: ['0e58ed8671d6b60d0890c21b07f8835ace038e67'],
    },
  ],
  ['tj-actions/branch-names', { since: [9, 0, 0], says: 'CVE-2025-54416: the name of a branch runs commands' }],
  [
    'reviewdog/action-setup',
    {
      since: [],
      says: 'CVE-2025-30154: this commit was malware in March 2025',
      commits: ['f0d342d24037bb11d26b9bd8496e0808ba32e9ec'],
    },
  ],
  [
    'aquasecurity/trivy-action',
    { since: [0, 35, 0], says: 'CVE-2026-33634: tags before 0.35.0 were malware in March 2026' },
  ],
  [
    'aquasecurity/setup-trivy',
    { since: [0, 2, 6], says: 'CVE-2026-33634: tags before 0.2.6 were malware in March 2026' },
  ],
  ['actions-cool/issues-helper', { since: never, says: 'every tag is malware since May 2026' }],
  ['actions-cool/maintain-one-comment', { since: never, says: 'every tag is malware since May 2026' }],
  ['actions/download-artifact', { since: [4, 1, 3], says: 'CVE-2024-42471: an artifact can write any file' }],
]);

/** Whether a tag names a version before the first good one; `v4` alone moves on and counts by its first number only. */
function isBefore(tag: string, since: readonly number[]): boolean {
  const parts = /^v?(\d{1,5})(?:\.(\d{1,5}))?(?:\.(\d{1,5}))?$/.exec(tag)?.slice(1);
  for (const [i, part] of (parts ?? []).entries()) {
    const good = since[i] ?? 0;
    if (part === undefined) return false;
    if (Number(part) !== good) return Number(part) < good;
  }
  return false;
}

export default check({
  id: 'github-actions-actions-without-known-malice',
  title: 'Actions are of versions without known malware or flaws',
  severity: 'high',
  on: 'github/Step',
  why: 'These versions were replaced by malware that prints or sends away secrets, or let a stranger run code in the job.',
  fix: 'Move to the version named, by its commit id. If the workflow ran while the tag was malicious, change every secret that it could see.',
  references: [
    'https://github.com/advisories/GHSA-mrrh-fwg8-r2c3',
    'https://github.com/advisories/GHSA-69fq-xp46-6x23',
    'https://github.com/advisories/GHSA-qmg3-hpqr-gqvc',
    'https://github.com/actions-cool/issues-helper/issues/231',
  ],
  controls: ['nist-800-53-r5:SI-2', 'nist-800-53-r5:RA-5', 'nist-800-53-r5:SR-3', 'owasp-cicd:CICD-SEC-3'],
  aliases: ['zizmor:known-vulnerable-actions'],
  evaluate: ({ uses }) => {
    const advisory = advisories.get(`${knownOf(uses.owner) ?? ''}/${knownOf(uses.repo) ?? ''}`.toLowerCase());
    const ref = knownOf(uses.ref);
    if (!advisory || ref === undefined) return pass();
    // Versions of `actions/download-artifact` before 4 do not have the flaw.
    if (knownOf(uses.owner) === 'actions' && !/^v?4/.test(ref)) return pass();
    return advisory.commits?.includes(ref) === true || isBefore(ref, advisory.since)
      ? fail(uses.text, advisory.says)
      : pass();
  },
  examples: {
    pass: [
      githubActions`
        on: push
        permissions: {}
        jobs:
          scan:
            runs-on: ubuntu-latest
            steps:
              - uses: aquasecurity/trivy-action@0.35.0
              - uses: tj-actions/changed-files@v46
              - uses: actions/download-artifact@v3
      `,
    ],
    fail: [
      githubActions`
        on: issues
        permissions: { issues: write }
        jobs:
          answer:
            runs-on: ubuntu-latest
            steps:
              - uses: «actions-cool/issues-helper@v3»
      `,
      githubActions`
        on: push
        permissions: {}
        jobs:
          scan:
            runs-on: ubuntu-latest
            steps:
              - uses: «aquasecurity/trivy-action@0.28.0»
      `,
    ],
  },
});
