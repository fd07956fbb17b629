/** Images hold no secrets. */
import { check, dockerfile } from '../check.ts';
import { holdsNoWrittenSecrets } from '../written-secrets.ts';

export default check({
  id: 'dockerfile-no-written-secrets',
  title: 'Images hold no secrets',
  severity: 'high',
  on: 'image/Stage',
  why: 'Whatever `ENV`, `ARG` or a command writes stays in the image and its history: everyone who can pull it reads the secret, even if a later step deletes it.',
  fix: 'Use `RUN --mount=type=secret` while building, and give the program its secrets when it starts. Change the secret, for it was disclosed.',
  references: ['https://docs.docker.com/build/building/secrets/'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28', 'cis-docker-1.7:4.10'],
  aliases: ['DS-0031'],
  evaluate: (_, facts) => holdsNoWrittenSecrets(facts),
  examples: {
    pass: [
      dockerfile`
        FROM node:22
        RUN --mount=type=secret,id=npm NPM_TOKEN=$(cat /run/secrets/npm) npm ci
        ENV LOG_LEVEL=info
      `,
    ],
    fail: [
      dockerfile`
        FROM node:22
        ENV DB_PASSWORD=«Tr0ub4dor-9x2»
      `,
    ],
  },
});
