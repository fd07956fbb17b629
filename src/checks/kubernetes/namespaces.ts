/** In which namespace an object lies. */
import type { GraphNode } from '../../graph/index.ts';

/** The namespace of an object that lies in one: the first part of its address, `default` where none is named. */
export function namespaceOf({ address }: GraphNode): string {
  return address.slice(0, Math.max(0, address.indexOf('/')));
}

/** Whether two objects are deployed together into one namespace. */
export function inSameNamespace(a: GraphNode, b: GraphNode): boolean {
  return a.scope === b.scope && namespaceOf(a) === namespaceOf(b);
}
