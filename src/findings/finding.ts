/** What a run finds: one verdict of one check on one resource, and the attack paths. */
import type { Fact, GraphNode } from '../graph/index.ts';
import type { InEnvironments } from './environments.ts';
import type { Severity } from './severity.ts';
import type { Verdict } from './verdict.ts';

/** What reports need to know of a check. */
export interface Rule {
  /** Equals the path of its file: `aws-s3-bucket-blocks-public-access`. */
  readonly id: string;
  /** Says how it should be. */
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  /** What to do, in one to three sentences. */
  readonly fix: string;
  readonly references: readonly string[];
  readonly controls: readonly string[];
  readonly aliases: readonly string[];
}

/** A verdict of a check on a resource. */
export interface Finding {
  readonly rule: Rule;
  readonly resource: GraphNode;
  readonly verdict: Verdict;
  /** Stable between runs and edits elsewhere: check, resource, and the evidence's properties; never lines. 32 hex digits. */
  readonly fingerprint: string;
  /** `new` unless a suppression or the baseline covers it. */
  readonly state: 'new' | 'suppressed' | 'baseline';
  /** Why it is suppressed, in the words of who suppressed it. */
  readonly justification?: string;
  /** Where one text makes the resource in several environments: those in which the same place decides the same. */
  readonly environments?: InEnvironments;
}

/** One step of an attack path. */
export interface Hop {
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** The verb of the edge. */
  readonly kind: string;
  readonly technique?: string;
  readonly facts: readonly Fact[];
  readonly assumes?: string;
}

/** A way from an entry point to a target. */
export interface AttackPath {
  /** Entry, target and the nodes between decide it. */
  readonly fingerprint: string;
  readonly title: string;
  readonly severity: Severity;
  readonly hops: readonly Hop[];
  /** Further targets that the last hop's start opens in the same way; the facts of the last hop tell of them too. */
  readonly also?: readonly GraphNode[];
  /** What each hop takes for granted; empty if the sources prove all of it. */
  readonly assumptions: readonly string[];
  /** Those in which the path is there, where what it leads through exists in several. */
  readonly environments?: InEnvironments;
  readonly state: 'new' | 'suppressed' | 'baseline';
}
