/** `AWS::Serverless::Connector`: the rights that a source needs at a destination. */
import type { Span } from '../../../syntax/index.ts';
import { connectorProfile, type Profile, type ProfileGrant } from './connector-profiles.ts';
import { jsonOf } from './digest.ts';
import { getAtt, ref, referredId } from './functions.ts';
import { at, Dict, filled, isFilled, type Item, item, List, type Plain, spanOf, textOf } from './item.ts';
import { keptBy, make, type SamResource, type TransformContext } from './transform-context.ts';

const published: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
};

/** What a connector knows of one of its ends. */
interface End {
  readonly id: string | undefined;
  readonly type: string;
  /** `Arn`, `Name`, `ResourceId`, `Qualifier`, `QueueUrl`. */
  readonly values: { readonly [name: string]: Plain };
  readonly role: Plain;
}

/** What is asked of a connector. */
export interface Connection {
  readonly from: SamResource;
  readonly id: string;
  readonly key: Span;
  readonly source: Item | undefined;
  readonly destination: Item | undefined;
  readonly permissions: readonly string[];
  /** Stands in the ids of what is made for one destination of several. */
  readonly suffix: string;
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html */
export function lowerConnector(from: SamResource, context: TransformContext): void {
  const { properties } = from;
  const given = properties.get('Destination');
  const several = given instanceof List;
  const destinations = several ? given.items : [given];
  const asked = properties.get('Permissions');
  const permissions = asked instanceof List ? [...new Set(asked.items.flatMap((one) => textOf(one) ?? []))] : [];
  if (destinations.length === 0) context.refuse(given ? spanOf(given) : from.key, '`Destination` is an empty list');
  const made = destinations.flatMap((destination, i) => {
    const key = destination ? spanOf(destination) : from.key;
    const suffix = several ? `Destination${i}` : '';
    return connect(
      { from, id: from.id, key, source: properties.get('Source'), destination, permissions, suffix },
      context,
    );
  });
  const all = connected.get(context) ?? new Map<string, readonly string[]>();
  connected.set(context, all);
  all.set(from.id, made);
}

/** Makes what a connection needs, and returns the ids of it. */
export function connect(connection: Connection, context: TransformContext): readonly string[] {
  const { from, permissions, key } = connection;
  const source = endOf(connection.source, connection.destination, 'Source', connection, context);
  const destination = endOf(connection.destination, connection.source, 'Destination', connection, context);
  if (!source || !destination) return [];
  const profile = connectorProfile(source.type, destination.type);
  if (!profile) {
    context.refuse(key, `there is no connector from \`${source.type}\` to \`${destination.type}\``);
    return [];
  }
  const categories = [...new Set(profile.grants.map(({ category }) => category))];
  const odd = permissions.find((one) => !categories.includes(one));
  const combined = [...permissions].sort().join();
  if (
    permissions.length === 0 ||
    odd !== undefined ||
    (profile.only && !profile.only.some((one) => [...one].sort().join() === combined))
  ) {
    const choices = profile.only?.map((one) => one.join(' + ')) ?? categories;
    context.refuse(
      key,
      `\`Permissions\` from \`${source.type}\` to \`${destination.type}\` are ${choices.map((one) => `\`${one}\``).join(' or ')}`,
    );
    if (odd !== undefined || permissions.length === 0) return [];
  }
  const values = valuesOf(source, destination);
  const grants = profile.grants.filter(({ category }) => permissions.includes(category));
  const missing = profile.grants.flatMap(namesIn).find((name) => !isGiven(values[name]));
  if (missing !== undefined) {
    context.refuse(key, `\`${missing}\` is not known for this connector`);
    return [];
  }
  const owner = profile.ofSource ? source : destination;
  const documented = { Version: '2012-10-17', Statement: grants.map((one) => statementOf(one, values)) };
  const makes = makers[profile.kind];
  return makes(
    { connection, profile, owner, source, destination, document: documented, grants, values, from },
    context,
  );
}

