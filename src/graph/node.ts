/** Nodes and edges of the one graph. */
import type { Range } from '../text/index.ts';
import type { Origin } from './origin.ts';
import type { RecordValue, Unknown } from './value.ts';

/** Which of several environments a node belongs to. */
export interface Environment {
  /** `prod`, `prod/eu`. */
  readonly name: string;
  /**
   * What it is one of several environments of. Where one text is evaluated once for each environment, this is the scope without the
   * environment, `terraform:infra`, and the scope of the node is `terraform:infra@prod`. Where each environment has a folder of its own,
   * it is the scope with a `*` for the folder, `terraform:environments/*`.
   */
  readonly of: string;
}

/** A resource in its published form, or a foothold of the attack graph. */
export interface GraphNode {
  /** Unique in the graph and stable between runs: scope, `#`, address. */
  readonly key: string;
  /** The published kind: `AWS::S3::Bucket`, `apps/v1/Deployment`. */
  readonly kind: string;
  /** The name in its own language: `module.storage.aws_s3_bucket.exports["eu"]`, `shop/Deployment/cart`. */
  readonly address: string;
  /** The unit that is deployed as one: a Terraform root, a template, a set of manifests, a Dockerfile, a workflow. Empty for footholds. */
  readonly scope: string;
  /** Set where the unit has several environments, or its folder is called like one. */
  readonly environment?: Environment;
  /** Who read it: `terraform`, `kubernetes`, …; empty for nodes that analyses add. */
  readonly source: string;
  /** The name of its kind in its own language, where that differs: `aws_s3_bucket`. */
  readonly declaredAs?: string;
  readonly properties: RecordValue;
  /** The header that names it, and the whole text that declares it. Absent for nodes that nobody wrote. */
  readonly at?: Range;
  readonly body?: Range;
  /** The module calls it came through, nearest first. */
  readonly via?: Origin;
  /** Set where it is not known whether (or how often) it exists: `count` or a condition is not known. */
  readonly conditional?: Unknown;
}

/** Index of a node in its graph. */
export type NodeId = number;

/** One fact that a proof rests on, and the text that states it. */
export interface Fact {
  readonly says: string;
  readonly origin?: Origin;
  /** Set where a secret stands at the origin: reports mask it. */
  readonly secret?: true;
}

/** A typed edge with its proof. `kind` is a verb of `schema`'s list of edges. */
export interface Edge {
  readonly kind: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly proof: Proof;
}

/** Why an edge holds. */
export interface Proof {
  readonly facts: readonly Fact[];
  /** MITRE ATT&CK technique id of the step, `T1190`. */
  readonly technique?: string;
  /** What must be true besides, and cannot be read from the sources: `the application has a flaw that runs code`. */
  readonly assumes?: string;
  /** Set where an input that is not known decides whether the edge holds; such an edge is never part of a certain answer. */
  readonly unless?: Unknown;
}
