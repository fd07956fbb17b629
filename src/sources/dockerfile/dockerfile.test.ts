/** Dockerfiles to stages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../graph/index.ts';
import { textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { dockerfile } from './index.ts';

function read(text: string, path = 'Dockerfile') {
  return dockerfile.read(memoryWorkspace({ [path]: text }));
}

function stages(text: string): Record<string, unknown>[] {
  return read(text).resources.map(({ properties }) => shown(properties) as Record<string, unknown>);
}

describe('variables', () => {
  it('of the head fill in FROM, and a stage sees them once it declares them', () => {
    const [stage] = stages('ARG V=22\nFROM node:${V}-alpine\nARG V\nARG W=x\nARG X\nENV A=$V B=${W}-$X C=${Y:-d}\n');
    expect(stage).toMatchObject({
      From: 'node:22-alpine',
      Args: { V: '22', W: 'x', X: '<needs build argument `X`>' },
      Env: { A: '22', B: 'x-<needs build argument `X`>', C: 'd' },
    });
  });

  it('keep the place that defines them', () => {
    const [node] = read('ARG V=22\nFROM node:${V}\n').resources;
    const from = node?.properties.entries.get('From');
    expect(from && historyOf(from.origin).map(({ at }) => textOf(at))).toEqual(['node:${V}', 'V=22']);
  });

  it('that the base image may define are not known', () => {
    expect(stages('FROM a\nENV PATH=$PATH:/x\n')[0]).toMatchObject({
      Env: { PATH: '<`PATH` may be set by the base image>:/x' },
    });
    expect(stages('FROM scratch\nENV P=$P:/x\n')[0]).toMatchObject({ Env: { P: ':/x' } });
  });

  it('of one ENV do not see each other', () => {
    expect(stages('FROM scratch\nENV A=1\nENV A=2 B=$A\n')[0]).toMatchObject({ Env: { A: '2', B: '1' } });
  });
});

describe('stages', () => {
  it('begin with what an earlier one left', () => {
    const [first, second] = stages(
      'FROM a AS one\nUSER app\nENV X=1\nWORKDIR /srv\nEXPOSE 80\nFROM one\nWORKDIR sub\nCOPY --from=one /a /b\nCOPY --from=nginx:1 /c /d\n',
    );
    expect(first).toMatchObject({ Name: 'one', Index: 0, Final: false, Base: 'a' });
    expect(second).toMatchObject({
      Name: '1',
      Final: true,
      FromStage: 'one',
      Base: 'a',
      User: 'app',
      Env: { X: '1' },
      Workdir: '/srv/sub',
      ExposedPorts: ['80/tcp'],
    });
    expect(second?.['From']).toBeUndefined();
    expect(second?.['Copy']).toMatchObject([
      { FromStage: 'one' },
      { From: 'nginx:1', Sources: ['/c'], Destination: '/d' },
    ]);
  });

  it.each([
    ['FROM node:22', '<the user of base image `node:22` is not read>'],
    ['FROM node:22\nUSER node', 'node'],
    ['FROM node:22\nUSER node\nUSER root', 'root'],
    ['FROM scratch', '0'],
    ['FROM gcr.io/distroless/static-debian12:nonroot', '65532'],
    [
      'FROM gcr.io/distroless/static-debian12:latest',
      '<the user of base image `gcr.io/distroless/static-debian12:latest` is not read>',
    ],
    ['FROM a\nARG U\nUSER $U', '<needs build argument `U`>'],
  ])('%s leaves the user %s', (text, user) => {
    expect(stages(text)[0]).toMatchObject({ User: user });
  });

  it('have keys that differ', () => {
    expect(read('FROM a AS x\nFROM b AS X\nFROM c').resources.map(({ key }) => key)).toEqual([
      'dockerfile:Dockerfile#x',
      'dockerfile:Dockerfile#1',
      'dockerfile:Dockerfile#2',
    ]);
  });
});

describe('instructions', () => {
  it('say what runs', () => {
    const [stage] = stages(
      'FROM a\nRUN --mount=type=secret,id=t apt-get update && \\\n  curl -s x | sh\nRUN ["bash", "-c", "make all"]\nRUN <<EOF\npip install x\nEOF\n',
    );
    expect(stage?.['Run']).toMatchObject([
      {
        Form: 'shell',
        Mounts: [{ type: 'secret', id: 't' }],
        Commands: [
          { Name: 'apt-get', Words: ['apt-get', 'update'], Joint: 'first' },
          { Name: 'curl', Joint: '&&' },
          { Name: 'sh', Joint: '|' },
        ],
      },
      { Form: 'exec', Text: 'bash -c make all', Commands: [{ Name: 'make', Words: ['make', 'all'] }] },
      { Text: 'pip install x', Commands: [{ Name: 'pip' }] },
    ]);
  });

  it('say what starts', () => {
    const [stage] = stages(
      'FROM a\nENTRYPOINT ["/app"]\nCMD serve --all\nHEALTHCHECK --interval=5s CMD curl -f x\nADD https://x/y.tgz /y\nLABEL a=b\nVOLUME /data\n',
    );
    expect(stage).toMatchObject({
      Entrypoint: ['/app'],
      EntrypointForm: 'exec',
      Cmd: ['/bin/sh', '-c', 'serve --all'],
      CmdForm: 'shell',
      Healthcheck: { Test: ['CMD-SHELL', 'curl -f x'], Interval: '5s' },
      Add: [{ Sources: ['https://x/y.tgz'], Destination: '/y' }],
      Labels: { a: 'b' },
      Volumes: ['/data'],
    });
  });
});

describe('files', () => {
  it.each(['Dockerfile', 'a/Dockerfile.dev', 'web.Dockerfile', 'Containerfile', 'Dockerfile-linux'])(
    '%s is one',
    (path) => {
      expect(read('FROM a', path).files).toEqual([path]);
    },
  );
  it.each(['Dockerfile.md', 'dockerfile.py', 'Dockerfile.dockerignore', 'notes/docker'])('%s is none', (path) => {
    expect(read('FROM a', path).files).toEqual([]);
  });
  it('that must be rendered first are in the ledger', () => {
    expect(read('FROM {{ x }}', 'Dockerfile.j2').ledger).toHaveLength(1);
  });
  it('never make it throw, however they are cut up', () => {
    const seed =
      'ARG V=1\nFROM a:$V AS b\nENV A=${B:-c} \\\n D=e\nRUN <<EOF\nx\nEOF\nCOPY --from=b ["x", "y"]\nHEALTHCHECK NONE\nONBUILD RUN x\nUSER ${U#*}\n';
    fc.assert(
      fc.property(
        fc.nat(seed.length),
        fc.nat(12),
        fc.stringMatching(/^[\]{}$"<\\\n =-]{0,4}$/),
        (at, length, filler) => {
          read(seed.slice(0, at) + filler + seed.slice(at + length));
        },
      ),
      { numRuns: 300 },
    );
  });
});
