/** Files of the image are not writable by everyone. */
import { all, every, is, pass } from '../../findings/index.ts';
import { isAbsent, knownOf } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';

/** Modes that let everyone write; with the sticky bit, as on `/tmp`, nobody deletes what others wrote. */
const open = /^(?:0?[0-7]?[0-7][0-7][2367]|(?:[ugo]*[ao][ugo]*)?\+[rxXst]*w[rwxXst]*)$/;

function isOpen(mode: string): boolean {
  return open.test(mode) && !/^0?1[0-7]{3}$/.test(mode) && mode !== '+w';
}
const says = 'everyone in the container may change them';

export default check({
  id: 'dockerfile-files-not-writable-by-all',
  title: 'Files of the image are not writable by everyone',
  severity: 'low',
  on: 'image/Stage',
  why: 'A program that is broken into, whatever its user, changes the code that runs next.',
  fix: 'Give the files to the one user that writes them: `COPY --chown` or `chown`, and mode 755 or 644.',
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-5'],
  evaluate: ({ Run, Copy, Add }) =>
    all(
      every(Run, ({ Commands }) =>
        every(Commands, ({ Name, Words }) =>
          knownOf(Name) === 'chmod' ? every(Words, (word) => is(word, (text) => !isOpen(text), says)) : pass(),
        ),
      ),
      ...[Copy, Add].map((list) =>
        every(list, ({ Chmod }) => (isAbsent(Chmod) ? pass() : is(Chmod, (mode) => !isOpen(mode), says))),
      ),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM debian:13-slim
        RUN chmod 755 /app && chmod 1777 /scratch && chmod +x /run.sh
      `,
    ],
    fail: [
      dockerfile`
        FROM debian:13-slim
        RUN chmod -R «777» /app
      `,
    ],
  },
});
