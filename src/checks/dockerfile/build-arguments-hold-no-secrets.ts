/** Secrets do not come in by build arguments. */
import { everyEntry, fail, pass } from '../../findings/index.ts';
import { unknownOf } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';

const secret =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|SECRET_KEY|ACCESS_KEY|AUTH_KEY|CREDENTIALS?)$/i;

export default check({
  id: 'dockerfile-build-arguments-hold-no-secrets',
  title: 'Secrets do not come in by build arguments',
  severity: 'medium',
  on: 'image/Stage',
  why: 'The values of build arguments stand in the history of the image and in its provenance, for everyone who can pull it.',
  fix: 'Use `RUN --mount=type=secret,id=…`, which leaves nothing behind.',
  references: [
    'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
    'https://docs.docker.com/build/building/secrets/',
  ],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  aliases: ['DS-0031'],
  evaluate: ({ Args }) =>
    everyEntry(Args, (name, value) =>
      // One with a default is a secret that is written down, or none.
      secret.test(name) && unknownOf(value) ? fail(value, `\`${name}\` stays in the history of the image`) : pass(),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM node:22
        ARG VERSION
        RUN --mount=type=secret,id=npm npm ci
      `,
    ],
    fail: [
      dockerfile`
        FROM node:22
        ARG «NPM_TOKEN»
        RUN npm config set //registry.npmjs.org/:_authToken=$NPM_TOKEN && npm ci
      `,
    ],
  },
});
