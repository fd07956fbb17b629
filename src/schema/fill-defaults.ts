/** Brings a node into the published shape of its kind. */
import type { GraphNode } from '../graph/index.ts';
import { kinds } from './kinds.ts';
import { normalise } from './normalise.ts';
import type { Shape } from './shape.ts';

/** The node with its properties in the shape of its kind; nodes of unknown kinds are returned as they are. */
export function normaliseNode(node: GraphNode): GraphNode {
  const shape = shapes[node.kind]?.shape;
  if (!shape) return node;
  const properties = normalise(node.properties, shape);
  return properties.kind === 'record' ? { ...node, properties } : node;
}

/** The registry under plain strings: a node's kind need not be a known one. */
const shapes: Readonly<Record<string, { readonly shape: Shape } | undefined>> = kinds;
