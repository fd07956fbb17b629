/** Images expose no SSH. */
import { every, isNoneOf } from '../../findings/index.ts';
import { check, dockerfile } from '../check.ts';

export default check({
  id: 'dockerfile-no-ssh-server',
  title: 'Images expose no SSH',
  severity: 'medium',
  on: 'image/Stage',
  why: 'A login by SSH goes past the access control and the audit log of the platform, with keys and passwords that are part of the image.',
  fix: 'Use `docker exec` or `kubectl exec`, which ask the platform who you are.',
  references: [
    'https://docs.docker.com/reference/dockerfile/#expose',
    'https://docs.docker.com/build/building/best-practices/',
  ],
  controls: ['nist-800-53-r5:CM-7', 'nist-800-53-r5:AC-17'],
  aliases: ['CKV_DOCKER_1', 'DS-0004'],
  evaluate: ({ ExposedPorts }) =>
    every(ExposedPorts, (port) => isNoneOf(port, ['22/tcp'], 'a login goes past the platform')),
  examples: {
    pass: [
      dockerfile`
        FROM nginx:1.29
        EXPOSE 8080
      `,
    ],
    fail: [
      dockerfile`
        FROM debian:13-slim
        EXPOSE 8080 «22»
      `,
    ],
  },
});
