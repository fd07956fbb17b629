/** Configuration, limits, storage and nodes. https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/ */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { intOrText, labelSelector, object, objectReference } from './object-meta.ts';
import { claimSpec, volumeSources } from './volume.ts';

export const configuration = {
  'v1/ConfigMap': kind(object({ data: map(text), binaryData: map(text), immutable: flag })),
  'v1/Secret': kind(object({ data: map(text), stringData: map(text), immutable: flag, type: text })),
  'v1/Namespace': kind(object({ spec: record({ finalizers: list(text) }) })),
  'v1/Node': kind(
    object({
      spec: record({
        podCIDR: text,
        providerID: text,
        unschedulable: flag,
        taints: list(record({ key: text, value: text, effect: text })),
      }),
    }),
  ),
  'v1/ResourceQuota': kind(object({ spec: record({ hard: map(text), scopes: list(text) }) })),
  'v1/LimitRange': kind(
    object({
      spec: record({
        limits: list(
          record({
            type: text,
            default: map(text),
            defaultRequest: map(text),
            max: map(text),
            min: map(text),
            maxLimitRequestRatio: map(text),
          }),
        ),
      }),
    }),
  ),
  'v1/PersistentVolume': kind(
    object({
      spec: record({
        ...volumeSources,
        accessModes: list(text),
        capacity: map(text),
        claimRef: objectReference,
        mountOptions: list(text),
        nodeAffinity: any,
        persistentVolumeReclaimPolicy: text,
        storageClassName: text,
        volumeMode: text,
      }),
    }),
  ),
  'v1/PersistentVolumeClaim': kind(object({ spec: claimSpec })),
  'storage.k8s.io/v1/StorageClass': kind(
    object({
      provisioner: text,
      parameters: map(text),
      reclaimPolicy: text,
      allowVolumeExpansion: flag,
      mountOptions: list(text),
      volumeBindingMode: text,
    }),
  ),
  'scheduling.k8s.io/v1/PriorityClass': kind(
    object({ value: number, globalDefault: flag, description: text, preemptionPolicy: text }),
  ),
  'policy/v1/PodDisruptionBudget': kind(
    object({
      spec: record({
        minAvailable: intOrText,
        maxUnavailable: intOrText,
        selector: labelSelector,
        unhealthyPodEvictionPolicy: text,
      }),
    }),
  ),
  'autoscaling/v2/HorizontalPodAutoscaler': kind(
    object({
      spec: record({
        scaleTargetRef: record({ apiVersion: text, kind: text, name: text }),
        minReplicas: number,
        maxReplicas: number,
        metrics: list(any),
        behavior: any,
      }),
    }),
  ),
} as const;
