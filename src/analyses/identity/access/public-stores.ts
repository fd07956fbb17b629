/** Stores that the whole internet can read or write: by their own policy, or by the access list of a bucket. */
import { entryAt, type Fact, type NodeId, textOfValue, type Unknown, type Value } from '../../../graph/index.ts';
import { unlessOf } from '../acting/assume-role.ts';
import { internetNode } from '../../foothold.ts';
import type { Identities } from '../identities.ts';
import { arnOf, placeOfArn } from '../policies/arn.ts';
import type { CompiledPolicy } from '../policies/compiled.ts';
import { decide } from '../policies/decide.ts';
import { principalEntries } from '../policies/principal-match.ts';
import { type ResourcePolicy, resourcePolicyOf } from './resource-policy.ts';
import { type StoreKind, storeKinds } from './store-kinds.ts';

/** `can-read` and `can-write` edges from the internet. */
export function connectPublicStores(identities: Identities): void {
  const { graph } = identities;
  for (const [kindName, kind] of Object.entries(storeKinds))
    for (const id of graph.ofKind(kindName)) {
      const policy = resourcePolicyOf(graph, id, kind);
      const restricted = kindName === 'AWS::S3::Bucket' && takesBack(blockOf(identities, id));
      if (policy && restricted !== true) byPolicy(identities, id, kind, policy, restricted);
      if (kindName === 'AWS::S3::Bucket') byAccessList(identities, id);
    }
}

/** What a policy says to everyone: its Allows for `*`, and all of its Denies that are not for somebody else. */
function forEveryone({ graph }: Identities, { compiled, source }: ResourcePolicy): CompiledPolicy {
  const statements = compiled.statements.filter(({ effect, statement }) => {
    const { principal, notPrincipal } = statement;
    if (notPrincipal) return true;
    const entries = principalEntries(graph, principal, source);
    return entries.some((one) => one.names === 'anyone' || (effect === 'Deny' && one.names === 'unknown'));
  });
  return compiled.open ? { statements, open: compiled.open } : { statements };
}

function byPolicy(
  identities: Identities,
  id: NodeId,
  kind: StoreKind,
  policy: ResourcePolicy,
  restricted: boolean | Unknown,
): void {
  const { graph } = identities;
  const node = graph.node(id);
  const everyone = forEveryone(identities, policy);
  if (!everyone.statements.some((one) => one.effect === 'Allow')) return;
  const place = placeOfArn(arnOf(node) ?? '');
  for (const access of ['read', 'write'] as const) {
    for (const { action, suffix } of kind[access]) {
      const on = suffix === undefined ? place : { ...place, text: `${place.text}${suffix}` };
      const decision = decide({ identity: [everyone] }, { action, on, keys: () => undefined });
      if (decision.answer === 'denied') continue;
      const doubt =
        decision.answer === 'unknown' ? decision.unless : typeof restricted === 'boolean' ? undefined : restricted;
      const facts: Fact[] = [
        ...decision.facts.map((fact) => ({ ...fact, says: `${action} on \`${node.address}\` is allowed to everyone` })),
        ...openedFacts(identities, id),
      ];
      const verb = access === 'read' ? 'can-read' : 'can-write';
      identities.connect(verb, internetNode(graph), id, unlessOf({ facts, technique: kind.technique }, doubt));
      if (!doubt) break;
    }
  }
}

/** Says that nothing on the bucket takes the publication back; a switch of the account is not among the sources. */
function openedFacts({ graph }: Identities, id: NodeId): readonly Fact[] {
  const node = graph.node(id);
  if (node.kind !== 'AWS::S3::Bucket') return [];
  const block = entryAt(node.properties, 'PublicAccessBlockConfiguration');
  const says = 'the bucket does not restrict public access (a switch of the account would, and is not read)';
  return [{ says, origin: (block ?? node.properties).origin }];
}

const everyoneLists: Readonly<Record<string, readonly ('read' | 'write')[] | undefined>> = {
  'public-read': ['read'],
  PublicRead: ['read'],
  'public-read-write': ['read', 'write'],
  PublicReadWrite: ['read', 'write'],
};

/**
 * A canned access list that opens the bucket to everyone. It counts only where lists are honoured. Read access to a bucket lists the names
 * of its objects, and each object has a list of its own, so what can be read is not known; write access is just that.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#permissions
 */
function byAccessList(identities: Identities, id: NodeId): void {
  const { graph } = identities;
  const { properties, address } = graph.node(id);
  const list = properties.entries.get('AccessControl');
  const access = everyoneLists[textOfValue(list) ?? ''];
  if (!list || !access) return;
  const ownership = entryAt(properties, 'OwnershipControls', 'Rules');
  const rule = ownership?.kind === 'list' ? ownership.items[0] : ownership;
  const owner = textOfValue(entryAt(rule, 'ObjectOwnership'));
  const ignored = flagOf(blockOf(identities, id), 'IgnorePublicAcls');
  if (owner === 'BucketOwnerEnforced' || ignored === true) return;
  const { origin } = list;
  const open = (says: string): Unknown => ({ kind: 'unknown', reason: { code: 'after-apply', says }, origin });
  const honoured =
    typeof ignored !== 'boolean'
      ? ignored
      : owner === undefined
        ? open('whether the bucket honours access lists hangs on when it was made')
        : undefined;
  for (const one of access) {
    const doubt = honoured ?? (one === 'read' ? open('each object has an access list of its own') : undefined);
    const facts: Fact[] = [
      {
        says: `the access list of \`${address}\` lets everyone ${one === 'read' ? 'list its objects' : 'write'}`,
        origin,
      },
    ];
    const verb = one === 'read' ? 'can-read' : 'can-write';
    identities.connect(verb, internetNode(graph), id, unlessOf({ facts, technique: 'T1530' }, doubt));
  }
}

function blockOf({ graph }: Identities, id: NodeId): Value | undefined {
  return graph.node(id).properties.entries.get('PublicAccessBlockConfiguration');
}

/**
 * Whether the block makes nothing of a public policy: it is not honoured, or cannot be put on the bucket in the first place.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
function takesBack(block: Value | undefined): boolean | Unknown {
  const honours = flagOf(block, 'RestrictPublicBuckets');
  const accepts = flagOf(block, 'BlockPublicPolicy');
  if (honours === true || accepts === true) return true;
  return honours === false ? accepts : honours;
}

/** A switch of the block; one that is not set is off. */
function flagOf(block: Value | undefined, name: string): boolean | Unknown {
  if (!block) return false;
  if (block.kind === 'unknown') return block;
  const value = entryAt(block, name);
  if (!value) return block.kind === 'record' && block.open ? block.open : false;
  if (value.kind === 'unknown') return value;
  return value.kind === 'literal' && value.value === true;
}