interface Making {
  readonly connection: Connection;
  readonly profile: Profile;
  readonly owner: End;
  readonly source: End;
  readonly destination: End;
  readonly document: Plain;
  readonly grants: readonly ProfileGrant[];
  readonly values: { readonly [name: string]: Plain };
  readonly from: SamResource;
}

type Maker = (making: Making, context: TransformContext) => readonly string[];

const makers: Readonly<Record<Profile['kind'], Maker>> = {
  'managed-policy': (making, context) => {
    const { owner, connection, profile, document, source, destination } = making;
    if (!isGiven(owner.role)) {
      context.refuse(
        connection.key,
        `the role of the ${profile.ofSource ? 'source' : 'destination'} is not known for this connector`,
      );
      return [];
    }
    const id = `${connection.id}Policy${connection.suffix}`;
    put(making, id, 'AWS::IAM::ManagedPolicy', { PolicyDocument: document, Roles: [owner.role] }, context);
    if (profile.before === 'source' && source.id !== undefined) addDependency(source.id, id, context);
    if (profile.before === 'mapping' && source.id !== undefined && destination.id !== undefined) {
      const mappings = mappingsBetween(source.id, destination.id, context);
      const [only] = mappings;
      if (mappings.length === 1 && only !== undefined) addDependency(only, id, context);
    }
    return [id];
  },
  'queue-policy': (making, context) => {
    const id = `${making.connection.id}QueuePolicy${making.connection.suffix}`;
    const url = making.owner.values['QueueUrl'];
    if (!isGiven(url)) context.refuse(making.connection.key, 'the URL of the queue is not known for this connector');
    put(making, id, 'AWS::SQS::QueuePolicy', { PolicyDocument: making.document, Queues: [url] }, context);
    return [id];
  },
  'topic-policy': (making, context) => {
    const id = `${making.connection.id}TopicPolicy${making.connection.suffix}`;
    put(
      making,
      id,
      'AWS::SNS::TopicPolicy',
      { PolicyDocument: making.document, Topics: [making.owner.values['Arn']] },
      context,
    );
    return [id];
  },
  permission: (making, context) =>
    making.grants.map((grant) => {
      const id = `${making.connection.id}${grant.category}LambdaPermission${making.connection.suffix}`;
      const permission = {
        Action: 'lambda:InvokeFunction',
        FunctionName: making.owner.values['Arn'],
        Principal: grant.service,
        SourceArn: typeof grant.resources === 'string' ? filledIn(grant.resources, making.values) : undefined,
        SourceAccount: grant.ofAccount === true ? { 'Fn::Sub': '${AWS::AccountId}' } : undefined,
      };
      put(making, id, 'AWS::Lambda::Permission', permission, context);
      return id;
    }),
};

function put(
  { from, connection, source, destination }: Making,
  id: string,
  type: string,
  properties: { readonly [name: string]: Plain },
  context: TransformContext,
): void {
  const kept = keptBy(from);
  const written = (end: End) =>
    (end.id === undefined ? undefined : at(context.resources.get(end.id), 'Type')) ?? end.type;
  const metadata = {
    'aws:sam:connectors': {
      [connection.id]: { Source: { Type: written(source) }, Destination: { Type: written(destination) } },
    },
  };
  const isOwn = from.id === connection.id;
  const attributes = isOwn ? { ...kept.attributes, Metadata: metadata } : { Metadata: metadata };
  make(context, from, id, type, properties, {
    attributes,
    dependsOn: isOwn ? kept.dependsOn : undefined,
    key: connection.key,
  });
}

function isGiven(value: Plain): boolean {
  return (
    value !== undefined &&
    value !== null &&
    (typeof value !== 'object' || !('kind' in value) || isFilled(item(value, { start: 0, end: 0 })))
  );
}

function valuesOf(source: End, destination: End): { readonly [name: string]: Plain } {
  const named = (prefix: string, end: End) =>
    Object.entries(end.values).map(([name, value]) => [`${prefix}.${name}`, value] as const);
  return Object.fromEntries([...named('Source', source), ...named('Destination', destination)]);
}

