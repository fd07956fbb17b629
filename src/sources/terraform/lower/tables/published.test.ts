/** Holds every property that the mapping tables name against the specification that AWS publishes. */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { describe, expect, it } from 'vitest';
import type { Fields, Mapping, Rule, Satellite, Table } from '../mapping.ts';
import { ruleNames } from '../peers.ts';
import { tables } from './index.ts';

const specification = loadAwsServiceSpecSync();
type Resource = NonNullable<ReturnType<typeof resourceOf>>;
type Properties = Resource['properties'];
type Type = Properties[string]['type'];

function resourceOf(kind: string) {
  return [...specification.lookup('resource', 'cloudFormationType', 'equals', kind)][0];
}

/** The published type without the alternatives that are plain text, JSON or deprecated. */
function single(type: Type): Type {
  if (type.type !== 'union') return type;
  const rank = { array: 3, ref: 2, map: 1 } as const;
  const of = (one: Type) => rank[one.type as keyof typeof rank] ?? 0;
  return [...type.types].map(single).sort((a, b) => of(b) - of(a))[0] ?? type;
}

function propertiesOf(type: Type): Properties | undefined {
  const one = single(type);
  if (one.type === 'ref') return specification.get('typeDefinition', one.reference.$ref).properties;
  if (one.type === 'array') return undefined;
  const text = { type: { type: 'string' } } as const;
  return one.type === 'tag' ? { Key: text, Value: text } : undefined;
}

/** The type at a property path, or `undefined` if there is none. */
function typeAt(properties: Properties, path: string): Type | undefined {
  let here: Properties | undefined = properties;
  let type: Type | undefined;
  for (const name of path.split('.')) {
    type = here && Object.hasOwn(here, name) ? here[name]?.type : undefined;
    if (!type) return undefined;
    here = propertiesOf(type);
  }
  return type;
}

function itemOf(type: Type): Type | undefined {
  const one = single(type);
  return one.type === 'array' ? one.element : undefined;
}

function* wrongFields(fields: Fields, properties: Properties, at: string): Generator<string> {
  for (const [name, rule] of Object.entries(fields)) yield* wrongRule(rule, properties, `${at}.${name}`);
}

function* wrongRule(rule: Rule, properties: Properties, at: string): Generator<string> {
  if (typeof rule === 'string') {
    const type = typeAt(properties, rule);
    const item = type && itemOf(type);
    if (!type) yield `${at}: ${rule} is not published`;
    else if (type.type !== 'union' && item && propertiesOf(item))
      yield `${at}: ${rule} is published as a list of records`;
    return;
  }
  if (rule.how === 'one' && rule.to === '') return yield* wrongFields(rule.fields, properties, at);
  const type = typeAt(properties, rule.to);
  if (!type) {
    yield `${at}: ${rule.to} is not published`;
    return;
  }
  if (rule.how === 'telling')
    for (const path of Object.keys(rule.also)) if (!typeAt(properties, path)) yield `${at}: ${path} is not published`;
  yield* wrongForm(rule, type, at);
}

function* wrongForm(rule: Exclude<Rule, string>, type: Type, at: string): Generator<string> {
  const item = itemOf(type);
  const inside = propertiesOf(item ?? type);
  const names = {
    pairs: rule.how === 'pairs' ? [rule.name, rule.value] : [],
    keyed: rule.how === 'keyed' ? rule.names : [],
    item: rule.how === 'item' ? [rule.name] : [],
  };
  switch (rule.how) {
    case 'one':
      if (single(type).type === 'json' && Object.keys(rule.fields).length === 0) return;
      if (item || !inside) yield `${at}: ${rule.to} is published as ${single(type).type}, not as a record`;
      else yield* wrongFields(rule.fields, inside, at);
      return;
    case 'each':
      if (!item || !inside) yield `${at}: ${rule.to} is not published as a list of records`;
      else yield* wrongFields(rule.fields, inside, at);
      return;
    case 'pairs':
    case 'keyed':
    case 'item':
      if (!item || !inside) yield `${at}: ${rule.to} is not published as a list of records`;
      else
        for (const name of names[rule.how])
          if (!typeAt(inside, name)) yield `${at}: ${rule.to}[].${name} is not published`;
      return;
    case 'named':
      if (single(type).type !== 'map' && single(type).type !== 'json')
        yield `${at}: ${rule.to} is not published as a map`;
      return;
    case 'picked':
      if (!item || inside) yield `${at}: ${rule.to} is not published as a list of single values`;
      return;
    case 'wrapped':
      if (!item) yield `${at}: ${rule.to} is not published as a list`;
      break;
    default:
  }
}

