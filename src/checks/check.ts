/** The one shape of a check. */
import type { ControlId } from '../catalogs/index.ts';
import type { Severity, Verdict } from '../findings/index.ts';
import type { Edge, GraphNode, View } from '../graph/index.ts';
import type { EdgeKind, Kind, PropertiesOf } from '../schema/index.ts';

/** An example in one language. `«…»` marks what the evidence of a failure or an unknown must point at; the marks are not part of the text. */
export interface Example {
  readonly language: 'terraform' | 'cloudformation' | 'kubernetes' | 'dockerfile' | 'github-actions';
  readonly text: string;
}

/** What a check may ask of the graph beside the resource's own properties. */
export interface Facts {
  readonly node: GraphNode;
  /** Edges that leave the resource. */
  out(kind: EdgeKind): readonly Edge[];
  /** Edges that enter the resource. */
  in(kind: EdgeKind): readonly Edge[];
  /** Edges that leave another node. */
  outOf(id: number, kind: EdgeKind): readonly Edge[];
  /** Edges that enter another node. */
  into(id: number, kind: EdgeKind): readonly Edge[];
  /** The node at the end of an edge. */
  at(id: number): GraphNode;
  /** The properties of another resource if it is of this kind. */
  properties<K extends Kind>(node: GraphNode, kind: K): View<PropertiesOf<K>> | undefined;
  /** All resources of a kind. */
  all<K extends Kind>(kind: K): readonly { readonly node: GraphNode; readonly properties: View<PropertiesOf<K>> }[];
}

/** A check on resources of one kind, or of several that share the properties it reads. */
export interface CheckDefinition<K extends Kind> {
  /** Equals its path: `aws/s3/bucket-blocks-public-access.ts` is `aws-s3-bucket-blocks-public-access`. */
  readonly id: string;
  /** Says how it should be, in the words of the provider: `S3 bucket blocks public access`. */
  readonly title: string;
  readonly severity: Severity;
  readonly on: K | readonly [K, ...K[]];
  /** What an attacker gains or a user loses. One to three sentences of our own. */
  readonly why: string;
  /** What to do, and what may break by it. One to three sentences. */
  readonly fix: string;
  readonly references: readonly [`https://${string}`, ...`https://${string}`[]];
  readonly controls: readonly [ControlId, ...ControlId[]];
  /** What other tools call the same thing: `CKV_AWS_53`, `AVD-AWS-0086`, `KSV-0012`, `DL3002`, `zizmor:template-injection`. */
  readonly aliases?: readonly string[];
  readonly evaluate: (resource: View<PropertiesOf<K>>, facts: Facts) => Verdict;
  readonly examples: {
    readonly pass: readonly [Example, ...Example[]];
    readonly fail: readonly [Example, ...Example[]];
    readonly unknown?: readonly [Example, ...Example[]];
  };
}

/** A check of whatever kind, as lists hold it. */
export interface Check extends Omit<CheckDefinition<never>, 'on' | 'evaluate'> {
  readonly on: Kind | readonly [Kind, ...Kind[]];
  readonly evaluate: (resource: View<never>, facts: Facts) => Verdict;
}

/** Declares a check; its `on` decides the type that `evaluate` is given. */
export function check<const K extends Kind>(definition: CheckDefinition<K>): Check {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine calls `evaluate` with resources of the kinds in `on` only
  return definition as unknown as Check;
}

/** An example in Terraform: everything a root needs to hold the resource. */
export const terraform = example('terraform');
/** An example as a CloudFormation template in YAML. */
export const cloudformation = example('cloudformation');
/** An example as Kubernetes manifests in YAML. */
export const kubernetes = example('kubernetes');
/** An example as a Dockerfile. */
export const dockerfile = example('dockerfile');
/** An example as a GitHub Actions workflow. */
export const githubActions = example('github-actions');

/** Texts are taken raw, so that `\` and `${…}` written as `\${…}` arrive as `${…}`; the common indentation is removed. */
function example(language: Example['language']) {
  return (strings: TemplateStringsArray): Example => ({
    language,
    text: dedent(strings.raw.join('').replaceAll('\\${', '${').replaceAll('\\`', '`')),
  });
}

function dedent(text: string): string {
  const lines = text
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}
