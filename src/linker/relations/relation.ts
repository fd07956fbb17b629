/** A property of one kind that names other resources, and the edge that follows. */
import type { EdgeKind, Kind } from '../../schema/index.ts';

/** A property that names other resources. */
export interface Relation {
  readonly from: Kind;
  /** Names from the resource down; lists on the way are entered. */
  readonly path: readonly string[];
  /** Kinds that it may name. */
  readonly to: readonly [Kind, ...Kind[]];
  readonly edge: EdgeKind;
  /** The edge leads from the named resource to this one. */
  readonly reversed?: true;
}

/** Roles alone. */
export const roleTaker = ['AWS::IAM::Role'] as const;

/** `from` names one of `to` by `path`, with this meaning. */
export function names(
  from: Kind,
  path: readonly string[],
  edge: EdgeKind,
  ...to: readonly [Kind, ...Kind[]]
): Relation {
  return { from, path, to, edge };
}

/** One of `to`, which `path` of `from` names, stands before `from`: the edge leads from it to `from`. */
export function namedBy(
  from: Kind,
  path: readonly string[],
  edge: EdgeKind,
  ...to: readonly [Kind, ...Kind[]]
): Relation {
  return { from, path, to, edge, reversed: true };
}

/** `from` runs as the role that `path` names. */
export function runsAs(from: Kind, ...path: readonly string[]): Relation {
  return { from, path, to: roleTaker, edge: 'runs-as' };
}

/** `from` lies in the subnet or network that `path` names. */
export function placedIn(from: Kind, to: Kind, ...path: readonly string[]): Relation {
  return { from, path, to: [to], edge: 'placed-in' };
}

/** The security group that `path` names applies to `from`. */
export function grouped(from: Kind, ...path: readonly string[]): Relation {
  return { from, path, to: ['AWS::EC2::SecurityGroup'], edge: 'attached-to', reversed: true };
}

/** The key that `path` names protects `from`. */
export function encrypted(from: Kind, ...path: readonly string[]): Relation {
  return { from, path, to: ['AWS::KMS::Key', 'AWS::KMS::Alias'], edge: 'encrypts', reversed: true };
}
