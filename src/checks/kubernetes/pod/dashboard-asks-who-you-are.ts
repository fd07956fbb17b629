/** The dashboard asks users to log in. */
import { all, every, is } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { everyContainer } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-dashboard-asks-who-you-are',
  title: 'The dashboard asks users to log in',
  severity: 'critical',
  on: workloadKinds,
  why: 'A dashboard that lets people skip the login acts with the rights of its own account for anyone who reaches it. Clusters were taken over this way.',
  fix: 'Remove the argument. Users then log in with a token of their own.',
  references: [
    'https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/',
    'https://github.com/kubernetes/dashboard/blob/v2.7.0/docs/common/dashboard-arguments.md',
  ],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:IA-2'],
  evaluate: (_, { node }) =>
    everyContainer(podSpecOf(node), ({ args, command }) =>
      all(
        ...[args, command].map((words) =>
          every(words, (word) =>
            is(
              word,
              (text) => !/^--(?:enable-skip-login(?:=true)?|disable-skip=false)$/.test(text),
              'anyone may skip the login',
            ),
          ),
        ),
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: dashboard }
        spec:
          containers: [{ name: dashboard, image: 'kubernetesui/dashboard:v2.7.0', args: [--auto-generate-certificates] }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: dashboard }
        spec:
          containers:
            - name: dashboard
              image: kubernetesui/dashboard:v2.7.0
              args: [--auto-generate-certificates, «--enable-skip-login»]
      `,
    ],
  },
});
