/** Base images are named by digest. */
import { is, pass } from '../../findings/index.ts';
import { isAbsent } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';

export default check({
  id: 'dockerfile-base-image-by-digest',
  title: 'Base images are named by digest',
  severity: 'info',
  on: 'image/Stage',
  why: 'A tag can be moved to another image, by its owner or by whoever stole the account. A digest is one image for ever.',
  fix: 'Add `@sha256:…` after the tag, and let Dependabot or Renovate keep it current. Without such a tool updates no longer come by themselves.',
  references: ['https://docs.docker.com/build/building/best-practices/#pin-base-image-versions'],
  controls: ['nist-800-53-r5:SI-7', 'nist-800-53-r5:SR-3'],
  evaluate: ({ From }) =>
    isAbsent(From)
      ? pass()
      : is(
          From,
          (name) =>
            name === 'scratch' || !/:[^/]*$/.test(name) || name.endsWith(':latest') || name.includes('@sha256:'),
          'the tag may be moved to another image',
        ),
  examples: {
    pass: [
      dockerfile`
        FROM node:22@sha256:0c0734eb7051babbb3e95cd74e684f940552b31472152edf0bb23e54ab44a0d7
        CMD ["node", "server.js"]
      `,
    ],
    fail: [
      dockerfile`
        FROM «node:22»
        CMD ["node", "server.js"]
      `,
    ],
  },
});
