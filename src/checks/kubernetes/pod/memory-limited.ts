/** Containers have a memory limit. */
import { any, every, fail, isPresent, not, some, type Verdict, when } from '../../../findings/index.ts';
import type { View } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, type Facts, kubernetes } from '../../check.ts';
import { namespaceOf } from '../namespaces.ts';

/** Whether a limit range of the namespace gives containers a limit that name none. */
function hasDefault(facts: Facts): Verdict {
  const namespace = namespaceOf(facts.node);
  const ranges = facts
    .all('v1/LimitRange')
    .filter(({ node }) => node.scope === facts.node.scope && namespaceOf(node) === namespace);
  return any(
    ...ranges.map(({ properties }) => some(properties.spec.limits, ({ default: given }) => hasMemory(given, ''), '')),
  );
}

function hasMemory(limits: View<Readonly<Record<string, string>>>, otherwise: string): Verdict {
  const { memory } = limits;
  return memory ? isPresent(memory, otherwise) : fail(limits, otherwise);
}

export default check({
  id: 'kubernetes-pod-memory-limited',
  title: 'Containers have a memory limit',
  severity: 'low',
  on: workloadKinds,
  why: 'A container without a limit takes the memory of its node when it leaks or is attacked, and the node ends its neighbours.',
  fix: 'Set `resources.limits.memory` a little above what it uses under load, or a `LimitRange` for the namespace.',
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  controls: ['nist-800-53-r5:SC-5', 'nist-800-53-r5:SC-6'],
  aliases: ['CKV_K8S_13', 'KSV-0018', 'C-0009'],
  evaluate: (_, facts) =>
    when(not(hasDefault(facts), ''), () =>
      every(podSpecOf(facts.node).containers, ({ resources }) =>
        hasMemory(resources.limits, 'it may take all memory of its node'),
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2', resources: { limits: { memory: 256Mi } } }]
      `,
      kubernetes`
        apiVersion: v1
        kind: LimitRange
        metadata: { name: defaults }
        spec:
          limits: [{ type: Container, default: { memory: 256Mi } }]
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
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
              image: web:1.4.2
              resources: «{ requests: { memory: 128Mi } }»
      `,
    ],
  },
});
