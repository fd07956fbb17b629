/** Builds set no passwords. */
import { every, fail, is, pass } from '../../findings/index.ts';
import { knownOf } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';

export default check({
  id: 'dockerfile-no-passwords-set',
  title: 'Builds set no passwords',
  severity: 'medium',
  on: 'image/Stage',
  why: 'The password is the same in every container of the image, and stands in its history. An empty one asks nobody.',
  fix: 'Leave accounts without a password, and start programs as the user they run as.',
  references: [
    'https://docs.docker.com/build/building/secrets/',
    'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
  ],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:AC-6'],
  aliases: ['CKV2_DOCKER_17'],
  evaluate: ({ Run }) =>
    every(Run, ({ Commands }) =>
      every(Commands, ({ Name, Text }) => {
        const name = knownOf(Name);
        if (name === 'chpasswd') return fail(Name, 'every container has the same password');
        return name === 'passwd'
          ? is(Text, (text) => !/\s(?:-d|--delete|--stdin)\b/.test(text), 'the account asks no password of its own')
          : pass();
      }),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM debian:13-slim
        RUN useradd --uid 10001 app
      `,
    ],
    fail: [
      dockerfile`
        FROM debian:13-slim
        RUN echo 'root:root' | «chpasswd»
      `,
    ],
  },
});
