/** Which jobs a stranger can run code in: each rule with what it must find and what looks like it and is none. */
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../host/index.ts';
import { scan } from './scan.ts';

/** Who gets in, `yes`, `if` (something is taken for granted) or `unknown`; empty for nobody. */
function entries(files: Readonly<Record<string, string>>): readonly string[] {
  const { graph } = scan({ root: '.', files: memoryFiles(files), today: '2026-01-01', version: '0' });
  return ['foothold/pull-request', 'foothold/issue'].flatMap((kind) =>
    graph.ofKind(kind).flatMap((entry) =>
      graph.out(entry, 'can-run-code-in').map(({ to, proof }) => {
        const how = proof.unless ? 'unknown' : proof.assumes === undefined ? 'yes' : 'if';
        return `${kind.slice('foothold/'.length)} ${graph.node(to).address} ${how}`;
      }),
    ),
  );
}

function workflow(text: string): Readonly<Record<string, string>> {
  return { '.github/workflows/w.yml': text };
}

/** A job on `pull_request_target` that checks out the head by `ref` and runs `run`. */
function target(options: {
  ref?: string;
  run?: string;
  job?: string;
  on?: string;
  step?: string;
}): Readonly<Record<string, string>> {
  const {
    ref = '${{ github.event.pull_request.head.sha }}',
    run = 'npm ci',
    job = '',
    on = 'pull_request_target',
    step = '',
  } = options;
  return workflow(`on: ${on}
jobs:
  build:
    runs-on: ubuntu-latest
${job}
    steps:
${step}
      - uses: actions/checkout@v4
        with:
          ref: ${ref}
      - run: ${run}
`);
}

function injected(on: string, expression: string, job = ''): Readonly<Record<string, string>> {
  return workflow(`on:
  ${on}
jobs:
  greet:
    runs-on: ubuntu-latest
${job}
    steps:
      - run: echo "\${{ ${expression} }}"
`);
}

describe('code of a pull request', () => {
  it.each([
    ['a head commit whose scripts are run', target({}), 'yes'],
    ['a merge ref', target({ ref: 'refs/pull/${{ github.event.number }}/merge' }), 'yes'],
    ['a make', target({ run: 'make test' }), 'yes'],
    ['a script of the checkout', target({ run: './ci/build.sh' }), 'yes'],
    ['an interpreter', target({ run: 'sudo python3 tools/report.py' }), 'yes'],
    ['an image build', target({ run: 'docker build .' }), 'if'],
    ['requirements', target({ run: 'pip install -r requirements.txt' }), 'yes'],
    ['a label that a maintainer sets', target({ on: '{pull_request_target: {types: [labeled]}}' }), 'if'],
    [
      'a condition on a label',
      target({ job: "    if: contains(github.event.pull_request.labels.*.name, 'safe')" }),
      'if',
    ],
    ['an environment', target({ job: '    environment: review' }), 'unknown'],
    [
      'a check of who acts',
      target({ step: '      - uses: prince-chrismc/check-actor-permissions-action@v3' }),
      'unknown',
    ],
    ['a condition on a step', target({ job: "    if: needs.x.outputs.ok == 'true'" }), 'unknown'],
    ['a condition that a stranger meets', target({ job: "    if: github.event.action != 'closed'" }), 'yes'],
  ])('runs after %s', (_, files, how) => {
    expect(entries(files)).toEqual([`pull-request build ${how}`]);
  });

  it.each([
    ['the code of the base', target({ ref: '${{ github.sha }}' })],
    ['a branch name looked up in the repository itself', target({ ref: '${{ github.head_ref }}' })],
    ['no command that runs it', target({ run: 'echo done' })],
    ['a package that is installed for the machine', target({ run: 'npm install -g markdownlint-cli' })],
    ['a package of somebody else', target({ run: 'pip install requests' })],
    ['forks shut out', target({ job: '    if: github.event.pull_request.head.repo.full_name == github.repository' })],
    ['forks shut out otherwise', target({ job: '    if: ${{ !github.event.pull_request.head.repo.fork }}' })],
    [
      'members only',
      target({ job: `    if: contains(fromJSON('["OWNER","MEMBER"]'), github.event.pull_request.author_association)` }),
    ],
    ['one person only', target({ job: "    if: github.actor == 'octocat'" })],
    ['another event only', target({ job: "    if: github.event_name == 'push'" })],
    ['the event of forks, which has no power', target({ on: 'pull_request' })],
    ['a push', target({ on: 'push' })],
  ])('does not run with %s', (_, files) => {
    expect(entries(files)).toEqual([]);
  });

  it('is gone after the base was checked out again', () => {
    const again = `on: pull_request_target
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: { ref: "\${{ github.event.pull_request.head.sha }}" }
      - uses: actions/checkout@v4
      - run: npm ci
`;
    expect(entries(workflow(again))).toEqual([]);
  });

  it('lies beside what is run, if it has a folder of its own', () => {
    const text = (run: string) => `on: pull_request_target
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/checkout@v4
        with: { ref: "\${{ github.event.pull_request.head.sha }}", path: theirs }
      - run: ${run}
`;
    expect(entries(workflow(text('npm ci')))).toEqual([]);
    expect(entries(workflow(text('cd theirs && npm ci')))).toEqual(['pull-request build yes']);
  });

  it('stays on a machine of your own', () => {
    const on = (runner: string) =>
      workflow(`on: pull_request
jobs:
  test:
    runs-on: ${runner}
    steps: [{ run: npm test }]
`);
    expect(entries(on('[self-hosted, linux]'))).toEqual(['pull-request test if']);
    expect(entries(on('ubuntu-latest'))).toEqual([]);
  });

  it('waits behind a job that only members pass', () => {
    const text = (gate: string) =>
      workflow(`on: pull_request_target
jobs:
  allow:
    ${gate}
    runs-on: ubuntu-latest
    steps: [{ run: "true" }]
  build:
    needs: allow
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: { ref: "\${{ github.event.pull_request.head.sha }}" }
      - run: npm ci
`);
    expect(entries(text("if: github.event.pull_request.author_association == 'MEMBER'"))).toEqual([]);
    expect(entries(text('environment: external'))).toEqual(['pull-request build unknown']);
    expect(entries(text('timeout-minutes: 5'))).toEqual(['pull-request build yes']);
  });

  it('reaches what follows the workflow that it started', () => {
    const files = (started: string, job = '') => ({
      '.github/workflows/ci.yml': `name: CI\non: ${started}\njobs: { a: { runs-on: x, steps: [{ run: make }] } }\n`,
      '.github/workflows/after.yml': `on: { workflow_run: { workflows: [CI], types: [completed] } }
jobs:
  after:
    runs-on: ubuntu-latest
${job}
    steps:
      - uses: actions/checkout@v4
        with: { ref: "\${{ github.event.workflow_run.head_sha }}" }
      - run: make
`,
    });
    expect(entries(files('pull_request'))).toEqual(['pull-request after yes']);
    expect(entries(files('push'))).toEqual([]);
    expect(entries(files('pull_request', "    if: github.event.workflow_run.event == 'push'"))).toEqual([]);
  });
});

