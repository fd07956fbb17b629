/** Pods set a seccomp profile. */
import { isOneOf } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { effective, everyContainer, onLinux } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-sets-seccomp-profile',
  title: 'Pods set a seccomp profile',
  severity: 'low',
  on: workloadKinds,
  why: 'Unless the kubelet is told otherwise, a pod that names no profile runs without one, and every system call is open to it.',
  fix: 'Set `seccompProfile.type: RuntimeDefault` for the pod. Few programs notice.',
  references: [
    'https://kubernetes.io/docs/tutorials/security/seccomp/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-39', 'pss:restricted.seccompProfile_restricted'],
  aliases: ['CKV_K8S_31', 'KSV-0030', 'C-0210'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    const ofPod = spec.securityContext.seccompProfile;
    return onLinux(spec, () =>
      everyContainer(spec, ({ securityContext }) => {
        const { type } = effective(securityContext.seccompProfile, ofPod);
        // `Unconfined` is reported by a check of its own.
        return isOneOf(type, ['RuntimeDefault', 'Localhost', 'Unconfined'], 'every system call is open');
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
          securityContext: { seccompProfile: { type: RuntimeDefault } }
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
            - «name: web»
              image: web:1.4.2
      `,
    ],
  },
});
