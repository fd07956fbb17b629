/** What ADD downloads is verified. */
import { all, every, fail, is, isMissing, when } from '../../findings/index.ts';
import { check, dockerfile } from '../check.ts';

export default check({
  id: 'dockerfile-downloads-verified',
  title: 'What ADD downloads is verified',
  severity: 'low',
  on: 'image/Stage',
  why: 'Whoever controls the server or the way to it puts other files into the image.',
  fix: 'Add `--checksum=sha256:…`, which stops the build if the file is another one.',
  references: ['https://docs.docker.com/reference/dockerfile/#add---checksum'],
  controls: ['nist-800-53-r5:SI-7', 'nist-800-53-r5:SR-3'],
  evaluate: ({ Add }) =>
    every(Add, ({ Sources, Checksum }) =>
      every(Sources, (source) =>
        when(
          all(
            is(source, (text) => /^https?:\/\/(?!.*\.git(?:#|$))/.test(text), ''),
            isMissing(Checksum, ''),
          ),
          () => fail(source, 'another file would go unnoticed'),
        ),
      ),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM alpine:3.22
        ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool.tgz /opt/
      `,
    ],
    fail: [
      dockerfile`
        FROM alpine:3.22
        ADD «https://example.com/tool.tgz» /opt/
      `,
    ],
  },
});