describe('what a stranger writes', () => {
  it.each([
    ['the title of an issue', injected('issues:', 'github.event.issue.title'), 'issue greet yes'],
    ['a comment', injected('issue_comment:', 'github.event.comment.body'), 'issue greet yes'],
    ['the name of a branch', injected('pull_request_target:', 'github.head_ref'), 'pull-request greet yes'],
    ['the whole event', injected('issues:', 'toJSON(github.event)'), 'issue greet yes'],
    ['a fallback', injected('issues:', 'inputs.x || github.event.issue.body'), 'issue greet yes'],
    [
      'a condition that the author meets',
      injected('issues:', 'github.event.issue.title', "    if: contains(github.event.issue.body, '/plan')"),
      'issue greet yes',
    ],
    [
      'a merged pull request',
      injected(
        'pull_request_target: { types: [closed] }',
        'github.event.pull_request.title',
        '    if: github.event.pull_request.merged',
      ),
      'pull-request greet if',
    ],
  ])('runs in a script by %s', (_, files, found) => {
    expect(entries(files)).toEqual([found]);
  });

  it.each([
    ['a number', injected('issues:', 'github.event.issue.number')],
    ['a question about it', injected('issues:', "contains(github.event.issue.title, 'bug')")],
    ['what the event does not have', injected('issues:', 'github.event.pull_request.title')],
    ['an event of forks, which has no power', injected('pull_request:', 'github.event.pull_request.title')],
    ['an event that takes rights', injected('workflow_dispatch:', 'github.event.issue.title')],
    [
      'members only',
      injected(
        'issue_comment:',
        'github.event.comment.body',
        "    if: github.event.comment.author_association == 'OWNER'",
      ),
    ],
  ])('does not run by %s', (_, files) => {
    expect(entries(files)).toEqual([]);
  });

  it('is data in a variable of the environment, unless it is pasted from there', () => {
    const text = (run: string) =>
      workflow(`on: issues
env: { TITLE: "\${{ github.event.issue.title }}" }
jobs:
  greet:
    runs-on: ubuntu-latest
    steps: [{ run: '${run}' }]
`);
    expect(entries(text('echo "$TITLE"'))).toEqual([]);
    expect(entries(text('echo "${{ env.TITLE }}"'))).toEqual(['issue greet yes']);
  });

  it('travels by outputs of steps and jobs, and by inputs of actions and workflows', () => {
    const files = {
      '.github/workflows/a.yml': `on: issues
jobs:
  first:
    runs-on: ubuntu-latest
    outputs: { title: "\${{ steps.read.outputs.title }}" }
    steps:
      - id: read
        env: { TITLE: "\${{ github.event.issue.title }}" }
        run: echo "title=$TITLE" >> "$GITHUB_OUTPUT"
  second:
    needs: first
    runs-on: ubuntu-latest
    steps: [{ run: 'echo \${{ needs.first.outputs.title }}' }]
  third:
    runs-on: ubuntu-latest
    steps:
      - uses: ./say
        with: { words: "\${{ github.event.issue.title }}" }
  fourth:
    uses: ./.github/workflows/b.yml
    with: { words: "\${{ github.event.issue.title }}" }
  fifth:
    uses: ./.github/workflows/b.yml
    with: { words: hello }
`,
      '.github/workflows/b.yml': `on: { workflow_call: { inputs: { words: { type: string } } } }
jobs:
  called:
    runs-on: ubuntu-latest
    steps: [{ run: 'echo \${{ inputs.words }}' }]
`,
      'say/action.yml': `name: say
inputs: { words: { required: true } }
runs:
  using: composite
  steps: [{ shell: bash, run: 'echo \${{ inputs.words }}' }]
`,
    };
    expect(entries(files)).toEqual(['issue second yes', 'issue third yes', 'issue called yes']);
  });
});
