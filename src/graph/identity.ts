/** What stays the same of a node from environment to environment. */
import type { GraphNode } from './node.ts';

/** Whether the node is one of several that one text gives, one for each environment. */
export function isVariant({ environment, scope }: Pick<GraphNode, 'environment' | 'scope'>): boolean {
  return environment !== undefined && scope === `${environment.of}@${environment.name}`;
}

/**
 * The key of a node without its environment: `terraform:infra#aws_s3_bucket.logs` for `terraform:infra@prod#aws_s3_bucket.logs`. Keys of
 * footholds hold the scope that they stand for.
 */
export function identityOf({ key, environment }: GraphNode): string {
  return environment ? key.replace(`${environment.of}@${environment.name}`, () => environment.of) : key;
}
