/** Which property of which kind names what, and the edge that follows: a table of data. */
import type { EdgeKind, Kind } from '../schema/index.ts';

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
