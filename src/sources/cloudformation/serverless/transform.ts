/**
 * The SAM transform: a template with `AWS::Serverless` resources to the one that CloudFormation deploys. What it makes stands where it was
 * asked for: evidence about it lands in the resource, event or property that the user wrote.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html
 */
import type { Mapping, Span } from '../../../syntax/index.ts';
import { checkShape } from './check-shape.ts';
import { lowerConnector, settleDependencies } from './connector.ts';
import { embeddedConnectors } from './embedded-connectors.ts';
import { deployGradually } from './deployment-preference.ts';
import { checkGlobals, settleVersion, withGlobals } from './globals.ts';
import { lowerGraphqlApi } from './graphql-api.ts';
import { lowerHttpApi } from './http-api.ts';
import { prepareApis } from './implicit-api.ts';
import { at, Dict, dict, freezeDict, isNull, type Item, scalar, spanAlone, spanOf, textOf, thaw } from './item.ts';
import { lowerFunction } from './lambda-function.ts';
import { resourceShapes } from './property-shapes.ts';
import { defaultParameters, rename } from './resolve.ts';
import { lowerApi } from './rest-api.ts';
import { lowerStateMachine } from './state-machine.ts';
import { lowerApplication, lowerCapacityProvider, lowerLayer, lowerTable } from './stored-resources.ts';
import { checkUnique, type MadeResource, type SamResource, type TransformContext } from './transform-context.ts';
import { lowerWebSocketApi } from './web-socket-api.ts';

/** What the transform does not learn from the template. */
export interface TransformSettings {
  /** The region that the template is deployed to; it decides the partition. */
  readonly region?: string | undefined;
  refuse(place: Span, message: string, help?: string): void;
}

/** A template after the transform. */
export interface Transformed {
  readonly root: Mapping;
  /** The types under which resources were declared, by the ids of those that were made of them. */
  readonly declaredAs: ReadonlyMap<string, string>;
}

type Lower = (from: SamResource, context: TransformContext) => void;

/** In this order: events of functions and state machines write into APIs, and connectors look at what all others made. */
const lowerings: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['AWS::Serverless::Function', lowerFunction],
  ['AWS::Serverless::StateMachine', lowerStateMachine],
  ['AWS::Serverless::Api', lowerApi],
  ['AWS::Serverless::HttpApi', lowerHttpApi],
  ['AWS::Serverless::WebSocketApi', lowerWebSocketApi],
  ['AWS::Serverless::Application', lowerApplication],
  ['AWS::Serverless::CapacityProvider', lowerCapacityProvider],
  ['AWS::Serverless::GraphQLApi', lowerGraphqlApi],
  ['AWS::Serverless::LayerVersion', lowerLayer],
  ['AWS::Serverless::SimpleTable', lowerTable],
  ['AWS::Serverless::Connector', lowerConnector],
]);

/** Transforms a template. */
export function transform(template: Mapping, settings: TransformSettings): Transformed {
  const root = thaw(template);
  const resources = root instanceof Dict ? root.dictAt('Resources') : undefined;
  if (!(root instanceof Dict) || !resources) return { root: template, declaredAs: new Map() };
  const refuse = settings.refuse.bind(settings);
  const given = root.get('Conditions');
  const conditions = given instanceof Dict ? given : new Dict(root.at);
  const globals = root.get('Globals');
  embeddedConnectors(resources, refuse);
  prepareApis({ resources, globals: globals instanceof Dict ? globals : undefined, conditions, refuse });
  checkGlobals(globals, refuse);
  const serverless = serverlessResources(resources, globals, refuse);
  const mappings = root.get('Mappings');
  checkSections(root, refuse);
  const partition = settings.region === undefined ? undefined : partitionOf(settings.region);
  const parameters = defaultParameters(template);
  if (settings.region !== undefined && partition !== undefined) {
    parameters.set('AWS::Region', scalar(settings.region, root.at));
    parameters.set('AWS::Partition', scalar(partition, root.at));
  }
  const context: TransformContext = {
    resources,
    serverless,
    conditions,
    mappings: mappings instanceof Dict ? mappings : undefined,
    parameters,
    partition,
    made: new Map(),
    madeOf: new Map(),
    references: new Map(),
    renamed: new Map(),
    refuse,
  };
  for (const [type, lower] of lowerings)
    for (const one of serverless.values()) if (one.type === type) lower(one, context);
  settleDependencies(context);
  deployGradually(context);
  for (const one of context.made.values()) checkUnique(context, one);
  return assembled(root, context);
}

