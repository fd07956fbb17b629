/** Pods do not mount directories of their node. */
import { all, every, fail, isPresent, not, when } from '../../../findings/index.ts';
import { isAbsent } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { givesNodeAway } from '../host-paths.ts';

export default check({
  id: 'kubernetes-pod-no-host-path',
  title: 'Pods do not mount directories of their node',
  severity: 'medium',
  on: workloadKinds,
  why: 'Files of the node tell about its other pods and outlive the pod, and what a pod writes there other programs may read or run.',
  fix: 'Use a persistent volume, an `emptyDir` or a `local` volume. Collectors of logs and metrics may need it: mount it read-only, and suppress this with the reason.',
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],
  controls: [
    'nist-800-53-r5:AC-6',
    'nist-800-53-r5:SC-4',
    'pss:baseline.hostPathVolumes',
    'pss:restricted.restrictedVolumes',
  ],
  aliases: ['KSV-0023', 'C-0048'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return every(spec.volumes, (volume) => {
      const { hostPath } = volume;
      const place = isAbsent(hostPath.path) ? hostPath : hostPath.path;
      // What gives the whole node away is reported by a check of its own.
      return when(all(isPresent(hostPath, ''), not(givesNodeAway(spec, volume), '')), () =>
        fail(place, 'files of the node are mounted'),
      );
    });
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
          volumes: [{ name: cache, emptyDir: {} }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: logs }
        spec:
          containers: [{ name: logs, image: 'logs:1.2' }]
          volumes:
            - name: logs
              hostPath:
                path: «/var/log/apps»
      `,
    ],
  },
});
