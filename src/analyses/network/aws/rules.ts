/** The inbound rules of a security group. https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
import {
  entryAt,
  type Graph,
  itemsOf,
  knownOf,
  type NodeId,
  type Origin,
  referencesIn,
  stateOf,
  textOfValue,
  type Unknown,
  unknownOf,
  type Value,
  type View,
} from '../../../graph/index.ts';
import { into, type PropertiesOf, propertiesOf } from '../../../schema/index.ts';
import { type Addresses, parseCidr } from '../addresses.ts';
import { openQuestion } from '../decision.ts';

/** Who a rule lets in. `group` without a node is a group that was not read; it is nobody on the internet. */
export type RuleSource =
  | { readonly is: 'addresses'; readonly addresses: Addresses; readonly text: string }
  | { readonly is: 'group'; readonly group: NodeId | undefined }
  | { readonly is: 'unknown'; readonly why: Unknown };

/** One inbound rule. Ports are inclusive; a rule for all protocols has all ports. `unsure` says what of the ports is not known. */
export interface InboundRule {
  readonly source: RuleSource;
  readonly first: number;
  readonly last: number;
  readonly protocol: string;
  readonly unsure?: Unknown;
  readonly origin: Origin;
}

type Written = View<PropertiesOf<'AWS::EC2::SecurityGroupIngress'>>;

/** All inbound rules of a group: its own, and those that other resources add to it. */
export function inboundRules(graph: Graph, group: NodeId): readonly InboundRule[] {
  const node = graph.node(group);
  const { SecurityGroupIngress: own } = propertiesOf(node, 'AWS::EC2::SecurityGroup');
  const rules = itemsOf(own).flatMap((rule) => ruleOf(graph, rule));
  const open = unknownOf(own);
  if (open)
    rules.push({ source: { is: 'unknown', why: open }, first: 0, last: 65535, protocol: '-1', origin: open.origin });
  for (const { from } of into(graph, group, 'attached-to')) {
    const other = graph.node(from);
    if (other.kind !== 'AWS::EC2::SecurityGroupIngress') continue;
    const added = ruleOf(graph, propertiesOf(other, 'AWS::EC2::SecurityGroupIngress'));
    rules.push(...added.map((rule) => (other.conditional ? { ...rule, unsure: other.conditional } : rule)));
  }
  return rules;
}

/** A rule may name addresses of both families. */
function ruleOf(
  graph: Graph,
  rule: Pick<
    Written,
    | 'CidrIp'
    | 'CidrIpv6'
    | 'FromPort'
    | 'IpProtocol'
    | 'SourcePrefixListId'
    | 'SourceSecurityGroupId'
    | 'SourceSecurityGroupName'
    | 'ToPort'
  >,
): InboundRule[] {
  const protocol = knownOf(rule.IpProtocol);
  const whole = protocol === '-1' || protocol === 'all';
  const first = whole ? 0 : knownOf(rule.FromPort);
  const last = whole ? 65535 : (knownOf(rule.ToPort) ?? first);
  const unsure =
    unknownOf(rule.IpProtocol) ?? (whole ? undefined : (unknownOf(rule.FromPort) ?? unknownOf(rule.ToPort)));
  const everyPort = first === undefined || first === -1;
  return sourcesOf(graph, rule).map(({ source, origin }) => ({
    source,
    origin,
    protocol: whole ? '-1' : (protocol ?? '-1').toLowerCase(),
    first: everyPort ? 0 : first,
    last: everyPort || last === undefined ? 65535 : last,
    ...(unsure && { unsure }),
  }));
}

function sourcesOf(
  graph: Graph,
  rule: Pick<
    Written,
    'CidrIp' | 'CidrIpv6' | 'SourcePrefixListId' | 'SourceSecurityGroupId' | 'SourceSecurityGroupName'
  >,
): readonly { readonly source: RuleSource; readonly origin: Origin }[] {
  const sources: { source: RuleSource; origin: Origin }[] = [];
  for (const cidr of [rule.CidrIp, rule.CidrIpv6]) {
    const { value, origin } = stateOf(cidr);
    const text = knownOf(cidr) ?? namedRange(graph, value);
    const addresses = text === undefined ? undefined : parseCidr(text);
    const why = addresses ? undefined : unknownOf(cidr);
    if (text !== undefined && addresses) sources.push({ source: { is: 'addresses', addresses, text }, origin });
    else if (value && why) sources.push({ source: { is: 'unknown', why }, origin });
  }
  const { value: list, origin: at } = stateOf(rule.SourcePrefixListId);
  if (list && !(list.kind === 'literal' && list.value === null)) {
    const why = openQuestion('the addresses of the prefix list are not read', at);
    sources.push({ source: { is: 'unknown', why }, origin: at });
  }
  for (const named of [rule.SourceSecurityGroupId, rule.SourceSecurityGroupName]) {
    const { value, origin } = stateOf(named);
    if (!value || (value.kind === 'literal' && value.value === null)) continue;
    const [reference] = referencesIn(value);
    sources.push({ source: { is: 'group', group: reference && graph.find(reference.refersTo.to) }, origin });
  }
  return sources;
}

/** The range of a network or subnet that a rule names by its attribute. */
function namedRange(graph: Graph, value: Value | undefined): string | undefined {
  if (value?.kind !== 'unknown' || !value.refersTo) return undefined;
  const id = graph.find(value.refersTo.to);
  return id === undefined ? undefined : textOfValue(entryAt(graph.node(id).properties, value.refersTo.attribute));
}
