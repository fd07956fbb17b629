/** Volumes of a pod, and sources of persistent volumes. https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/ */
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { objectMeta } from './object-meta.ts';

const items = list(record({ key: text, path: text, mode: number }));

/** The sources that pods and persistent volumes have in common. */
export const volumeSources = {
  hostPath: record({ path: text, type: text }),
  nfs: record({ server: text, path: text, readOnly: flag }),
  csi: record({
    driver: text,
    fsType: text,
    readOnly: flag,
    volumeHandle: text,
    volumeAttributes: map(text),
    nodePublishSecretRef: record({ name: text, namespace: text }),
  }),
  awsElasticBlockStore: record({ volumeID: text, fsType: text, readOnly: flag }),
  azureDisk: record({ diskName: text, diskURI: text, readOnly: flag }),
  azureFile: record({ secretName: text, shareName: text, readOnly: flag }),
  cephfs: any,
  cinder: any,
  fc: any,
  flexVolume: record({ driver: text, fsType: text, readOnly: flag, options: map(text) }),
  flocker: any,
  gcePersistentDisk: record({ pdName: text, fsType: text, readOnly: flag }),
  glusterfs: any,
  iscsi: any,
  local: record({ path: text, fsType: text }),
  photonPersistentDisk: any,
  portworxVolume: any,
  quobyte: any,
  rbd: any,
  scaleIO: any,
  storageos: any,
  vsphereVolume: any,
} as const;

const projection = record({
  configMap: record({ name: text, items, optional: flag }),
  secret: record({ name: text, items, optional: flag }),
  downwardAPI: any,
  clusterTrustBundle: any,
  serviceAccountToken: record({ audience: text, expirationSeconds: number, path: text }),
});

/** What a claim asks for. */
export const claimSpec = record({
  accessModes: list(text),
  dataSource: record({ apiGroup: text, kind: text, name: text }),
  resources: record({ limits: map(text), requests: map(text) }),
  selector: any,
  storageClassName: text,
  volumeMode: text,
  volumeName: text,
});

/** One volume of a pod; exactly one of its sources is set. */
export const volume = record({
  name: text,
  ...volumeSources,
  configMap: record({ name: text, items, defaultMode: number, optional: flag }),
  downwardAPI: any,
  emptyDir: record({ medium: text, sizeLimit: text }),
  ephemeral: record({ volumeClaimTemplate: record({ metadata: objectMeta, spec: claimSpec }) }),
  gitRepo: record({ repository: text, revision: text, directory: text }),
  image: record({ reference: text, pullPolicy: text }),
  persistentVolumeClaim: record({ claimName: text, readOnly: flag }),
  projected: record({ defaultMode: number, sources: list(projection) }),
  secret: record({ secretName: text, items, defaultMode: number, optional: flag }),
});
