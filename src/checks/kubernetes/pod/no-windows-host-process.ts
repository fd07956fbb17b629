/** Windows containers do not run as processes of their node. */
import { all, isNotTrue } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-no-windows-host-process',
  title: 'Windows containers do not run as processes of their node',
  severity: 'high',
  on: workloadKinds,
  why: 'A HostProcess container runs on the node itself, with the rights of its user there. Whoever breaks in owns the node.',
  fix: 'Remove `hostProcess`. Only agents that manage nodes need it.',
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'pss:baseline.windowsHostProcess'],
  aliases: ['KSV-0103'],
  evaluate: (_, { node }) => {
    const spec = podSpecOf(node);
    return all(
      isNotTrue(spec.securityContext.windowsOptions.hostProcess, 'the containers are processes of the node'),
      everyContainer(spec, ({ securityContext }) =>
        isNotTrue(securityContext.windowsOptions.hostProcess, 'the container is a process of the node'),
      ),
    );
  },
  examples: {
    pass: [
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
        metadata: { name: agent }
        spec:
          os: { name: windows }
          securityContext: { windowsOptions: { hostProcess: «true» } }
          containers: [{ name: agent, image: 'agent:1' }]
      `,
    ],
  },
});
