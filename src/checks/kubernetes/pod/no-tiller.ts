/** Tiller does not run in the cluster. */
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { isImage } from '../../image-references.ts';
import { everyContainer } from '../containers.ts';

export default check({
  id: 'kubernetes-pod-no-tiller',
  title: 'Tiller does not run in the cluster',
  severity: 'critical',
  on: workloadKinds,
  why: 'The server half of Helm 2 does what anyone who reaches its port asks, as a rule with all rights in the cluster. It has had no updates since November 2020.',
  fix: 'Move the releases to Helm 3, which has no server, and remove Tiller with its account and binding.',
  references: ['https://helm.sh/docs/topics/v2_v3_migration/', 'https://helm.sh/blog/helm-v2-deprecation-timeline/'],
  controls: ['nist-800-53-r5:CM-7', 'nist-800-53-r5:SI-2', 'nist-800-53-r5:AC-6'],
  aliases: ['CKV_K8S_34', 'KSV-0102'],
  evaluate: (_, { node }) =>
    everyContainer(podSpecOf(node), ({ image }) =>
      isImage(image, (name) => !/(?:^|\/)tiller(?:[:@]|$)/.test(name), 'whoever reaches it rules the cluster'),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: tiller-deploy, namespace: kube-system }
        spec:
          template:
            spec:
              containers: [{ name: tiller, image: «gcr.io/kubernetes-helm/tiller:v2.16.1» }]
      `,
    ],
  },
});
