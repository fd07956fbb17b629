/** Images are named by version or digest. */
import { undecided } from '../../../findings/index.ts';
import { knownOf } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { isBareName, isPinned } from '../../image-references.ts';
import { everyContainer } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-images-pinned',
  title: 'Images are named by version or digest',
  severity: 'low',
  on: workloadKinds,
  why: 'Without a tag, or with `latest`, nobody knows which code runs, restarts change it, and there is nothing to go back to.',
  fix: 'Name a version, or better a digest that a tool keeps current.',
  references: ['https://kubernetes.io/docs/concepts/containers/images/'],
  controls: ['nist-800-53-r5:CM-2', 'nist-800-53-r5:SI-7'],
  aliases: ['CKV_K8S_14', 'KSV-0013'],
  evaluate: (_, facts) =>
    everyContainer(podSpecOf(facts.node), ({ image }) => {
      const name = knownOf(image);
      if (name !== undefined && isBareName(name) && facts.out('built-from').length > 0)
        return undecided(image, { code: 'input', says: `the tool that builds \`${name}\` names the version` });
      return isPinned(image);
    }),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - { name: web, image: 'registry.example.com:5000/web:1.4.2' }
            - { name: proxy, image: 'envoyproxy/envoy@sha256:6fdd4c9d1d1c2b5fc4a7aaedd1fa3aa5dba1a0c1f2f6f4c0d4d0b1b7e6a3c2d1' }
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
              image: «registry.example.com:5000/web»
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: «'web:latest'» }]
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
              image: «registry.example.com/web:\${TAG}»
      `,
    ],
  },
});
