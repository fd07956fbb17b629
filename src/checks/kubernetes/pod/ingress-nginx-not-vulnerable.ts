/** Ingress NGINX is of a version without known takeover. */
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { isImage } from '../../image-references.ts';
import { everyContainer } from '../containers.ts';

/** Whether a version of the controller has the flaw. */
function isVulnerable(image: string): boolean {
  const found =
    /(?:ingress-nginx\/controller|nginx-ingress-controller)(?:-chroot)?:v?(\d{1,3})\.(\d{1,3})\.(\d{1,3})/.exec(image);
  if (!found || /bitnami/.test(image)) return false;
  const [major = 0, minor = 0, patch = 0] = found.slice(1).map(Number);
  return major === 0 || (major === 1 && (minor < 11 || (minor === 11 && patch < 5) || (minor === 12 && patch < 1)));
}

export default check({
  id: 'kubernetes-pod-ingress-nginx-not-vulnerable',
  title: 'Ingress NGINX is of a version without known takeover',
  severity: 'critical',
  on: workloadKinds,
  why: 'Until 1.11.4 and 1.12.0 anything on the pod network can make the controller run code (CVE-2025-1974), and it may read all secrets of the cluster.',
  fix: 'Update to 1.11.5, 1.12.1 or later. The project ended in March 2026: plan to move to another controller.',
  references: [
    'https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/',
    'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/',
  ],
  controls: ['nist-800-53-r5:SI-2', 'nist-800-53-r5:RA-5'],
  evaluate: (_, { node }) =>
    everyContainer(podSpecOf(node), ({ image }) =>
      isImage(image, (name) => !isVulnerable(name), 'anything on the pod network can take it over'),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: controller }
        spec:
          containers: [{ name: controller, image: 'registry.k8s.io/ingress-nginx/controller:v1.12.1@sha256:d2fbc4ec70d8aa2050dd91a91506e998765e86c96f32cffb56c503c9c34eed5b' }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: controller }
        spec:
          containers:
            - name: controller
              image: «registry.k8s.io/ingress-nginx/controller:v1.11.4»
      `,
    ],
  },
});
