/** Nodes, edges, and values with their origin; knows no cloud. */
export { Graph } from './graph.ts';
export { identityOf, inReach, isElsewhere, isVariant } from './identity.ts';
export { type Json, knownJson, unknownParts } from './known-json.ts';
export type { Edge, Environment, Fact, GraphNode, NodeId, Proof } from './node.ts';
export { historyOf, type Origin, type Reason, rootCause } from './origin.ts';
export {
  entryAt,
  type Literal,
  type ListValue,
  listOf,
  literal,
  type PartialText,
  type RecordValue,
  type Reference,
  recordOf,
  referencesIn,
  textFrom,
  textOfValue,
  type Unknown,
  unknown,
  type Value,
} from './value.ts';
export {
  type Attribute,
  type AttributeState,
  entriesOf,
  isAbsent,
  itemsOf,
  knownOf,
  stateOf,
  unknownOf,
  type View,
  viewOf,
} from './view.ts';
export { wordOf } from './word.ts';
