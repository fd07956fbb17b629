/** Workflows and actions to nodes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../graph/index.ts';
import { textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { githubActions } from './index.ts';

const path = '.github/workflows/ci.yml';

function read(text: string, at = path) {
  const { resources, ...rest } = githubActions.read(memoryWorkspace({ [at]: text }));
  const found = Object.fromEntries(
    resources.map((node) => [node.key, shown(node.properties) as Record<string, unknown>]),
  );
  return { found, resources, ...rest };
}

const step = (text: string, job = '', top = '') =>
  read(`on: push\n${top}jobs:\n  j:\n    runs-on: x\n${job}    steps:\n    - ${text}\n`).found[`github:${path}#j/1`];

describe('keys', () => {
  it('name workflow, job and step', () => {
    const { found } = read(
      'on: push\njobs:\n  a:\n    steps:\n    - run: x\n    - id: second\n      run: y\n    - id: second\n  b:\n    needs: a\n',
    );
    const scope = `github:${path}`;
    expect(Object.keys(found)).toEqual([
      scope,
      `${scope}#a`,
      `${scope}#a/1`,
      `${scope}#a/second`,
      `${scope}#a/3`,
      `${scope}#b`,
    ]);
    expect(found[scope]?.['jobs']).toEqual(['a', 'b']);
    expect(found[`${scope}#a`]?.['steps']).toEqual(['1', 'second', '3']);
  });
});

describe('steps', () => {
  it('of a group that runs at once are read like others', () => {
    const { found } = read(
      'on: push\njobs:\n  j:\n    steps:\n    - run: a\n    - parallel:\n      - run: b\n      - { id: c, run: c }\n    - wait: c\n',
    );
    expect(found[`github:${path}#j`]).toMatchObject({ steps: ['1', '2.1', 'c', '3'] });
    expect(found[`github:${path}#j/2.1`]).toMatchObject({ run: 'b' });
    expect(found[`github:${path}#j/c`]).toMatchObject({ run: 'c' });
  });
});

describe('triggers', () => {
  it.each([
    ['push', [{ event: 'push' }]],
    ['[push, pull_request]', [{ event: 'push' }, { event: 'pull_request' }]],
    [
      '{ pull_request_target: { types: [opened] }, push: }',
      [{ event: 'pull_request_target', types: ['opened'] }, { event: 'push' }],
    ],
    ['{ schedule: [{ cron: "0 0 * * *" }] }', [{ event: 'schedule', cron: ['0 0 * * *'] }]],
  ])('%s', (on, expected) => {
    expect(read(`on: ${on}\njobs: {}\n`).found[`github:${path}`]?.['on']).toEqual(expected);
  });
});

describe('permissions', () => {
  const setting = '<the default permissions of the token are a setting of the repository>';
  it.each([
    ['', '', setting],
    ['permissions: {}\n', '', {}],
    ['permissions: { contents: read }\n', '', { contents: 'read' }],
    ['permissions: { contents: read }\n', '    permissions: { packages: write }\n', { packages: 'write' }],
  ])('%j and %j', (top, job, expected) => {
    expect(step('run: x', job, top)?.['permissions']).toEqual(expected);
  });
});

it('the short forms of permissions are spelled out', () => {
  expect(step('run: x', '', 'permissions: write-all\n')?.['permissions']).toMatchObject({
    contents: 'write',
    'id-token': 'write',
  });
  const read = step('run: x', '', 'permissions: read-all\n')?.['permissions'];
  expect(read).toMatchObject({ contents: 'read' });
  expect(read).not.toHaveProperty('id-token');
});

describe('uses', () => {
  const sha = 'a'.repeat(40);
  it.each([
    ['actions/checkout@v4', { owner: 'actions', repo: 'checkout', ref: 'v4', kind: 'tag' }],
    ['actions/checkout@v4.1.2', { ref: 'v4.1.2', kind: 'tag' }],
    [`a/b/sub/dir@${sha}`, { path: 'sub/dir', ref: sha, kind: 'sha' }],
    ['a/b@main', { kind: 'branch' }],
    ['./.github/actions/x', { kind: 'local', path: '.github/actions/x' }],
    ['docker://alpine:3', { kind: 'docker', image: 'alpine:3' }],
  ])('%s', (text, expected) => {
    expect(step(`uses: ${text}`)?.['uses']).toMatchObject({ text, ...expected });
  });
});

describe('expressions', () => {
  it('are found with their places', () => {
    const { resources } = read(
      'on: issues\njobs:\n  j:\n    steps:\n    - run: |\n        echo "${{ github.event.issue.title }}"\n      if: github.actor != \'x\' && env.A\n',
    );
    const expressions = resources.at(-1)?.properties.entries.get('expressions');
    expect(shown(expressions)).toEqual([
      { path: 'github.actor', in: 'if', text: 'github.actor' },
      { path: 'env.a', in: 'if', text: 'env.A' },
      { path: 'github.event.issue.title', in: 'run', text: 'github.event.issue.title' },
    ]);
    const items: readonly Value[] = expressions?.kind === 'list' ? expressions.items : [];
    expect(items.map(({ origin }) => textOf(origin.at))).toEqual(['github.actor', 'env.A', 'github.event.issue.title']);
  });

  it('leave a value open, but scripts as they are', () => {
    const found = step('{ run: "x ${{ a.b }}", with: { role: "arn:${{ vars.ACCOUNT }}:x", t: "${{ secrets.T }}" } }');
    expect(found).toMatchObject({
      run: 'x ${{ a.b }}',
      with: { role: 'arn:<needs `vars.ACCOUNT`>:x', t: '<needs `secrets.T`>' },
    });
  });

  it('on the environment are filled in, nearest first', () => {
    const text = '{ with: { a: "${{ env.A }}", b: "${{ env.B }}" } }';
    expect(step(text, '    env: { A: job }\n', 'env: { A: top, B: "b-${{ env.C }}" }\n')).toMatchObject({
      with: { a: 'job', b: 'b-<needs `env.C`>' },
    });
  });

  it('that are broken are reported', () => {
    expect(read('on: push\njobs:\n  j:\n    steps:\n    - run: x ${{ a. }}\n').diagnostics).toMatchObject([
      { code: 'github-expression', severity: 'warning' },
    ]);
  });
});

describe('actions', () => {
  it('are read with their steps, whose callers are not known', () => {
    const { found } = read(
      'name: x\ninputs: { a: { default: b } }\nruns:\n  using: composite\n  steps:\n  - run: echo ${{ inputs.a }}\n    shell: bash\n',
      'tool/action.yml',
    );
    expect(found['github:tool/action.yml']).toMatchObject({
      name: 'x',
      inputs: { a: { default: 'b' } },
      runs: { using: 'composite' },
      steps: ['1'],
    });
    expect(found['github:tool/action.yml#runs/1']).toMatchObject({
      run: 'echo ${{ inputs.a }}',
      on: '<the workflows that use the action decide>',
    });
  });
});

describe('files', () => {
  it('are told by their place', () => {
    const text = 'on: push\njobs: { j: {} }\n';
    expect(read(text, 'examples/x/.github/workflows/a.yaml').files).toHaveLength(1);
    expect(read(text, '.github/workflows/sub/a.yaml').files).toHaveLength(0);
    expect(read(text, 'a.yaml').files).toHaveLength(0);
  });

  it('never make it throw, however they are cut up', () => {
    const seed =
      'name: x\non: { push: { branches: [a] }, schedule: [{ cron: x }] }\npermissions: read-all\nenv: { A: "${{ env.A }}" }\njobs:\n  j:\n    container: a\n    environment: e\n    runs-on: { group: g }\n    steps:\n    - uses: a/b@c\n      with: { x: "${{ fromJSON(github.a)[0].b }}" }\n    - run: >\n        a\n        ${{ b }}\n';
    fc.assert(
      fc.property(
        fc.nat(seed.length),
        fc.nat(20),
        fc.stringMatching(/^[\]{}![:,&$ *-]{0,4}$/),
        (at, length, filler) => {
          read(seed.slice(0, at) + filler + seed.slice(at + length));
        },
      ),
      { numRuns: 300 },
    );
  });
});