function namesIn({ resources }: ProfileGrant): readonly string[] {
  return [resources].flat().flatMap((text) => [...text.matchAll(/\{([\w.]+)\}/g)].map(([, name = '']) => name));
}

function statementOf({ actions, resources, service }: ProfileGrant, values: { readonly [name: string]: Plain }): Plain {
  return {
    Effect: 'Allow',
    Principal: service === undefined ? undefined : { Service: service },
    Action: actions,
    Resource:
      typeof resources === 'string' ? filledIn(resources, values) : resources.map((one) => filledIn(one, values)),
    Condition: service === undefined ? undefined : { ArnEquals: { 'aws:SourceArn': filledIn('{Source.Arn}', values) } },
  };
}

function filledIn(text: string, values: { readonly [name: string]: Plain }): Plain {
  const [, whole] = /^\{([\w.]+)\}$/.exec(text) ?? [];
  if (whole !== undefined) return values[whole];
  const names: Record<string, Plain> = {};
  const isArn = text.includes(':@:');
  const filledText = text
    .replace(':@:', ':${AWS::Region}:${AWS::AccountId}:')
    .replaceAll(/(?<!\$)\{([\w.]+)\}/g, (_, name: string) => {
      const own = name.replace('.', '');
      names[own] = values[name];
      return `\${${own}}`;
    });
  const full = isArn ? `arn:\${AWS::Partition}:${filledText}` : filledText;
  return { 'Fn::Sub': Object.keys(names).length > 0 ? [full, names] : full };
}

/** A resource as it stands after the transform. */
function transformed(
  id: string,
  context: TransformContext,
): { readonly type: string; readonly properties: Item | undefined } | undefined {
  const made = context.made.get(id);
  if (made) return { type: made.type, properties: made.properties };
  const written = context.resources.get(id);
  return written instanceof Dict
    ? { type: textOf(written.get('Type')) ?? '', properties: written.get('Properties') }
    : undefined;
}

function endOf(
  end: Item | undefined,
  other: Item | undefined,
  name: string,
  { key }: Connection,
  context: TransformContext,
): End | undefined {
  const place = end ? spanOf(end) : key;
  if (!(end instanceof Dict)) return undefined;
  const rest = end.keys().filter((one) => one !== 'Id' && one !== 'Qualifier');
  if (end.has('Id') === rest.length > 0) {
    context.refuse(place, `\`${name}\` needs \`Id\`, or other properties without it`);
    return undefined;
  }
  const id = filled(end.get('Id'));
  if (!id) {
    const type = textOf(filled(end.get('Type')));
    if (type === undefined) {
      context.refuse(place, `\`${name}\` needs \`Type\` as a text`);
      return undefined;
    }
    const values = Object.fromEntries(
      ['Arn', 'Name', 'ResourceId', 'Qualifier', 'QueueUrl'].map((one) => [one, end.get(one)]),
    );
    return { id: undefined, type: published[type] ?? type, values, role: end.get('RoleName') };
  }
  const text = textOf(id);
  const found = text === undefined ? undefined : transformed(text, context);
  if (text === undefined || !found || found.type === '') {
    context.refuse(place, `\`${name}\`: no resource is named \`${text ?? ''}\``);
    return undefined;
  }
  const own = attributesOf[found.type]?.(text) ?? {};
  const values = end.has('Qualifier') ? { ...own, Qualifier: end.get('Qualifier') } : own;
  return { id: text, type: found.type, values, role: roleOf(found.type, found.properties, other) };
}

