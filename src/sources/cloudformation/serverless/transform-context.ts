/** What the transform of one SAM resource knows of the template around it, and where it puts what it makes. */
import type { Span } from '../../../syntax/index.ts';
import { digestOf } from './digest.ts';
import { at, Dict, dict, isNull, type Item, item, type Plain, present, scalar, textOf } from './item.ts';
import { type Parameters, withMappings, withParameters } from './resolve.ts';

/** Resource attributes that what SAM makes of a resource has as well. */
const handedOn = ['Condition', 'DeletionPolicy', 'UpdateReplacePolicy'] as const;
/** Resource attributes that the resource itself keeps. */
const kept = ['DeletionPolicy', 'UpdatePolicy', 'Condition', 'UpdateReplacePolicy', 'Metadata'] as const;

/** A SAM resource: its properties with those of `Globals`. */
export interface SamResource {
  readonly id: string;
  readonly type: string;
  /** Where its name stands. */
  readonly key: Span;
  readonly body: Dict;
  readonly properties: Dict;
}

/** A resource that the transform made. */
export interface MadeResource {
  readonly id: string;
  readonly type: string;
  /** The SAM resource that it was made of. */
  readonly from: SamResource;
  /** The name of what made it: the resource, or one of its events. */
  readonly key: Span;
  readonly attributes: Dict;
  readonly properties: Dict;
}

/** How a resource is made, beside its properties. */
export interface Making {
  readonly attributes?: { readonly [name: string]: Plain };
  readonly dependsOn?: Plain;
  readonly key?: Span;
}

/** The transform of one template. */
export interface TransformContext {
  /** The resources as they are written, which events change: buckets, user pools, APIs. */
  readonly resources: Dict;
  /** SAM resources by id. */
  readonly serverless: ReadonlyMap<string, SamResource>;
  readonly conditions: Dict;
  readonly mappings: Dict | undefined;
  readonly parameters: Parameters;
  /** `aws`, `aws-cn` …; `undefined` where the region is not known. */
  readonly partition: string | undefined;
  /** What has been made, by id; of two with one id the later one holds. */
  readonly made: Map<string, MadeResource>;
  /** Ids of what was made, by the id of the resource that it was made of. */
  readonly madeOf: Map<string, string[]>;
  /** Ids by what names them: `F.Alias`. */
  readonly references: Map<string, string>;
  readonly renamed: Map<string, string>;
  /** A mistake for which SAM refuses the template. */
  refuse(place: Span, message: string, help?: string): void;
}

/** References to parameters resolved. */
export function resolved<T extends Item | undefined>(context: TransformContext, one: T): Item | undefined {
  return one && withParameters(one, context.parameters);
}

/** References to parameters and mappings resolved. */
export function resolvedFully(context: TransformContext, one: Item | undefined): Item | undefined {
  const known = resolved(context, one);
  return known && withMappings(known, context.mappings);
}

/** The attributes that what is made of a resource has as well. */
export function handedOnBy(from: SamResource): { readonly [name: string]: Plain } {
  return Object.fromEntries(handedOn.map((name) => [name, from.body.get(name)]));
}

/** The attributes and dependencies that the resource itself keeps. */
export function keptBy(from: SamResource): Making {
  const attributes = Object.fromEntries(kept.map((name) => [name, from.body.get(name)]));
  return { attributes, dependsOn: from.body.get('DependsOn') };
}

/** Makes a resource; properties that are nothing are left out. */
export function make(
  context: TransformContext,
  from: SamResource,
  id: string,
  type: string,
  properties: { readonly [name: string]: Plain },
  making: Making = {},
): MadeResource {
  const key = making.key ?? from.key;
  const own = new Dict(key);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined && value !== null && !(typeof value === 'object' && isNullScalar(value)))
      own.set(name, value);
  }
  const attributes = dict({ DependsOn: making.dependsOn, ...(making.attributes ?? handedOnBy(from)) }, key);
  const resource: MadeResource = { id, type, from, key, attributes, properties: own };
  if (context.made.has(id)) context.made.delete(id);
  if (!/^[A-Za-z0-9]+$/.test(id)) context.refuse(key, `\`${id}\`: a logical id has letters and digits only`);
  context.made.set(id, resource);
  const ids = context.madeOf.get(from.id) ?? [];
  ids.push(id);
  context.madeOf.set(from.id, ids);
  return resource;
}

