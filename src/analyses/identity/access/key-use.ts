/** Whether a principal may use the key that protects a store. */
import {
  entryAt,
  type Fact,
  type Graph,
  type NodeId,
  textOfValue,
  type Unknown,
  type Value,
} from '../../../graph/index.ts';
import { into, outOf } from '../../../schema/index.ts';
import type { Identities, Principal } from '../identities.ts';
import { arnOf, placeOfArn } from '../policies/arn.ts';
import type { KeyState } from '../policies/condition.ts';
import { type Decision, decide } from '../policies/decide.ts';
import { readPolicy } from '../policies/statement.ts';
import { compilePolicy } from '../policies/compiled.ts';
import { statementsFor } from './resource-policy.ts';

/** The customer managed keys that protect a store, and what is not known of its encryption. */
export interface Protection {
  readonly keys: readonly NodeId[];
  /** A key that the sources do not hold. */
  readonly unknown?: Unknown;
}

/** Where each kind of store names its key. */
const keyPaths: Readonly<Record<string, readonly string[] | undefined>> = {
  'AWS::DynamoDB::Table': ['SSESpecification', 'KMSMasterKeyId'],
  'AWS::SecretsManager::Secret': ['KmsKeyId'],
  'AWS::SSM::Parameter': ['KeyId'],
  'AWS::SQS::Queue': ['KmsMasterKeyId'],
  'AWS::Kinesis::Stream': ['StreamEncryption', 'KeyId'],
};

/** The keys that protect a store: over `encrypts` edges, through aliases. Keys of AWS (`alias/aws/s3`) let the whole account use them. */
export function protectionOf(graph: Graph, store: NodeId): Protection {
  const keys = into(graph, store, 'encrypts').flatMap(({ from }) =>
    graph.node(from).kind === 'AWS::KMS::Alias'
      ? outOf(graph, from, 'refers-to').flatMap(({ to }) => (graph.node(to).kind === 'AWS::KMS::Key' ? [to] : []))
      : [from],
  );
  if (keys.length > 0) return { keys };
  const named = namedKey(graph, store);
  if (!named || (named.kind === 'literal' && named.value === null)) return { keys };
  const text = textOfValue(named);
  if (text !== undefined && /(?:^|:)alias\/aws\//.test(text)) return { keys };
  const says =
    text === undefined ? 'the key of this store is not known' : `the policy of the key \`${text}\` is not known here`;
  return { keys, unknown: { kind: 'unknown', reason: { code: 'not-read', says }, origin: named.origin } };
}

function namedKey(graph: Graph, store: NodeId): Value | undefined {
  const { kind, properties } = graph.node(store);
  if (kind === 'AWS::S3::Bucket') {
    const rules = entryAt(properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration');
    const rule = rules?.kind === 'list' ? rules.items[0] : rules;
    return entryAt(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID');
  }
  const path = keyPaths[kind];
  return path && entryAt(properties, ...path);
}

/**
 * Whether the principal may do `action` with the key in a request that comes through a service. A key policy must allow it: by naming the
 * principal, or by leaving it to the account's own policies, as the default policy does.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 */
export function mayUseKey(identities: Identities, who: Principal, key: NodeId, action: string, via: string): Decision {
  const { graph } = identities;
  const node = graph.node(key);
  const place = placeOfArn(arnOf(node) ?? '');
  const keys = new Map<string, KeyState>([['kms:viaservice', { is: 'value', value: `${via}.*.amazonaws.com` }]]);
  if (who.account !== undefined) keys.set('kms:calleraccount', { is: 'value', value: who.account });
  const document = node.properties.entries.get('KeyPolicy');
  if (!document || (document.kind === 'literal' && document.value === null))
    return identities.may(who, action, place, { keys });
  const compiled = compilePolicy(graph, readPolicy(document), node.source);
  const { policy, delegates } = statementsFor(graph, { compiled, source: node.source }, who);
  // What the key's own policy leaves to the account: held against the same request, as if it were the identity's policy.
  const left = decide(
    { identity: [{ statements: delegates, ...(policy.open && { open: policy.open }) }] },
    { action, on: place, keys: (name) => keys.get(name), account: who.account },
  );
  const alone = decide(
    { identity: [policy] },
    { action, on: place, keys: (name) => keys.get(name), account: who.account },
  );
  if (alone.answer === 'allowed') return identities.may(who, action, place, { keys, resource: policy });
  const byIdentity = identities.may(who, action, place, {
    keys,
    resource: { ...policy, statements: policy.statements.filter((one) => one.effect === 'Deny') },
  });
  if (left.answer === 'denied') return alone;
  if (byIdentity.answer === 'denied') return alone.answer === 'unknown' ? alone : byIdentity;
  if (left.answer === 'unknown') return left;
  const facts: Fact[] = [
    ...byIdentity.facts.map((fact) => ({ ...fact, says: `${action} with \`${node.address}\` is allowed` })),
    ...left.facts.map((fact) => ({ ...fact, says: `the policy of \`${node.address}\` leaves its use to the account` })),
  ];
  return { ...byIdentity, facts };
}
