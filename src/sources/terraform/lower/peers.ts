/** Security group rules: Terraform gives many peers to one rule, the published form has one rule a peer. */
import { entryAt, type RecordValue, recordOf, type Unknown, type Value } from '../../../graph/index.ts';

type Peer = 'Source' | 'Destination';

/** Attributes of a rule that are no peers, and their published names. */
const plain: ReadonlyMap<string, string> = new Map([
  ['description', 'Description'],
  ['from_port', 'FromPort'],
  ['ip_protocol', 'IpProtocol'],
  ['protocol', 'IpProtocol'],
  ['security_group_id', 'GroupId'],
  ['to_port', 'ToPort'],
]);

/** Attributes that name peers, and their published names, which differ between ingress and egress. */
const peers: ReadonlyMap<string, string | Readonly<Record<Peer, string>>> = new Map<
  string,
  string | Readonly<Record<Peer, string>>
>([
  ['cidr_blocks', 'CidrIp'],
  ['cidr_ipv4', 'CidrIp'],
  ['cidr_ipv6', 'CidrIpv6'],
  ['ipv6_cidr_blocks', 'CidrIpv6'],
  ['prefix_list_id', { Source: 'SourcePrefixListId', Destination: 'DestinationPrefixListId' }],
  ['prefix_list_ids', { Source: 'SourcePrefixListId', Destination: 'DestinationPrefixListId' }],
  ['referenced_security_group_id', { Source: 'SourceSecurityGroupId', Destination: 'DestinationSecurityGroupId' }],
  ['security_groups', { Source: 'SourceSecurityGroupId', Destination: 'DestinationSecurityGroupId' }],
  ['source_security_group_id', { Source: 'SourceSecurityGroupId', Destination: 'DestinationSecurityGroupId' }],
]);

/** Every attribute of a rule that has a published name of its own, with that name. */
export function ruleNames(peer: Peer): ReadonlyMap<string, string> {
  const named = [...peers].map(([name, to]) => [name, typeof to === 'string' ? to : to[peer]] as const);
  return new Map([...plain, ...named, ['self', `${peer}SecurityGroupId`]]);
}

/**
 * The published rules of one Terraform rule. A list of peers that is not known gives one rule whose peer is not known; a rule
 * without any peer allows nothing and gives none.
 */
export function peersOf(rule: RecordValue, peer: Peer, self: Unknown): readonly RecordValue[] {
  const fixed = new Map<string, Value>();
  const found: (readonly [string, Value])[] = [];
  for (const [name, value] of rule.entries) {
    if (value.kind === 'literal' && value.value === null) continue;
    const to = peers.get(name);
    if (to !== undefined) found.push(...single(typeof to === 'string' ? to : to[peer], value));
    else if (name !== 'self') fixed.set(plain.get(name) ?? name, value);
  }
  found.push(...own(rule, peer, fixed.get('GroupId') ?? self));
  return found.map(([name, value]) => recordOf(new Map([...fixed, [name, value]]), rule.origin, rule.open));
}

function single(name: string, value: Value): readonly (readonly [string, Value])[] {
  if (value.kind !== 'list') return [[name, value]];
  return [...value.items, ...(value.open ? [value.open] : [])].map((item) => [name, item] as const);
}

/** `self = true` names the group itself; whether it does is not known where the flag is not. */
function own(rule: RecordValue, peer: Peer, group: Value): readonly (readonly [string, Value])[] {
  const flag = entryAt(rule, 'self');
  if (!flag || (flag.kind === 'literal' && String(flag.value) !== 'true')) return [];
  return [[`${peer}SecurityGroupId`, flag.kind === 'unknown' ? flag : { ...group, origin: flag.origin }]];
}
