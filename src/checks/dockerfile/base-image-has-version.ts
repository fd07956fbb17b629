/** Base images are named by version. */
import { pass } from '../../findings/index.ts';
import { knownOf } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';
import { isPinned } from '../image-references.ts';

export default check({
  id: 'dockerfile-base-image-has-version',
  title: 'Base images are named by version',
  severity: 'low',
  on: 'image/Stage',
  why: 'Without a tag, or with `latest`, every build may bring another system, and nobody knows which one runs.',
  fix: 'Name the version that you test with, and let a tool propose newer ones.',
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  controls: ['nist-800-53-r5:CM-2', 'nist-800-53-r5:SI-7'],
  aliases: ['DL3006', 'DL3007', 'CKV_DOCKER_7', 'DS-0001'],
  evaluate: ({ From }) => (knownOf(From) === 'scratch' ? pass() : isPinned(From)),
  examples: {
    pass: [
      dockerfile`
        FROM node:22.21-alpine AS build
        RUN npm ci
        FROM build
        CMD ["node", "server.js"]
      `,
    ],
    fail: [
      dockerfile`
        FROM «node»
        CMD ["node", "server.js"]
      `,
      dockerfile`
        ARG VERSION=latest
        FROM «node:\${VERSION}»
        CMD ["node", "server.js"]
      `,
    ],
    unknown: [
      dockerfile`
        ARG VERSION
        FROM «node:\${VERSION}»
        CMD ["node", "server.js"]
      `,
    ],
  },
});