function* wrongMapping(type: string, table: Mapping): Generator<string> {
  const resource = resourceOf(table.kind);
  if (!resource) return yield `${type}: ${table.kind} is not published`;
  const { properties } = resource;
  yield* wrongFields(table.fields, properties, type);
  for (const path of [...Object.keys(table.always ?? {}), ...Object.keys(table.assumed ?? {})]) {
    if (!typeAt(properties, path)) yield `${type}: ${path} is not published`;
  }
  for (const [name, published] of Object.entries(table.refs ?? {})) {
    const there = published === 'Ref' || Object.hasOwn(resource.attributes, published) || typeAt(properties, published);
    if (!there) yield `${type}: ${published}, for references to ${name}, is not published`;
  }
  for (const also of table.also ?? []) {
    const further = resourceOf(also.kind)?.properties;
    if (!further) yield `${type}: ${also.kind} is not published`;
    else {
      const rule =
        typeof also.fields === 'string' || 'how' in also.fields
          ? also.fields
          : { how: 'one', to: '', fields: also.fields };
      yield* wrongRule(rule as Rule, further, `${type}.${also.from}`);
      const owner = typeof also.owner === 'string' ? also.owner : also.owner.wrapped;
      for (const path of [owner, ...Object.keys(also.always ?? {})]) {
        if (!typeAt(further, path)) yield `${type}.${also.from}: ${path} is not published`;
      }
    }
  }
}

function* wrongSatellite(type: string, table: Satellite): Generator<string> {
  for (const of of table.of) {
    const owner = tables[of];
    if (owner?.is !== 'resource') yield `${type}: its owner ${of} has no table`;
    else {
      const { properties = {} } = resourceOf(owner.kind) ?? {};
      const list = table.item === undefined ? undefined : typeAt(properties, table.item);
      const item = list && itemOf(list);
      const inside = table.item === undefined ? properties : item && propertiesOf(item);
      if (!inside) yield `${type}: ${table.item} is not published as a list of records`;
      else yield* wrongFields(table.fields, inside, type);
    }
  }
}

function wrongIn(table: Table): readonly string[] {
  return Object.entries(table).flatMap(([type, one]) =>
    one.is === 'resource' ? [...wrongMapping(type, one)] : [...wrongSatellite(type, one)],
  );
}

describe('the mapping tables', () => {
  it('cover at least 250 types', () => {
    expect(Object.keys(tables).length).toBeGreaterThan(450);
  });

  it('name only properties that are published, in the form that is published', () => {
    expect(wrongIn(tables)).toEqual([]);
  });

  it('are found out if they do not', () => {
    const fields: Fields = {
      a: 'BucketNam',
      b: { how: 'one', to: 'Tags', fields: {} },
      c: { how: 'wrapped', to: 'BucketName', add: false },
      d: 'InventoryConfigurations',
      e: { how: 'picked', to: 'Tags', name: 'x' },
    };
    expect(wrongIn({ x: { is: 'resource', kind: 'AWS::S3::Bucket', fields } })).toEqual([
      'x.a: BucketNam is not published',
      'x.b: Tags is published as array, not as a record',
      'x.c: BucketName is not published as a list',
      'x.d: InventoryConfigurations is published as a list of records',
      'x.e: Tags is not published as a list of single values',
    ]);
  });

  it('name security group rules as they are published', () => {
    for (const [peer, kind] of [
      ['Source', 'AWS::EC2::SecurityGroupIngress'],
      ['Destination', 'AWS::EC2::SecurityGroupEgress'],
    ] as const) {
      const published = Object.keys(resourceOf(kind)?.properties ?? {});
      expect(published).toEqual(expect.arrayContaining([...ruleNames(peer).values()]));
    }
  });
});
