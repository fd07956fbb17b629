/** Files of credentials are not copied into images. */
import { all, every, is, pass } from '../../findings/index.ts';
import { isAbsent, knownOf } from '../../graph/index.ts';
import { check, dockerfile } from '../check.ts';

const credentials =
  /(?:^|\/)(?:\.env(?:\.(?:prod|production|live|local|staging))?|id_(?:rsa|dsa|ecdsa|ed25519)|\.ssh\/?|\.aws(?:\/credentials)?\/?|\.netrc|\.git-credentials|\.pypirc|\.docker\/config\.json|\.kube(?:\/config)?\/?|kubeconfig|service[-_]account\.json|.*\.(?:p12|pfx|jks|keystore)|(?:.*[-_.])?(?:private|server|tls)\.key)$/;

export default check({
  id: 'dockerfile-copies-no-credentials',
  title: 'Files of credentials are not copied into images',
  severity: 'high',
  on: 'image/Stage',
  why: 'The file stays in a layer, even if a later step deletes it: everyone who can pull the image has it.',
  fix: 'Mount it while building by `RUN --mount=type=secret` or `type=ssh`, hand it to the program when it starts, and list it in `.dockerignore`. Change what it holds.',
  references: [
    'https://docs.docker.com/build/building/secrets/',
    'https://docs.docker.com/build/concepts/context/#dockerignore-files',
  ],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  evaluate: ({ Copy, Add }) =>
    all(
      ...[Copy, Add].map((list) =>
        every(list, ({ Sources, From, FromStage }) =>
          // What comes from another stage or image is not a file of the repository.
          isAbsent(From) && isAbsent(FromStage)
            ? every(Sources, (source) =>
                knownOf(source) === undefined
                  ? pass()
                  : is(source, (path) => !credentials.test(path), 'everyone who can pull the image has it'),
              )
            : pass(),
        ),
      ),
    ),
  examples: {
    pass: [
      dockerfile`
        FROM node:22
        COPY package.json .env.example ./
      `,
    ],
    fail: [
      dockerfile`
        FROM node:22
        COPY package.json «.env» ./
      `,
    ],
  },
});
