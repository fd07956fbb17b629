/** Persistent volumes are no directories of nodes. */
import { isMissing } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-storage-no-volumes-on-node',
  title: 'Persistent volumes are no directories of nodes',
  severity: 'medium',
  on: 'v1/PersistentVolume',
  why: 'A claim for a `hostPath` volume gives a pod a directory of its node, past the Pod Security Standards, and whoever may make such volumes may name any directory.',
  fix: 'Use a CSI driver, or a `local` volume on a disk of its own.',
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-4'],
  aliases: ['C-0048'],
  evaluate: ({ spec }) => isMissing(spec.hostPath, 'a directory of the node is handed to pods'),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: data }
        spec: { capacity: { storage: 10Gi }, csi: { driver: ebs.csi.aws.com, volumeHandle: vol-1 } }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: PersistentVolume
        metadata: { name: data }
        spec:
          capacity: { storage: 10Gi }
          hostPath: «{ path: /var/lib/data }»
      `,
    ],
  },
});
