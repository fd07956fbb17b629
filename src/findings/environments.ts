/** In which of several environments something holds. */
import type { GraphNode } from '../graph/index.ts';
import { isVariant } from '../graph/index.ts';

/** Names of environments: those that something holds in, of all that there are of the same thing; both in the order of reading. */
export interface InEnvironments {
  readonly in: readonly string[];
  readonly of: readonly string[];
}

/** An environment that was evaluated, and how it came to be known. */
export interface EnvironmentNote {
  readonly name: string;
  /** ``the file of values `envs/prod.tfvars` ``. */
  readonly why: string;
}

/** The environments of one thing. */
export interface EnvironmentFamily {
  /** A scope without environment, `terraform:infra`; a `*` in it stands for folders that are called like environments. */
  readonly of: string;
  readonly environments: readonly EnvironmentNote[];
}

/** The names of all environments that a node's is one of; none where nobody tells environments apart. */
export type NamesOf = (node: GraphNode) => readonly string[];

/** Looks names up in families. */
export function namesOf(families: readonly EnvironmentFamily[]): NamesOf {
  const byFamily = new Map(families.map(({ of, environments }) => [of, environments.map(({ name }) => name)]));
  return ({ environment }) => (environment && byFamily.get(environment.of)) ?? [];
}

/** The environment of one of several nodes that one text gives. */
export function variantOf(node: GraphNode): string | undefined {
  return isVariant(node) || (node.environment && node.scope === '') ? node.environment?.name : undefined;
}
