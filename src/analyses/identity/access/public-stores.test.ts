/** Stores of every kind that everyone may use, and those that only look like it. */
import { describe, expect, it } from 'vitest';
import { connect } from '../../../schema/index.ts';
import { identity } from '../index.ts';
import { edgesOf, graphOf, idOf, notKnown, type Sample } from '../sample.ts';
import { storeKinds } from './store-kinds.ts';

type Properties = { readonly [name: string]: Sample };

function edges(kind: string, policy: Properties, store: Properties = {}): readonly string[] {
  const place = storeKinds[kind]?.policy;
  if (!place) throw new RangeError(`${kind} has no policy`);
  const document: Sample = { Statement: [policy] };
  const path = 'attached' in place ? [] : place.property;
  const [name, ...rest] = path;
  const inside = rest.toReversed().reduce<Sample>((value, inner) => ({ [inner]: value }), document);
  const graph = graphOf({
    store: {
      kind,
      properties: { ...store, ...(name === undefined ? {} : { [name]: inside }) },
    },
    ...('attached' in place ? { policy: { kind: place.attached, properties: { [place.property]: document } } } : {}),
  });
  if ('attached' in place) connect(graph, 'attached-to', idOf(graph, 'policy'), idOf(graph, 'store'), { facts: [] });
  identity.derive(graph);
  return edgesOf(graph);
}

const kinds = Object.entries(storeKinds)
  .filter(([, { policy }]) => policy)
  .map(([kind, { read, service }]) => [kind, read[0]?.action ?? '', service] as const);

describe('stores with a policy', () => {
  it('are of many kinds', () => {
    expect(kinds.map(([kind]) => kind)).toContain('AWS::Kinesis::Stream');
    expect(kinds.length).toBeGreaterThan(6);
  });

  it.each(kinds)('%s is read by everyone whom its policy lets in', (kind, action) => {
    const allow = { Effect: 'Allow', Action: [action], Resource: ['*'] };
    expect(edges(kind, { ...allow, Principal: '*' })).toEqual(['the internet can-read store']);
    expect(edges(kind, { ...allow, Principal: { AWS: ['*'] } })).toEqual(['the internet can-read store']);
  });

  it.each(kinds)(
    '%s is not, where the policy names somebody, something else, or an account',
    (kind, action, service) => {
      const allow = { Effect: 'Allow', Action: [action], Resource: ['*'] };
      expect(edges(kind, { ...allow, Principal: { AWS: ['111122223333'] } })).toEqual([]);
      expect(edges(kind, { ...allow, Principal: { Service: ['events.amazonaws.com'] } })).toEqual([]);
      expect(edges(kind, { ...allow, Principal: '*', Action: [`${service}:DescribeNothing`] })).toEqual([]);
      expect(edges(kind, { ...allow, Principal: '*', Effect: 'Deny' })).toEqual([]);
      const own = { Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-1'] } } };
      expect(edges(kind, { ...allow, Principal: '*', ...own }).filter((edge) => !edge.endsWith('?'))).toEqual([]);
    },
  );
});

describe('buckets with an access list', () => {
  const listed = (store: Properties) => {
    const graph = graphOf({ store: { kind: 'AWS::S3::Bucket', properties: store } });
    identity.derive(graph);
    return edgesOf(graph);
  };
  const preferred = { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } };

  it('are listed by everyone; whether objects are read hangs on their own lists', () => {
    expect(listed({ AccessControl: 'PublicRead', ...preferred })).toEqual(['the internet can-read store?']);
    expect(listed({ AccessControl: 'PublicReadWrite', ...preferred })).toEqual([
      'the internet can-write store',
      'the internet can-read store?',
    ]);
  });

  it('are closed where lists are ignored or off', () => {
    const ignored = { PublicAccessBlockConfiguration: { IgnorePublicAcls: true } };
    expect(listed({ AccessControl: 'PublicReadWrite', ...preferred, ...ignored })).toEqual([]);
    const enforced = { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } };
    expect(listed({ AccessControl: 'PublicReadWrite', ...enforced })).toEqual([]);
    expect(listed({ AccessControl: 'Private', ...preferred })).toEqual([]);
  });
});

describe('databases', () => {
  const login = (EnableIAMDatabaseAuthentication: Sample, Action: string) => {
    const graph = graphOf({
      database: { kind: 'AWS::RDS::DBInstance', properties: { EnableIAMDatabaseAuthentication } },
      reader: {
        kind: 'AWS::IAM::Role',
        properties: {
          RoleName: 'reader',
          Policies: [
            {
              PolicyDocument: {
                Statement: [{ Effect: 'Allow', Action: [Action], Resource: ['arn:aws:rds-db:*:*:dbuser:*/app'] }],
              },
            },
          ],
        },
      },
    });
    identity.derive(graph);
    return edgesOf(graph);
  };

  it('are opened by credentials of AWS, where they accept them', () => {
    expect(login(true, 'rds-db:connect')).toEqual(['reader can-read database']);
    expect(login(notKnown, 'rds-db:connect')).toEqual(['reader can-read database?']);
    expect(login(false, 'rds-db:connect')).toEqual([]);
    expect(login(true, 'rds:Connect')).toEqual([]);
  });
});
