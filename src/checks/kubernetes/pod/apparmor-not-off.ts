/** AppArmor is not switched off. */
import { all, everyEntry, is, pass } from '../../../findings/index.ts';
import { podsOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer, keepsProfile } from '../containers.ts';

const prefix = 'container.apparmor.security.beta.kubernetes.io/';
const says = 'the container runs without the default profile';

export default check({
  id: 'kubernetes-pod-apparmor-not-off',
  title: 'AppArmor is not switched off',
  severity: 'medium',
  on: workloadKinds,
  why: 'The default profile keeps a container from mounting, from writing to parts of `/proc` and `/sys`, and from tracing others. Without it one of the walls around root is gone.',
  fix: 'Remove the setting or annotation, or use `RuntimeDefault` or a `Localhost` profile.',
  references: ['https://kubernetes.io/docs/tutorials/security/apparmor/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-39', 'pss:baseline.appArmorProfile'],
  aliases: ['KSV-0002'],
  evaluate: (_, { node }) => {
    const { spec, metadata } = podsOf(node);
    return all(
      keepsProfile(spec.securityContext.appArmorProfile, says),
      everyContainer(spec, ({ securityContext }) => keepsProfile(securityContext.appArmorProfile, says)),
      everyEntry(metadata.annotations, (name, value) =>
        name.startsWith(prefix)
          ? is(value, (text) => text === '' || text === 'runtime/default' || text.startsWith('localhost/'), says)
          : pass(),
      ),
    );
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations: { container.apparmor.security.beta.kubernetes.io/web: runtime/default }
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            container.apparmor.security.beta.kubernetes.io/web: «unconfined»
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          securityContext: { appArmorProfile: { type: «Unconfined» } }
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
  },
});
