/** The pods that workloads run, whatever kind the workload is of. */
import {
  entryAt,
  type Graph,
  type GraphNode,
  type NodeId,
  type Origin,
  type Value,
  type View,
  viewOf,
} from '../../graph/index.ts';
import type { Infer } from '../shape.ts';
import type { objectMeta } from './object-meta.ts';
import type { podSpec } from './pod-spec.ts';
import type { workloads } from './workload-kinds.ts';

/** Specification of a pod. */
export type PodSpec = Infer<typeof podSpec>;
/** Metadata of an object. */
export type ObjectMeta = Infer<typeof objectMeta>;
/** The kind of a workload. */
export type WorkloadKind = keyof typeof workloads;

/** Where each kind keeps the template of its pods: the path to a record with `metadata` and `spec`. */
export const podTemplatePaths: Readonly<Record<WorkloadKind, readonly string[]>> = {
  'v1/Pod': [],
  'v1/PodTemplate': ['template'],
  'v1/ReplicationController': ['spec', 'template'],
  'apps/v1/ReplicaSet': ['spec', 'template'],
  'apps/v1/Deployment': ['spec', 'template'],
  'apps/v1/StatefulSet': ['spec', 'template'],
  'apps/v1/DaemonSet': ['spec', 'template'],
  'batch/v1/Job': ['spec', 'template'],
  'batch/v1/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
};

/** All kinds that run pods; a check on every workload names them in `on`. */
export const workloadKinds = [
  'v1/Pod',
  'v1/PodTemplate',
  'v1/ReplicationController',
  'apps/v1/ReplicaSet',
  'apps/v1/Deployment',
  'apps/v1/StatefulSet',
  'apps/v1/DaemonSet',
  'batch/v1/Job',
  'batch/v1/CronJob',
] as const satisfies readonly [WorkloadKind, ...WorkloadKind[]];

/** The pods of a workload. */
export interface Pods {
  readonly spec: View<PodSpec>;
  /** Labels and annotations that the pods get; for a bare pod its own metadata. */
  readonly metadata: View<ObjectMeta>;
}

/** Whether nodes of a kind run pods. */
export function isWorkloadKind(kind: string): kind is WorkloadKind {
  return Object.hasOwn(podTemplatePaths, kind);
}

/** The pods of a workload. Paths in evidence begin at the workload. Of a node that is none, both are absent. */
export function podsOf(node: GraphNode): Pods {
  const { kind } = node;
  if (!isWorkloadKind(kind)) {
    const { origin } = node.properties;
    return { spec: viewOf<PodSpec>(undefined, origin), metadata: viewOf<ObjectMeta>(undefined, origin) };
  }
  const path = podTemplatePaths[kind];
  return { spec: at<PodSpec>(node, [...path, 'spec']), metadata: at<ObjectMeta>(node, [...path, 'metadata']) };
}

/** The specification of a workload's pods, for checks on `workloadKinds`. */
export function podSpecOf(node: GraphNode): View<PodSpec> {
  return podsOf(node).spec;
}

/** All workloads of the graph with their pods. */
export function* workloadsOf(graph: Graph): Generator<Pods & { readonly id: NodeId; readonly node: GraphNode }> {
  for (const kind of workloadKinds) {
    for (const id of graph.ofKind(kind)) {
      const node = graph.node(id);
      yield { id, node, ...podsOf(node) };
    }
  }
}

function at<T>(node: GraphNode, path: readonly string[]): View<T> {
  const value = entryAt(node.properties, ...path) ?? blocking(node, path);
  return viewOf<T>(value, value?.origin ?? nearest(node, path), path.join('.'));
}

/** What stands in the way where the path leads through something that is not known. */
function blocking(node: GraphNode, path: readonly string[]): Value | undefined {
  for (let i = path.length; i-- > 0; ) {
    const value = entryAt(node.properties, ...path.slice(0, i));
    if (value?.kind === 'unknown') return value;
    if (value?.kind === 'record') return value.open;
  }
  return undefined;
}

function nearest(node: GraphNode, path: readonly string[]): Origin {
  for (let i = path.length; i-- > 0; ) {
    const value = entryAt(node.properties, ...path.slice(0, i));
    if (value) return value.origin;
  }
  return node.properties.origin;
}
