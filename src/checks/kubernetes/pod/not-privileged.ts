/** No container of a pod is privileged. */
import { isNotTrue } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-not-privileged',
  title: 'Containers are not privileged',
  severity: 'high',
  on: workloadKinds,
  why: 'A privileged container sees all devices of its node and keeps all capabilities. Whoever breaks into it is root on the node, with every other pod and the credentials of the kubelet.',
  fix: 'Remove it, and add the single capability or device that is needed. Node agents that truly need it belong into a namespace of their own.',
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'pss:baseline.privileged'],
  aliases: ['CKV_K8S_16', 'KSV-0017', 'C-0057'],
  evaluate: (_, { node }) =>
    everyContainer(podSpecOf(node), ({ securityContext }) =>
      isNotTrue(securityContext.privileged, 'the container is root on its node'),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - { name: web, image: 'web:1.4.2', securityContext: { privileged: false } }
      `,
      kubernetes`
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          template:
            spec:
              containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: batch/v1
        kind: CronJob
        metadata: { name: backup }
        spec:
          jobTemplate:
            spec:
              template:
                spec:
                  initContainers:
                    - name: mount
                      image: mount:2
                      securityContext:
                        privileged: «true»
                  containers: [{ name: backup, image: 'backup:2' }]
      `,
    ],
  },
});
