/** Builds verify whom they download from. */
import { all, every, everyEntry, is, pass } from '../../findings/index.ts';
import { knownOf } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';

/** Program to the words that switch its checks off. */
const switches: ReadonlyMap<string, RegExp> = new Map([
  ['curl', /^(?:--insecure|-[a-zA-Z]*k[a-zA-Z]*)$/],
  ['wget', /^--no-check-certificate$/],
  ['pip', /^--trusted-host(?:=|$)/],
  ['pip3', /^--trusted-host(?:=|$)/],
  ['apk', /^--allow-untrusted$/],
  ['apt', /^(?:--allow-unauthenticated|--force-yes)$/],
  ['apt-get', /^(?:--allow-unauthenticated|--force-yes)$/],
  ['yum', /^--nogpgcheck$/],
  ['dnf', /^--nogpgcheck$/],
]);
const variables: ReadonlyMap<string, string> = new Map([
  ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
  ['PYTHONHTTPSVERIFY', '0'],
  ['GIT_SSL_NO_VERIFY', 'true'],
  ['NPM_CONFIG_STRICT_SSL', 'false'],
]);
const says = 'anyone on the way may put in other code';

export default check({
  id: 'dockerfile-verifies-servers',
  title: 'Builds verify whom they download from',
  severity: 'medium',
  on: 'image/Stage',
  why: 'With the check of certificates or signatures switched off, anyone on the way puts other code into the image.',
  fix: 'Remove the switch, and add the certificate of your own proxy or registry to the system instead.',
  references: ['https://docs.docker.com/build/building/best-practices/', 'https://curl.se/docs/sslcerts.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SI-7', 'nist-800-53-r5:SR-3'],
  aliases: [
    'CKV2_DOCKER_2',
    'CKV2_DOCKER_3',
    'CKV2_DOCKER_4',
    'CKV2_DOCKER_5',
    'CKV2_DOCKER_6',
    'CKV2_DOCKER_7',
    'CKV2_DOCKER_8',
  ],
  evaluate: ({ Run, Env }) =>
    all(
      every(Run, ({ Commands }) =>
        every(Commands, ({ Name, Words }) => {
          const off = switches.get(knownOf(Name) ?? '');
          return off ? every(Words, (word) => is(word, (text) => !off.test(text), says)) : pass();
        }),
      ),
      everyEntry(Env, (name, value) => {
        const off = variables.get(name);
        return off === undefined ? pass() : is(value, (text) => text !== off, says);
      }),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM debian:13-slim
        RUN apt-get update && curl -fsS https://example.com/a -o a
      `,
    ],
    fail: [
      dockerfile`
        FROM debian:13-slim
        RUN curl «-fsSk» https://example.com/a -o a && wget «--no-check-certificate» https://example.com/b
      `,
      dockerfile`
        FROM node:22
        ENV NODE_TLS_REJECT_UNAUTHORIZED=«0»
      `,
    ],
  },
});
