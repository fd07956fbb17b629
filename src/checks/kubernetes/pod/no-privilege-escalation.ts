/** Processes in containers cannot gain privileges. */
import { equals } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer, onLinux } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-no-privilege-escalation',
  title: 'Processes in containers cannot gain privileges',
  severity: 'low',
  on: workloadKinds,
  why: 'Without this switch a program with the setuid bit, sudo for one, makes root out of an ordinary user in the container.',
  fix: 'Set `allowPrivilegeEscalation: false`. Only images that use sudo or setuid programs notice.',
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'pss:restricted.allowPrivilegeEscalation'],
  aliases: ['CKV_K8S_20', 'KSV-0001', 'C-0016'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return onLinux(spec, () =>
      everyContainer(spec, ({ securityContext }) =>
        equals(securityContext.allowPrivilegeEscalation, false, 'a setuid program may become root'),
      ),
    );
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2', securityContext: { allowPrivilegeEscalation: false } }]
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
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - name: web
              image: web:1.4.2
              securityContext: { allowPrivilegeEscalation: «true» }
      `,
    ],
  },
});
