/** The user that a Dockerfile names decides for the workloads that run the image it builds. */
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../host/index.ts';
import { scan } from './scan.ts';

interface Estate {
  readonly dockerfile: string;
  /** Where the Dockerfile stands. */
  readonly path?: string;
  readonly image?: string;
  readonly security?: string;
}

/** The verdict on the user of the container's image, and the files that its evidence points at. */
function verdict({ dockerfile, path = 'web/Dockerfile', image = 'example.com/shop/web:1.4.2', security = '' }: Estate) {
  const { report } = scan({
    root: '.',
    files: memoryFiles({
      [path]: dockerfile,
      'deploy/web.yaml': `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  securityContext: { ${security} }
  containers:
    - name: web
      image: ${image}
`,
    }),
    today: '2026-01-01',
    version: '0',
  });
  return [...report.findings, ...report.unknowns]
    .filter(({ rule }) => rule.id === 'kubernetes-pod-not-root-by-image')
    .map(({ verdict: { answer, evidence } }) => [answer, ...evidence.map(({ origin }) => origin.at.file.path)]);
}

describe('the user of a container', () => {
  it.each([
    ['an official image that names no user', { dockerfile: 'FROM python:3.14\nCMD ["app"]\n' }, 'web/Dockerfile'],
    ['a user that is root by name', { dockerfile: 'FROM example.com/base\nUSER root\n' }, 'web/Dockerfile'],
    ['a user that is root by number', { dockerfile: 'FROM example.com/base\nUSER 0:1000\n' }, 'web/Dockerfile'],
    [
      'the last stage, whatever the ones before it are',
      { dockerfile: 'FROM node:24 AS build\nUSER node\nFROM nginx:1.29\nCOPY --from=build /a /a\n' },
      'web/Dockerfile',
    ],
    [
      'the base that is a stage before it',
      { dockerfile: 'FROM python:3.14 AS base\nUSER root\nFROM base\nCMD ["app"]\n' },
      'web/Dockerfile',
    ],
  ])('is root by %s', (_, estate, place) => {
    expect(verdict(estate)).toEqual([['fail', place]]);
  });

  it.each([
    ['the Dockerfile names one', { dockerfile: 'FROM python:3.14\nUSER 10001\n' }],
    ['a stage before names one', { dockerfile: 'FROM python:3.14 AS base\nUSER 10001\nFROM base\nCMD ["app"]\n' }],
    ['the manifest names one', { dockerfile: 'FROM python:3.14\n', security: 'runAsUser: 10001' }],
    ['the manifest refuses root', { dockerfile: 'FROM python:3.14\n', security: 'runAsNonRoot: true' }],
  ])('is not root where %s', (_, estate) => {
    expect(verdict(estate)).toEqual([]);
  });

  it('is not known where the base image is not', () => {
    expect(verdict({ dockerfile: 'FROM example.com/base:1\n' })).toEqual([['unknown', 'web/Dockerfile']]);
  });

  it('is not that of a Dockerfile that builds another image', () => {
    const estate = { dockerfile: 'FROM python:3.14\n', path: 'worker/Dockerfile' };
    expect(verdict(estate)).toEqual([['unknown', 'deploy/web.yaml']]);
  });
});
