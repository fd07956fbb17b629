/** Containers drop all capabilities but the port privilege. */
import { all, equals, every, isNoneOf, some } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer, onLinux } from '../containers.ts';

/** The capabilities of the default set that may be added back: reported here; others by checks of their own. */
const usual: readonly string[] = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

export default check({
  id: 'kubernetes-pod-drops-all-capabilities',
  title: 'Containers drop all capabilities but the port privilege',
  severity: 'low',
  on: workloadKinds,
  why: 'A program that is taken over may do what its container may. Hardly any service uses the capabilities that runtimes give by default, but exploits do.',
  fix: 'Set `capabilities.drop: [ALL]`, and add at most `NET_BIND_SERVICE`. Images that change users or owners as they start need another start script.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'pss:restricted.capabilities_restricted'],
  aliases: ['CKV_K8S_37', 'CKV_K8S_28', 'KSV-0003', 'KSV-0106'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return onLinux(spec, () =>
      everyContainer(spec, ({ securityContext: { capabilities } }) =>
        all(
          some(capabilities.drop, (name) => equals(name, 'ALL', ''), 'capabilities of the runtime are kept'),
          every(capabilities.add, (name) => isNoneOf(name, usual, 'a capability is added back')),
        ),
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
          containers:
            - name: web
              image: web:1.4.2
              securityContext: { capabilities: { drop: [ALL], add: [NET_BIND_SERVICE] } }
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: iis }
        spec:
          os: { name: windows }
          containers: [{ name: iis, image: 'iis:1' }]
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
                capabilities:
                  drop: «[NET_RAW]»
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
            - name: web
              image: web:1.4.2
              securityContext: { capabilities: { drop: [ALL], add: [«SETUID»] } }
      `,
    ],
  },
});