const byArn = (id: string) => ({ Arn: getAtt(id, 'Arn') });
const apiAttributes = (id: string) => ({ ...byArn(id), Qualifier: '*', ResourceId: ref(id) });
const attributesOf: Readonly<Record<string, (id: string) => { readonly [name: string]: Plain }>> = {
  'AWS::Lambda::Function': byArn,
  'AWS::StepFunctions::StateMachine': (id) => ({ Arn: ref(id), Name: getAtt(id, 'Name') }),
  'AWS::AppSync::GraphQLApi': (id) => ({ Arn: ref(id), ResourceId: getAtt(id, 'ApiId') }),
  'AWS::AppSync::DataSource': (id) => ({ Arn: ref(id) }),
  'AWS::Events::Rule': byArn,
  'AWS::SQS::Queue': (id) => ({ ...byArn(id), QueueUrl: ref(id) }),
  'AWS::SNS::Topic': (id) => ({ Arn: ref(id) }),
  'AWS::DynamoDB::Table': byArn,
  'AWS::S3::Bucket': byArn,
  'AWS::Location::PlaceIndex': byArn,
  'AWS::ApiGatewayV2::Api': apiAttributes,
  'AWS::ApiGateway::RestApi': apiAttributes,
  'AWS::Events::EventBus': byArn,
};
const roleProperties: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'Role',
  'AWS::StepFunctions::StateMachine': 'RoleArn',
  'AWS::AppSync::DataSource': 'ServiceRoleArn',
};

function roleOf(type: string, properties: Item | undefined, other: Item | undefined): Plain {
  const id = referredId(
    type === 'AWS::Events::Rule' ? ruleRole(properties, other) : at(properties, roleProperties[type] ?? ''),
  );
  return id === undefined ? undefined : ref(id);
}

/** The role that a rule has for the target at the other end. */
function ruleRole(properties: Item | undefined, other: Item | undefined): Item | undefined {
  const targets = at(properties, 'Targets');
  const id = textOf(at(other, 'Id'));
  const arn = at(other, 'Arn');
  const target = (targets instanceof List ? targets.items : []).find((one) => {
    const own = at(one, 'Arn');
    const named = referredId(own);
    return (named !== undefined && named === id) || (arn && own && jsonOf(arn) === jsonOf(own));
  });
  return at(target, 'RoleArn');
}

function holderOf(id: string, context: TransformContext): Dict | undefined {
  const written = context.resources.get(id);
  return context.made.get(id)?.attributes ?? (written instanceof Dict ? written : undefined);
}

function dependenciesOf(holder: Dict): readonly Item[] {
  const known = holder.get('DependsOn');
  return known instanceof List ? known.items : known ? [known] : [];
}

function addDependency(id: string, on: string, context: TransformContext): void {
  const holder = holderOf(id, context);
  if (!holder || dependenciesOf(holder).some((one) => textOf(one) === on)) return;
  holder.set('DependsOn', [...dependenciesOf(holder), on]);
}

const connected = new WeakMap<TransformContext, Map<string, readonly string[]>>();

/** What depends on a connector depends on what was made of it. */
export function settleDependencies(context: TransformContext): void {
  const made = connected.get(context);
  if (!made) return;
  for (const id of new Set([...context.made.keys(), ...context.resources.keys()])) {
    const holder = holderOf(id, context);
    const known = holder ? dependenciesOf(holder) : [];
    if (!holder || !known.some((each) => made.has(textOf(each) ?? ''))) continue;
    const others = known.filter((each) => !made.has(textOf(each) ?? ''));
    holder.set('DependsOn', [...others, ...known.flatMap((each) => made.get(textOf(each) ?? '') ?? [])]);
  }
}

const mappings = new WeakMap<TransformContext, Map<string, string[]>>();

function mappingsBetween(source: string, lambda: string, context: TransformContext): readonly string[] {
  let found = mappings.get(context);
  if (!found) {
    mappings.set(context, (found = new Map()));
    for (const id of new Set([...context.made.keys(), ...context.resources.keys()])) {
      const one = transformed(id, context);
      if (one?.type !== 'AWS::Lambda::EventSourceMapping') continue;
      const { properties } = one;
      const ends = `${referredId(at(properties, 'EventSourceArn'))} ${referredId(at(properties, 'FunctionName'))}`;
      found.set(ends, [...(found.get(ends) ?? []), id]);
    }
  }
  return found.get(`${source} ${lambda}`) ?? [];
}
