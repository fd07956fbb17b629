/** Base images still get security updates. */
import { fail, pass } from '../../findings/index.ts';
import { knownOf } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';
import { endOf } from '../end-of-support.ts';

export default check({
  id: 'dockerfile-base-image-supported',
  title: 'Base images still get security updates',
  severity: 'medium',
  on: 'image/Stage',
  why: 'Flaws that are found in the system or the language are no longer mended there, and scanners find more in the image every week.',
  fix: 'Move to a release that is supported, and build again often enough to get its updates.',
  references: [
    'https://www.debian.org/releases/',
    'https://ubuntu.com/about/release-cycle',
    'https://alpinelinux.org/releases/',
    'https://nodejs.org/en/about/previous-releases',
    'https://devguide.python.org/versions/',
  ],
  controls: ['nist-800-53-r5:SI-2', 'nist-800-53-r5:SA-22'],
  evaluate: ({ From }) => {
    const image = knownOf(From);
    const ended = image === undefined ? undefined : endOf(image);
    return ended === undefined ? pass() : fail(From, `its updates had ended by ${ended}`);
  },
  examples: {
    pass: [
      dockerfile`
        FROM python:3.13-slim
        CMD ["python", "app.py"]
      `,
    ],
    fail: [
      dockerfile`
        FROM «python:3.7-slim»
        CMD ["python", "app.py"]
      `,
      dockerfile`
        FROM «debian:buster-slim»
        CMD ["/app"]
      `,
    ],
  },
});
