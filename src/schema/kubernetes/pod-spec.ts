/** The specification of a pod, which all workloads share. https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec */
import { any, flag, list, map, number, oneOf, record, text } from '../shape.ts';
import { container, podSecurityContext } from './container.ts';
import { labelSelector, localReference, objectMeta } from './object-meta.ts';
import { volume } from './volume.ts';

/** What runs in a pod, as whom, and what it may touch of its node. */
export const podSpec = record({
  containers: list(container),
  initContainers: list(container),
  ephemeralContainers: list(container),
  volumes: list(volume),
  serviceAccountName: text,
  /** The former name of `serviceAccountName`. */
  serviceAccount: text,
  automountServiceAccountToken: flag,
  securityContext: podSecurityContext,
  hostNetwork: flag,
  hostPID: flag,
  hostIPC: flag,
  /** False puts the pod into a user namespace of its own. */
  hostUsers: flag,
  hostname: text,
  subdomain: text,
  hostAliases: list(record({ ip: text, hostnames: list(text) })),
  shareProcessNamespace: flag,
  imagePullSecrets: list(localReference),
  nodeName: text,
  nodeSelector: map(text),
  affinity: any,
  tolerations: list(record({ key: text, operator: text, value: text, effect: text, tolerationSeconds: number })),
  topologySpreadConstraints: list(
    record({ maxSkew: number, topologyKey: text, whenUnsatisfiable: text, labelSelector }),
  ),
  priorityClassName: text,
  priority: number,
  preemptionPolicy: text,
  runtimeClassName: text,
  schedulerName: text,
  restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
  terminationGracePeriodSeconds: number,
  activeDeadlineSeconds: number,
  enableServiceLinks: flag,
  dnsPolicy: text,
  dnsConfig: any,
  os: record({ name: text }),
  readinessGates: list(record({ conditionType: text })),
  overhead: map(text),
});

/** Metadata and specification of the pods that a controller makes. */
export const podTemplate = record({ metadata: objectMeta, spec: podSpec });
