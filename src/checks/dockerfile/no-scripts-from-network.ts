/** Builds do not run scripts straight from the network. */
import { every, is, pass } from '../../findings/index.ts';
import { isAbsent } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';
import { pipesToShell } from '../network-scripts.ts';

export default check({
  id: 'dockerfile-no-scripts-from-network',
  title: 'Builds do not run scripts straight from the network',
  severity: 'low',
  on: 'image/Stage',
  why: 'Whoever controls the server or the way to it runs code as root in every build, and puts what they like into the image.',
  fix: 'Take the program from the package manager or an image, or download a version, verify its checksum, and run it then.',
  references: [
    'https://docs.docker.com/build/building/best-practices/',
    'https://docs.docker.com/reference/dockerfile/#run',
  ],
  controls: ['nist-800-53-r5:SI-7', 'nist-800-53-r5:SR-3'],
  evaluate: ({ Run }) =>
    every(Run, ({ Text }) =>
      isAbsent(Text)
        ? pass()
        : is(Text, (script) => !pipesToShell(script), 'what comes over the network is run unseen'),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM debian:13-slim
        RUN curl -fsSLo tool.tgz https://example.com/tool.tgz && echo "24454f83  tool.tgz" | sha256sum -c
      `,
    ],
    fail: [
      dockerfile`
        FROM debian:13-slim
        RUN «curl -fsSL https://example.com/install.sh | sh»
      `,
    ],
  },
});
