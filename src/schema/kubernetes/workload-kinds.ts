/** Workloads: objects that run pods. https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/ */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { labelSelector, object, objectMeta } from './object-meta.ts';
import { podSpec, podTemplate } from './pod-spec.ts';
import { claimSpec } from './volume.ts';

const jobSpec = record({
  activeDeadlineSeconds: number,
  backoffLimit: number,
  completionMode: text,
  completions: number,
  parallelism: number,
  selector: labelSelector,
  suspend: flag,
  template: podTemplate,
  ttlSecondsAfterFinished: number,
});

export const workloads = {
  'v1/Pod': kind(object({ spec: podSpec })),
  'v1/PodTemplate': kind(object({ template: podTemplate })),
  'v1/ReplicationController': kind(
    object({ spec: record({ replicas: number, selector: map(text), template: podTemplate, minReadySeconds: number }) }),
  ),
  'apps/v1/ReplicaSet': kind(
    object({
      spec: record({ replicas: number, selector: labelSelector, template: podTemplate, minReadySeconds: number }),
    }),
  ),
  'apps/v1/Deployment': kind(
    object({
      spec: record({
        replicas: number,
        selector: labelSelector,
        template: podTemplate,
        strategy: any,
        minReadySeconds: number,
        progressDeadlineSeconds: number,
        revisionHistoryLimit: number,
        paused: flag,
      }),
    }),
  ),
  'apps/v1/StatefulSet': kind(
    object({
      spec: record({
        replicas: number,
        selector: labelSelector,
        serviceName: text,
        template: podTemplate,
        podManagementPolicy: text,
        updateStrategy: any,
        revisionHistoryLimit: number,
        volumeClaimTemplates: list(record({ metadata: objectMeta, spec: claimSpec })),
      }),
    }),
  ),
  'apps/v1/DaemonSet': kind(
    object({
      spec: record({
        selector: labelSelector,
        template: podTemplate,
        updateStrategy: any,
        minReadySeconds: number,
        revisionHistoryLimit: number,
      }),
    }),
  ),
  'batch/v1/Job': kind(object({ spec: jobSpec })),
  'batch/v1/CronJob': kind(
    object({
      spec: record({
        schedule: text,
        timeZone: text,
        concurrencyPolicy: text,
        suspend: flag,
        startingDeadlineSeconds: number,
        successfulJobsHistoryLimit: number,
        failedJobsHistoryLimit: number,
        jobTemplate: record({ metadata: objectMeta, spec: jobSpec }),
      }),
    }),
  ),
} as const;
