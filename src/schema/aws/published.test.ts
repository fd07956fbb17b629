/** Holds every kind, property and ARN template against the specification that AWS publishes. */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { describe, expect, it } from 'vitest';
import type { KindDefinition } from '../kind.ts';
import type { Shape } from '../shape.ts';
import { aws } from './index.ts';

const specification = loadAwsServiceSpecSync();
const ours: ReadonlyMap<string, KindDefinition> = new Map(Object.entries(aws));

/** Places where our shape differs from the published type on purpose: the place and why. */
const exceptions: ReadonlyMap<string, string> = new Map();

type PropertyType = NonNullable<ReturnType<typeof resourceOf>>['properties'][string]['type'];

function resourceOf(kind: string) {
  return [...specification.lookup('resource', 'cloudFormationType', 'equals', kind)][0];
}

/** What of `shape` the published type does not bear out. */
function* disagreements(shape: Shape, type: PropertyType, at: string): Generator<string> {
  if (exceptions.has(at) || shape.is === 'any') return;
  const types = type.type === 'union' ? type.types : [type];
  const found = types.map((one) => [...agree(shape, one, at)]);
  const best = found.sort((a, b) => a.length - b.length)[0];
  yield* best ?? [`${at}: no type`];
}

function* agree(shape: Shape, type: PropertyType, at: string): Generator<string> {
  if (type.type === 'union') return yield* disagreements(shape, type, at);
  const text = ['string', 'date-time', 'json'].includes(type.type);
  const fits = {
    text: text || type.type === 'number' || type.type === 'integer',
    number: type.type === 'number' || type.type === 'integer',
    flag: type.type === 'boolean',
    json: text || type.type === 'ref',
    any: true,
    list: type.type === 'array',
    map: type.type === 'map' || type.type === 'json',
    record: type.type === 'ref' || type.type === 'tag' || type.type === 'json',
  }[shape.is];
  if (!fits) yield `${at}: ${shape.is} is published as ${type.type}`;
  if (shape.is === 'list' && type.type === 'array') yield* disagreements(shape.of, type.element, `${at}[]`);
  if (shape.is === 'map' && type.type === 'map') yield* disagreements(shape.of, type.element, `${at}{}`);
  if (shape.is === 'record' && type.type === 'tag') yield* unpublished(shape.entries, { Key: true, Value: true }, at);
  if (shape.is === 'record' && type.type === 'ref') {
    const { properties } = specification.get('typeDefinition', type.reference.$ref);
    yield* unpublished(shape.entries, properties, at);
    for (const [name, entry] of Object.entries(shape.entries)) {
      const published = properties[name];
      if (published) yield* disagreements(entry, published.type, `${at}.${name}`);
    }
  }
}

function* unpublished(entries: object, published: object, at: string): Generator<string> {
  for (const name of Object.keys(entries)) if (!Object.hasOwn(published, name)) yield `${at}.${name} is not published`;
}

function wrongIn(kind: string, definition: KindDefinition): readonly string[] {
  const resource = resourceOf(kind);
  if (!resource) return [`${kind} is not published`];
  const wrong = [...unpublished(definition.shape.entries, resource.properties, kind)];
  for (const [name, shape] of Object.entries(definition.shape.entries)) {
    const published = resource.properties[name];
    if (published) wrong.push(...disagreements(shape, published.type, `${kind}.${name}`));
  }
  const named = [...(definition.arn ?? '').matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? '');
  for (const name of [...named, definition.ref ?? 'Ref']) {
    if (name !== 'Ref' && !Object.hasOwn(resource.properties, name)) wrong.push(`${kind}: identity names ${name}`);
  }
  return wrong;
}

/** ARNs whose names the specification takes together where we take them apart. */
const takenApart = /^AWS::(IAM::(Group|InstanceProfile|ManagedPolicy|Role|User)|KMS::Alias|SecretsManager::Secret)$/;

/** The form of an ARN: `*` for what the account decides, `$` for what the resource does. */
function formOf(arn: string): string {
  return arn.replace(/\$\{(Partition|Region|Account)\}/g, '*').replace(/\$\{\w+\}/g, '$');
}

describe('the AWS kinds', () => {
  it('are many', () => {
    expect(ours.size).toBeGreaterThan(400);
  });

  it('are published, with every property and its type', () => {
    expect([...ours].flatMap(([kind, definition]) => wrongIn(kind, definition))).toEqual([]);
  });

  it('have ARNs of the published form', () => {
    const pairs = [...ours].flatMap(([kind, { arn }]) => {
      const published = resourceOf(kind)?.arnTemplate;
      return arn === undefined || published === undefined || takenApart.test(kind) ? [] : [{ kind, arn, published }];
    });
    const wrong = pairs.filter(({ arn, published }) => formOf(arn) !== formOf(published));
    expect(wrong).toEqual([]);
    expect(pairs.length).toBeGreaterThan(130);
  });

  it('are told apart from what is not published', () => {
    const entries = { BucketNam: { is: 'text' }, Tags: { is: 'flag' } } as const;
    expect(wrongIn('AWS::S3::Bucket', { shape: { is: 'record', entries }, ref: 'Nothing' })).toEqual([
      'AWS::S3::Bucket.BucketNam is not published',
      'AWS::S3::Bucket.Tags: flag is published as array',
      'AWS::S3::Bucket: identity names Nothing',
    ]);
  });
});