function isNullScalar(value: object): boolean {
  return 'kind' in value && value.kind === 'scalar' && 'value' in value && value.value === null;
}

/** Kinds that may stand in the place of a resource of the template that has their id. */
const replaces: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::Function': ['AWS::Serverless::Function'],
  'AWS::Lambda::LayerVersion': ['AWS::Serverless::LayerVersion'],
  'AWS::Lambda::CapacityProvider': ['AWS::Serverless::CapacityProvider'],
  'AWS::ApiGateway::RestApi': ['AWS::Serverless::Api'],
  'AWS::ApiGatewayV2::Api': ['AWS::Serverless::HttpApi', 'AWS::Serverless::WebSocketApi'],
  'AWS::DynamoDB::Table': ['AWS::Serverless::SimpleTable'],
  'AWS::CloudFormation::Stack': ['AWS::Serverless::Application'],
  'AWS::StepFunctions::StateMachine': ['AWS::Serverless::StateMachine'],
  'AWS::AppSync::GraphQLApi': ['AWS::Serverless::GraphQLApi'],
};
const sameKind: ReadonlySet<string> = new Set([
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::Cognito::UserPool',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::DomainNameV2',
  'AWS::ApiGateway::BasePathMappingV2',
]);

/** Says of a made resource that its id is taken by one of the template. */
export function checkUnique(context: TransformContext, { id, type, key }: MadeResource): void {
  const written = textOf(at(context.resources.get(id), 'Type'));
  if (written === undefined) return;
  if (replaces[type]?.includes(written) || (sameKind.has(type) && written === type)) return;
  context.refuse(key, `\`${id}\` is made of this, and the template has a resource of that name already`);
}

/** The ARN of a policy that AWS manages, by its path below `policy/`. */
export function managedPolicyArn(context: TransformContext, path: string): Plain {
  const { partition } = context;
  return partition === undefined
    ? { 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/${path}` }
    : `arn:${partition}:iam::aws:policy/${path}`;
}

/** The partition as it stands in texts of `Fn::Sub`. */
export function partitionIn(context: TransformContext): string {
  return context.partition ?? '${AWS::Partition}';
}

/** An id with a suffix: as it is where it has letters and digits only, else its digest. */
export function suffixed(prefix: string, suffix: string): string {
  return /^[A-Za-z0-9]+$/.test(suffix) ? `${prefix}${suffix}` : `${prefix}${digestOf(suffix)}`;
}

/** Tags as a list of key and value. */
export function tagList(tags: Item | undefined): readonly Plain[] {
  if (!(tags instanceof Dict)) return [];
  return tags.entries().map(([name, value]) => ({
    Key: scalar(name, tags.keyAt(name)),
    Value: isNull(value) ? '' : value,
  }));
}

/** Puts the tags of a resource on all that was made of it and can have tags. */
export function propagateTags(
  from: SamResource,
  tags: Item | undefined,
  propagate: boolean,
  context: TransformContext,
): void {
  if (!propagate || !(tags instanceof Dict) || tags.size === 0) return;
  // One list for all: a long one must not be written out for each of many events.
  const list = item(tagList(tags), tags.at);
  for (const id of context.madeOf.get(from.id) ?? []) {
    const made = context.made.get(id);
    if (made?.from !== from) continue;
    if (taggedByList.has(made.type)) made.properties.set('Tags', list);
    else if (taggedByMap.has(made.type)) made.properties.set('Tags', tags);
  }
}

const taggedByList: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::ApiKey',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::DomainNameAccessAssociation',
  'AWS::ApiGateway::DomainNameV2',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::UsagePlan',
  'AWS::CodeDeploy::Application',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::IAM::Role',
  'AWS::IoT::TopicRule',
  'AWS::Lambda::CapacityProvider',
  'AWS::Lambda::Function',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::S3::Bucket',
  'AWS::StepFunctions::StateMachine',
]);
const taggedByMap: ReadonlySet<string> = new Set(['AWS::ApiGatewayV2::DomainName', 'AWS::ApiGatewayV2::Stage']);

/** A property of a resource that is there and not null. */
export function propertyOf({ properties }: SamResource, name: string): Item | undefined {
  return present(properties.get(name));
}
