/** Typed ways to write and read edges. */
import type { Edge, Graph, NodeId, Proof } from '../graph/index.ts';
import type { EdgeKind } from './edges.ts';

/** Adds an edge of a known kind with its proof. */
export function connect(graph: Graph, kind: EdgeKind, from: NodeId, to: NodeId, proof: Proof): void {
  graph.connect(kind, from, to, proof);
}

/** Edges of a known kind that leave a node. */
export function outOf(graph: Graph, node: NodeId, kind: EdgeKind): readonly Edge[] {
  return graph.out(node, kind);
}

/** Edges of a known kind that enter a node. */
export function into(graph: Graph, node: NodeId, kind: EdgeKind): readonly Edge[] {
  return graph.in(node, kind);
}
