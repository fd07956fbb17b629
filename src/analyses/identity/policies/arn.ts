/** ARNs of resources, and ARN patterns of policies, as texts that can be held against each other though parts are not known. */
import { type Graph, type GraphNode, textOfValue, type Unknown, wordOf } from '../../../graph/index.ts';
import { kinds } from '../../../schema/index.ts';
import type { PolicyText } from './statement.ts';

/** Stands in a text for a part that is not known: it may or may not be what would match. */
export const unknownPart = '\u0002';

const definitions: Readonly<Record<string, { readonly ref?: string; readonly arn?: string } | undefined>> = kinds;

/** ARNs that the registry of kinds does not have. https://docs.aws.amazon.com/service-authorization/latest/reference/ */
const furtherArns: Readonly<Record<string, string | undefined>> = {
  'AWS::Kinesis::Stream': 'arn:*:kinesis:*:*:stream/${Name}',
  'AWS::CodeBuild::Project': 'arn:*:codebuild:*:*:project/${Name}',
  'AWS::Glue::Job': 'arn:*:glue:*:*:job/${Name}',
  'AWS::Glue::DevEndpoint': 'arn:*:glue:*:*:devEndpoint/${EndpointName}',
  'AWS::RDS::DBInstance': 'arn:*:rds:*:*:db:${DBInstanceIdentifier}',
  'AWS::RDS::DBCluster': 'arn:*:rds:*:*:cluster:${DBClusterIdentifier}',
  'AWS::Redshift::Cluster': 'arn:*:redshift:*:*:cluster:${ClusterIdentifier}',
  'AWS::ECS::Service': 'arn:*:ecs:*:*:service/*/${ServiceName}',
  'AWS::StepFunctions::StateMachine': 'arn:*:states:*:*:stateMachine:${StateMachineName}',
  'AWS::SageMaker::NotebookInstance': 'arn:*:sagemaker:*:*:notebook-instance/${NotebookInstanceName}',
  'AWS::AppRunner::Service': 'arn:*:apprunner:*:*:service/${ServiceName}/*',
  'AWS::CloudFormation::Stack': 'arn:*:cloudformation:*:*:stack/${StackName}/*',
};

/**
 * The ARN of a resource with what is known of it: a name that only deployment gives is replaced by a word made of the node's key, which
 * a reference to that name gives too. Partition, region and account are `*`. `undefined` where the kind's ARN is not known.
 */
export function arnOf(node: GraphNode): string | undefined {
  const definition = definitions[node.kind];
  const arn = definition?.arn ?? furtherArns[node.kind];
  if (arn === undefined) return undefined;
  const own = refOf(node);
  const filled = arn.replace(/\$\{(\w+)\}/g, (_, name: string) =>
    name === 'Ref' || name === definition?.ref ? own : partOf(node, name),
  );
  // The names of parameters that are paths begin with the slash that the ARN has already.
  return node.kind === 'AWS::SSM::Parameter' ? filled.replace('parameter//', 'parameter/') : filled;
}

function partOf(node: GraphNode, name: string): string {
  const value = node.properties.entries.get(name);
  if (!value && name === 'Path') return '/'; // the default path of every IAM entity
  return textOfValue(value) ?? wordsOf(node, value) ?? `<${node.key}.${name}>`;
}

/** The node's own identifier: its literal name, or a word that stands for it alone. */
function refOf(node: GraphNode): string {
  const { ref } = definitions[node.kind] ?? {};
  const value = ref === undefined ? undefined : node.properties.entries.get(ref);
  return textOfValue(value) ?? wordsOf(node, value) ?? `<${node.key}>`;
}

/** A name made of parts that are the same wherever they stand in the stack, such as parameters without a value. */
function wordsOf(
  node: GraphNode,
  value: GraphNode['properties']['entries'] extends ReadonlyMap<string, infer V> ? V | undefined : never,
): string | undefined {
  if (value?.kind === 'unknown') return stackWord(node.source, value);
  if (value?.kind !== 'partial') return undefined;
  const words = value.parts.map((part) => (typeof part === 'string' ? part : stackWord(node.source, part)));
  return words.includes(undefined) ? undefined : words.join('');
}

/** In one CloudFormation stack a parameter has one value, so its name can stand for it; elsewhere what can be told from all others. */
function stackWord(source: string, value: Unknown): string | undefined {
  const { reason, refersTo } = value;
  if (source !== 'cloudformation') return wordOf(value);
  if (refersTo) return undefined;
  return reason.code === 'input' || reason.code === 'after-apply' ? `<${reason.says.replaceAll(':', '.')}>` : undefined;
}

/**
 * The text of a policy's pattern as the holder's source wrote it, references to resources written as those resources' ARNs and names. Other
 * values that only deployment gives are words of their own, or with `words` off parts that are not known.
 */
export function patternOf(graph: Graph, text: PolicyText, source: string, words = true): string {
  if (text.kind === 'literal') return String(text.value ?? '');
  const parts = text.kind === 'partial' ? text.parts : [text];
  const wordFor = (part: Unknown) => (words ? stackWord(source, part) : undefined) ?? unknownPart;
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (!part.refersTo) return wordFor(part);
      const id = graph.find(part.refersTo.to);
      if (id === undefined) return wordFor(part);
      const node = graph.node(id);
      const { attribute } = part.refersTo;
      if (/arn$/i.test(attribute)) return arnOf(node) ?? unknownPart;
      if (attribute === 'Ref' || attribute === definitions[node.kind]?.ref)
        return isArnRef(node) ? (arnOf(node) ?? unknownPart) : refOf(node);
      // Not the resource's identifier, but a name of it all the same: `${Name}` of its ARN.
      return (definitions[node.kind]?.arn ?? '').includes(`\${${attribute}}`) ? partOf(node, attribute) : wordFor(part);
    })
    .join('');
}

/** Kinds whose `Ref` is their ARN. */
function isArnRef({ kind }: GraphNode): boolean {
  return (
    kind === 'AWS::IAM::ManagedPolicy' ||
    kind === 'AWS::SNS::Topic' ||
    kind === 'AWS::SecretsManager::Secret' ||
    kind === 'AWS::StepFunctions::StateMachine' ||
    kind.startsWith('AWS::ElasticLoadBalancingV2::')
  );
}

/** A pattern, or a resource, without partition and region: `service:resource`. */
export interface Place {
  readonly text: string;
  /** The account that the ARN names, if it names one. */
  readonly account?: string;
  /** The region that the ARN names, if it names one. */
  readonly region?: string;
}

/**
 * Splits an ARN (or a pattern of one) so that what sources seldom know is left out. Wildcards do not span the parts of an ARN, so each
 * part is taken by itself; a pattern that is cut short (`arn:aws:s3*`) can only match by its last star.
 */
export function placeOfArn(arn: string): Place {
  if (arn === '*' || arn === unknownPart) return { text: arn };
  const parts = arn.split(':');
  const [, , service = '', region = '', account = '', ...resource] = parts;
  if (parts.length < 6) return { text: arn.includes(unknownPart) ? unknownPart : cutShort(parts) };
  return {
    text: `${service}:${resource.join(':')}`,
    ...(isKnown(account) ? { account } : {}),
    ...(isKnown(region) ? { region } : {}),
  };
}

function cutShort(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  if (!last.endsWith('*')) return parts.join(':');
  return parts.length < 3 ? '*' : `${parts[2] ?? ''}${parts.length === 3 ? '' : ':*'}`;
}

function isKnown(part: string): boolean {
  return part !== '' && !/[*?<\u0002]/.test(part);
}
