/** Pods use volumes of harmless types. */
import { all, every, isMissing } from '../../../findings/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';

const types = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'glusterfs',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
] as const;

export default check({
  id: 'kubernetes-pod-restricted-volume-types',
  title: 'Pods use volumes of harmless types',
  severity: 'low',
  on: workloadKinds,
  why: 'Volumes that name a disk, share or repository in the pod go past the classes and quotas of the cluster, and their drivers run as root on the node.',
  fix: 'Use a persistent volume claim, a CSI volume or one of the types that hold data of the cluster.',
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
  controls: ['nist-800-53-r5:CM-7', 'pss:restricted.restrictedVolumes'],
  aliases: ['KSV-0028'],
  evaluate: (_, { node }) =>
    // Directories of the node and `gitRepo` are reported by checks of their own.
    every(podSpecOf(node).volumes, (volume) =>
      all(...types.map((type) => isMissing(volume[type], `\`${type}\` goes past the classes of the cluster`))),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
          volumes: [{ name: cache, emptyDir: {} }, { name: keys, secret: { secretName: keys } }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers: [{ name: web, image: 'web:1.4.2' }]
          volumes: [{ name: data, nfs: «{ server: nfs.example.com, path: /data }» }]
      `,
    ],
  },
});
