/** SELinux options keep containers confined. */
import { all, is, pass, type Verdict } from '../../../findings/index.ts';
import { isAbsent, type View } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer, type PodSecurity } from '../containers.ts';

const types: readonly string[] = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

function isConfined({ type, user, role }: View<NonNullable<PodSecurity['seLinuxOptions']>>): Verdict {
  const says = 'the container is not confined as usual';
  return all(
    isAbsent(type) ? pass() : is(type, (text) => types.includes(text), says),
    ...[user, role].map((one) => (isAbsent(one) ? pass() : is(one, (text) => text === '', says))),
  );
}

export default check({
  id: 'kubernetes-pod-selinux-type-confined',
  title: 'SELinux options keep containers confined',
  severity: 'medium',
  on: workloadKinds,
  why: 'SELinux keeps a container from the files and processes of its node by its type. Another type, user or role, `spc_t` above all, takes that wall away.',
  fix: 'Remove `type`, `user` and `role`, or use one of the types `container_t`, `container_init_t`, `container_kvm_t` and `container_engine_t`.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-39', 'pss:baseline.seLinuxOptions'],
  aliases: ['KSV-0025'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return all(
      isConfined(spec.securityContext.seLinuxOptions),
      everyContainer(spec, ({ securityContext }) => isConfined(securityContext.seLinuxOptions)),
    );
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { seLinuxOptions: { level: 's0:c123,c456' } }
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
              securityContext: { seLinuxOptions: { type: «spc_t» } }
      `,
    ],
  },
});
