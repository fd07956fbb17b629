/** Seccomp is not switched off. */
import { all } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer, keepsProfile } from '../containers.ts';

const says = 'every system call is open';

export default check({
  id: 'kubernetes-pod-seccomp-not-off',
  title: 'Seccomp is not switched off',
  severity: 'medium',
  on: workloadKinds,
  why: 'The default profile blocks the system calls that most exploits of the kernel begin with. `Unconfined` opens all of them.',
  fix: 'Use `RuntimeDefault`, or a `Localhost` profile that allows what the program needs.',
  references: ['https://kubernetes.io/docs/tutorials/security/seccomp/'],
  controls: [
    'nist-800-53-r5:AC-6',
    'nist-800-53-r5:SC-39',
    'pss:baseline.seccompProfile_baseline',
    'pss:restricted.seccompProfile_restricted',
  ],
  aliases: ['KSV-0104'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return all(
      keepsProfile(spec.securityContext.seccompProfile, says),
      everyContainer(spec, ({ securityContext }) => keepsProfile(securityContext.seccompProfile, says)),
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
            - name: web
              image: web:1.4.2
              securityContext:
                seccompProfile: { type: «Unconfined» }
      `,
    ],
  },
});
