/** Containers do not start as root because their image says so or nobody says otherwise. */
import { any, fail, isPresent, isTrue, not, undecided, type Verdict, when } from '../../../findings/index.ts';
import { knownOf, stateOf, type View } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, type Facts, kubernetes } from '../../check.ts';
import { effective, everyContainer, outsideUserNamespace } from '../containers.ts';
import { isNotRoot, startsAsRoot } from '../../root-images.ts';

/** What the image of a container decides: the user of the Dockerfile that builds it, or of a well-known image. */
function ofImage(image: View<string>, facts: Facts): Verdict {
  const written = stateOf(image).origin.at;
  const built = facts
    .out('built-from')
    .find(({ proof }) =>
      proof.facts.some(({ origin }) => origin?.at.start === written.start && origin.at.file === written.file),
    );
  const stage = built && facts.properties(facts.at(built.to), 'image/Stage');
  if (stage) return isNotRoot(stage, 'the Dockerfile leaves the user at root');
  const known = knownOf(image);
  if (known !== undefined && startsAsRoot(known))
    return fail(image, `\`${known}\` starts as root unless it is told otherwise`);
  return undecided(image, {
    code: 'not-read',
    says: 'the user that the image names decides, and the image is not read',
  });
}

export default check({
  id: 'kubernetes-pod-not-root-by-image',
  title: 'Containers do not run as root',
  severity: 'medium',
  on: workloadKinds,
  why: "Root in a container is root of the node's kernel but for its capabilities: most escapes from containers need it, and it may change every file of the image.",
  fix: 'Set `runAsUser` and `runAsNonRoot`, or `USER` in the Dockerfile. Give the user the files and a port above 1023 that it needs.',
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://docs.docker.com/reference/dockerfile/#user',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7'],
  aliases: ['C-0013'],
  evaluate: (_, facts) => {
    const spec = podSpecOf(facts.node);
    return outsideUserNamespace(spec, () =>
      everyContainer(spec, ({ image, securityContext }) => {
        const user = effective(securityContext.runAsUser, spec.securityContext.runAsUser);
        const refuses = effective(securityContext.runAsNonRoot, spec.securityContext.runAsNonRoot);
        // An explicit 0 is reported by a check of its own.
        return when(not(any(isPresent(user, ''), isTrue(refuses, '')), ''), () => ofImage(image, facts));
      }),
    );
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { runAsUser: 10001 }
          containers: [{ name: web, image: 'nginx:1.29' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - name: web
              image: «nginx:1.29»
      `,
    ],
    unknown: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - name: web
              image: «registry.example.com/shop/web:1.4.2»
      `,
    ],
  },
});
