/** Builds and images do without sudo. */
import { all, every, is, pass } from '../../findings/index.ts';
import { isAbsent } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';

export default check({
  id: 'dockerfile-no-sudo',
  title: 'Builds and images do without sudo',
  severity: 'low',
  on: 'image/Stage',
  why: 'In a build sudo does nothing that `USER` does not. In the image it makes root of whoever breaks in, if it asks no password.',
  fix: 'Switch by `USER root` where a step needs it, and back after it.',
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7'],
  aliases: ['DL3004', 'CKV2_DOCKER_1', 'DS-0010'],
  evaluate: ({ Run }) =>
    every(Run, ({ Commands }) =>
      every(Commands, ({ Name, Text }) =>
        all(
          isAbsent(Name) ? pass() : is(Name, (name) => name !== 'sudo', 'root is a matter of `USER`'),
          isAbsent(Text)
            ? pass()
            : is(Text, (text) => !/NOPASSWD/.test(text), 'whoever breaks in becomes root without a password'),
        ),
      ),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM debian:13-slim
        USER root
        RUN apt-get update
        USER 10001
      `,
    ],
    fail: [
      dockerfile`
        FROM registry.example.com/base:7
        RUN «sudo» apt-get update
      `,
    ],
  },
});
