/** No pod may change the parts of its node that decide who owns it. */
import { every, failsIf } from '../../../findings/index.ts';
import { knownOf } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { givesNodeAway } from '../host-paths.ts';

export default check({
  id: 'kubernetes-pod-no-host-path-to-take-over-node',
  title: 'Pods do not mount the directories of their node that give control over it',
  severity: 'critical',
  on: workloadKinds,
  why: 'The socket of the container runtime starts any container as root. The root directory, `/etc` and the files of the kubelet hold its keys and what it runs. Whoever breaks into such a pod owns the node, and often the cluster.',
  fix: 'Use an API instead of the socket, and mount the one directory that is needed, read-only. Builds of images can be done without a daemon.',
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'pss:baseline.hostPathVolumes'],
  aliases: ['CKV_K8S_27', 'KSV-0006', 'C-0074', 'C-0045'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return every(spec.volumes, (volume) => {
      const { path } = volume.hostPath;
      return failsIf(givesNodeAway(spec, volume), path, `\`${knownOf(path) ?? ''}\` of the node gives control over it`);
    });
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: { name: metrics }
        spec:
          template:
            spec:
              containers:
                - name: metrics
                  image: metrics:1.8
                  volumeMounts: [{ name: root, mountPath: /host, readOnly: true }]
              volumes: [{ name: root, hostPath: { path: /usr } }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: builder }
        spec:
          containers: [{ name: builder, image: 'docker:28-cli', volumeMounts: [{ name: docker, mountPath: /var/run/docker.sock, readOnly: true }] }]
          volumes:
            - name: docker
              hostPath:
                path: «/var/run/docker.sock»
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: shell }
        spec:
          containers: [{ name: shell, image: 'busybox:1.37', volumeMounts: [{ name: node, mountPath: /host }] }]
          volumes: [{ name: node, hostPath: { path: «/usr/local/bin/» } }]
      `,
    ],
  },
});
