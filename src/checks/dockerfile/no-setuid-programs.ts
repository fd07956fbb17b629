/** Builds set no setuid bits. */
import { every, is, pass } from '../../findings/index.ts';
import { knownOf } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';

export default check({
  id: 'dockerfile-no-setuid-programs',
  title: 'Builds set no setuid bits',
  severity: 'medium',
  on: 'image/Stage',
  why: 'A program with this bit runs as its owner, root as a rule, whoever starts it: a flaw in it makes root of an ordinary user in the container.',
  fix: 'Let the entry point start with the rights that it needs, or give the program a single capability by `setcap`.',
  references: ['https://man7.org/linux/man-pages/man2/chmod.2.html', 'https://docs.docker.com/engine/security/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'cis-docker-1.7:4.8'],
  evaluate: ({ Run }) =>
    every(Run, ({ Commands }) =>
      every(Commands, ({ Name, Words }) =>
        knownOf(Name) === 'chmod'
          ? every(Words, (word) =>
              is(
                word,
                (text) => !/^(?:0?[4-7][0-7]{3}|(?:[ugoa]*u[ugoa]*)?\+[rwxXt]*s[rwxXst]*)$/.test(text),
                'it runs as its owner, whoever starts it',
              ),
            )
          : pass(),
      ),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM debian:13-slim
        RUN chmod 0755 /usr/local/bin/tool && chmod u-s /usr/bin/su
      `,
    ],
    fail: [
      dockerfile`
        FROM debian:13-slim
        RUN chmod «u+s» /usr/local/bin/tool
      `,
    ],
  },
});
