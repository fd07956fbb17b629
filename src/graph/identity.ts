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

/**
 * Whether two nodes belong to different environments of which one at least is evaluated from a text that makes others as well: `prod` and
 * `dev`, but not `prod` and `prod/eu`.
 */
export function isElsewhere(a: GraphNode, b: GraphNode): boolean {
  const [one, other] = [a.environment?.name, b.environment?.name];
  if (one === undefined || other === undefined || one === other || !(isVariant(a) || isVariant(b))) return false;
  // What is deployed where no name is given belongs to an environment that other tools may well name.
  const isUnnamed = one === 'default' || other === 'default';
  if (isUnnamed && a.environment?.of !== b.environment?.of) return false;
  return !one.startsWith(`${other}/`) && !other.startsWith(`${one}/`);
}

/**
 * The candidates for what a name in `node` stands for without those of other environments: equal names there mean other things. What is
 * `unique` whatever the environment (an ARN with its account, the name of a bucket) may stand for them where nothing nearer has the name.
 */
export function inReach<T>(
  node: GraphNode,
  candidates: readonly T[],
  nodeOf: (candidate: T) => GraphNode,
  unique: boolean,
): readonly T[] {
  const near = candidates.filter((candidate) => !isElsewhere(node, nodeOf(candidate)));
  return near.length > 0 || !unique ? near : candidates;
}
