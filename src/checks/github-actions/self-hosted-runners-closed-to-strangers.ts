/** Pull requests of strangers do not run on machines of your own. */
import { every, isNoneOf, isOneOf, pass, some, when } from '../../findings/index.ts';
import { type GraphNode, itemsOf, unknownOf } from '../../graph/index.ts';
import { check, githubActions } from '../check.ts';

/** Whether the job's text names such a runner somewhere, in its matrix for one. */
function mayBeOwn({ body }: GraphNode): boolean {
  return body === undefined || body.file.text.slice(body.start, body.end).includes('self-hosted');
}

export default check({
  id: 'github-actions-self-hosted-runners-closed-to-strangers',
  title: 'Pull requests of strangers do not run on machines of your own',
  severity: 'high',
  on: 'github/Job',
  why: 'A pull request can change the workflow itself. On a runner of your own its code stays: it reads what the next jobs leave, and reaches your network.',
  fix: 'Run pull requests on runners of GitHub, or on ones that are thrown away after each job, and let no run of an outsider start without approval. In a private repository this is no finding.',
  references: ['https://docs.github.com/en/actions/reference/security/secure-use#hardening-for-self-hosted-runners'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-7', 'nist-800-53-r5:CM-5', 'owasp-cicd:CICD-SEC-7'],
  aliases: ['zizmor:self-hosted-runner'],
  evaluate: ({ 'runs-on': labels, on }, { node }) => {
    const byStrangers = some(
      on,
      ({ event }) => isOneOf(event, ['pull_request', 'pull_request_review', 'pull_request_target'], ''),
      '',
    );
    const isOpen = unknownOf(labels) !== undefined || itemsOf(labels).some((label) => unknownOf(label));
    return when(byStrangers, () =>
      isOpen && !mayBeOwn(node)
        ? pass()
        : every(labels, (label) => isNoneOf(label, ['self-hosted'], 'code of strangers runs on your machine')),
    );
  },
  examples: {
    pass: [
      githubActions`
        on: push
        jobs:
          build:
            runs-on: self-hosted
            steps: [{ run: make }]
      `,
    ],
    fail: [
      githubActions`
        on: [push, pull_request]
        jobs:
          build:
            runs-on: [«self-hosted», linux]
            steps: [{ run: make }]
      `,
    ],
    unknown: [
      githubActions`
        on: pull_request
        jobs:
          build:
            strategy: { matrix: { runner: [ubuntu-latest, self-hosted] } }
            runs-on: \${{ «matrix.runner» }}
            steps: [{ run: make }]
      `,
    ],
  },
});
