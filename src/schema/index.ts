/** Every kind of resource and edge. */
export { connect, into, outOf } from './connect.ts';
export { type EdgeKind } from './edges.ts';
export { codeKinds, entryKinds, type FootholdKind, footholdKinds, forwarderKinds, targetKinds } from './footholds.ts';
export { type Kind, kinds, type PropertiesOf } from './kinds.ts';
export { currentKind, isNamespaced, isObjectKind } from './kubernetes/current-kind.ts';
export {
  equalitySelectorOf,
  type Labels,
  labelsOf,
  picks,
  type Requirement,
  type Selector,
  selectorOf,
} from './kubernetes/label-selector.ts';
export {
  isWorkloadKind,
  type ObjectMeta,
  type Pods,
  type PodSpec,
  podSpecOf,
  podsOf,
  type WorkloadKind,
  workloadKinds,
  workloadsOf,
} from './kubernetes/workloads.ts';
export { modernIngress } from './kubernetes/modern-ingress.ts';
export { normaliseNode } from './fill-defaults.ts';
export { normalise } from './normalise.ts';
export { propertiesOf, resourcesOf } from './resource.ts';
