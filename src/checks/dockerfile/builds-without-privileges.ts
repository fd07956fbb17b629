/** Builds run without privileges on their host. */
import { all, every, isNoneOf } from '../../findings/index.ts';
import { check, dockerfile } from '../check.ts';

export default check({
  id: 'dockerfile-builds-without-privileges',
  title: 'Builds run without privileges on their host',
  severity: 'medium',
  on: 'image/Stage',
  why: 'A step with `--security=insecure` runs privileged, and one with `--network=host` is on the network of the builder: code that a dependency brings along owns the machine that builds everything else.',
  fix: 'Remove the option. What needs the kernel or the host belongs into a job of its own, on a machine that is thrown away.',
  references: [
    'https://docs.docker.com/reference/dockerfile/#run---security',
    'https://docs.docker.com/reference/dockerfile/#run---network',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-7'],
  evaluate: ({ Run }) =>
    every(Run, ({ Security, Network }) =>
      all(
        isNoneOf(Security, ['insecure'], 'the step is root on the machine that builds'),
        isNoneOf(Network, ['host'], 'the step is on the network of the machine that builds'),
      ),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM debian:13-slim
        RUN --network=none make
      `,
    ],
    fail: [
      dockerfile`
        FROM debian:13-slim
        RUN --security=«insecure» make
      `,
    ],
  },
});