function serverlessResources(
  resources: Dict,
  globals: Item | undefined,
  refuse: TransformSettings['refuse'],
): Map<string, SamResource> {
  const found = new Map<string, SamResource>();
  for (const [id, body] of resources.entries()) {
    const type = body instanceof Dict ? (textOf(body.get('Type')) ?? '') : '';
    if (!(body instanceof Dict) || !type.startsWith('AWS::Serverless::')) continue;
    const key = resources.keyAt(id);
    const shapes = resourceShapes[type];
    if (!shapes || !lowerings.has(type)) {
      refuse(key, `\`${id}\`: SAM has no resource of type \`${type}\``);
      continue;
    }
    const written = body.get('Properties');
    if (written && !isNull(written) && !(written instanceof Dict))
      refuse(spanOf(written), `\`Properties\` of \`${id}\` is no map`);
    const condition = body.get('Condition');
    if (condition && textOf(condition) === undefined)
      refuse(spanOf(condition), `\`Condition\` of \`${id}\` is no name`);
    const own = written instanceof Dict ? written : new Dict(key);
    const properties = withGlobals(own, body, globals, type.replace('AWS::Serverless::', ''), refuse);
    if (type === 'AWS::Serverless::Api') settleVersion(properties);
    checkShape(properties, shapes, `\`${id}\``, { refuse });
    found.set(id, { id, type, key, body, properties });
  }
  return found;
}

/** https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
function partitionOf(region: string): string {
  const prefixes: readonly (readonly [string, string])[] = [
    ['cn-', 'aws-cn'],
    ['us-iso-', 'aws-iso'],
    ['us-isob', 'aws-iso-b'],
    ['us-gov', 'aws-us-gov'],
    ['eu-isoe', 'aws-iso-e'],
    ['us-isof', 'aws-iso-f'],
    ['eusc-', 'aws-eusc'],
  ];
  return prefixes.find(([prefix]) => region.toLowerCase().startsWith(prefix))?.[1] ?? 'aws';
}

function assembled(
  root: Dict,
  { resources, serverless, conditions, made, references, renamed }: TransformContext,
): Transformed {
  const properties = new Map([...references].map(([name, id]) => [name, id] as const));
  const renaming = { properties, ids: renamed };
  const out = new Dict(resources.at);
  const declaredAs = new Map<string, string>();
  for (const [id, body] of resources.entries())
    if (!serverless.has(id) && !made.has(id)) out.set(id, body, resources.keyAt(id));
  const bodies = new Map<string, Span>();
  for (const one of made.values()) {
    out.set(one.id, bodyOf(one), one.key);
    declaredAs.set(one.id, one.from.type);
    bodies.set(one.id, around(one.from.key, one.from.body.at, one.key));
  }
  if (conditions.size > 0) root.set('Conditions', conditions);
  root.delete('Globals');
  root.set('Resources', out);
  rename(root, renaming);
  const frozen = freezeDict(root, root.at);
  const entries = frozen.entries.map((entry) => {
    if (entry.name !== 'Resources' || entry.value.kind !== 'mapping') return entry;
    const inner = entry.value.entries.map((resource) => {
      const place = bodies.get(resource.name ?? '');
      return place ? { ...resource, value: { ...resource.value, ...place } } : resource;
    });
    return { ...entry, value: { ...entry.value, entries: inner } };
  });
  return { root: { ...frozen, entries }, declaredAs };
}

/** From one place to the end of others in the same file. */
function around(from: Span, ...others: readonly Span[]): Span {
  const here = [from, ...others.filter(({ file }) => file === from.file)];
  const start = Math.min(...here.map((one) => one.start));
  return { ...spanAlone(from), start, end: Math.max(...here.map((one) => one.end)) };
}

function bodyOf({ type, from, attributes, properties, key }: MadeResource): Dict {
  const body = dict({ Type: scalar(type, from.key) }, key);
  for (const [name, value] of attributes.entries()) body.set(name, value, attributes.keyAt(name));
  body.set('Properties', properties, key);
  return body;
}

/** Sections that are no maps, and defaults that are no scalars. */
function checkSections(root: Dict, refuse: TransformSettings['refuse']): void {
  for (const name of ['Mappings', 'Parameters']) {
    const section = root.get(name);
    if (name === 'Mappings' && section && !(section instanceof Dict)) refuse(root.keyAt(name), '`Mappings` is no map');
    if (name !== 'Parameters' || !(section instanceof Dict)) continue;
    for (const [parameter, definition] of section.entries()) {
      const fallback = at(definition, 'Default');
      if (fallback && fallback.kind !== 'scalar')
        refuse(spanOf(fallback), `the default of parameter \`${parameter}\` is no text`);
    }
  }
}
