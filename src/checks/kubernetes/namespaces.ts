/** In which namespace an object lies. */
import type { GraphNode } from '../../graph/index.ts';

/** The namespace of an object that lies in one: the first part of its address, `default` where none is named. */
export function namespaceOf({ address }: GraphNode): string {
  return address.slice(0, Math.max(0, address.indexOf('/')));
}
