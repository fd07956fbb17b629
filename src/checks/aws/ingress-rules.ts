/** Rules of security groups that let traffic in: from where, and to which ports. */
import { all, any, every, failsIf, is, isOneOf, pass, undecided, type Verdict } from '../../findings/index.ts';
import { type Attribute, isAbsent, knownOf, stateOf, type View } from '../../graph/index.ts';
import type { PropertiesOf } from '../../schema/index.ts';
import type { Facts } from '../check.ts';

/** A rule of a group, or a rule as a resource of its own; both publish the same properties. */
type Rule = Omit<PropertiesOf<'AWS::EC2::SecurityGroupIngress'>, 'GroupId' | 'GroupName'>;

/** Kinds that hold ingress rules. */
export const ingressKinds = ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'] as const;

/** What takes no connection from the internet, whatever its group says: it listens nowhere, or at private addresses only. */
const withoutDoor: ReadonlySet<string> = new Set([
  'AWS::EC2::VPCEndpoint',
  'AWS::EFS::MountTarget',
  'AWS::Lambda::Function',
]);

/** The verdict on each ingress rule of a resource of one of those kinds. */
export function everyIngress(facts: Facts, verdict: (rule: View<Rule>) => Verdict): Verdict {
  const group = facts.properties(facts.node, 'AWS::EC2::SecurityGroup');
  if (group) {
    const users = facts.out('attached-to').map(({ to }) => facts.at(to).kind);
    if (users.length > 0 && users.every((kind) => withoutDoor.has(kind))) return pass(group.SecurityGroupIngress);
    return every(group.SecurityGroupIngress, (rule) => verdict(rule));
  }
  const rule = facts.properties(facts.node, 'AWS::EC2::SecurityGroupIngress');
  return rule ? verdict(rule) : pass();
}

/** No rule lets the whole internet connect to one of `ports`, in words such as `SSH (22)`. A rule for every port has a check of its own. */
export function opensNone(facts: Facts, ports: Readonly<Record<number, string>>): Verdict {
  return everyIngress(facts, (rule) => {
    const peer = peerOf(rule);
    // Most rules are for somebody in particular, and need no look at their ports.
    const open = all(isFromInternet(rule), isTransport(rule));
    if (open.answer === 'fail') return pass(peer);
    const verdicts = Object.entries(ports).map(([port, name]) =>
      failsIf(all(open, covers(rule, Number(port))), peer, `the whole internet can connect to ${name}`),
    );
    return all(...verdicts);
  });
}

/** Where the rule's peer is written. */
export function peerOf({ CidrIp, CidrIpv6 }: View<Rule>): Attribute<string> {
  return isAbsent(CidrIp) ? CidrIpv6 : CidrIp;
}

/** The rule's peer is the whole internet, or so large a part of it that it makes no difference. */
export function isFromInternet({ CidrIp, CidrIpv6 }: View<Rule>): Verdict {
  return any(isWide(CidrIp, 7), isWide(CidrIpv6, 15));
}

/** The range has a prefix of at most `bits`. A range that a resource gives, such as that of a network, is never so wide. */
function isWide(cidr: Attribute<string>, bits: number): Verdict {
  const { value } = stateOf(cidr);
  if (isAbsent(cidr)) return any();
  if (value?.kind === 'unknown' && value.refersTo) return any();
  if (value?.kind === 'partial') {
    const last = value.parts.at(-1);
    const prefix = typeof last === 'string' ? /\/(\d+)$/.exec(last)?.[1] : undefined;
    if (prefix !== undefined) return Number(prefix) <= bits ? pass(cidr) : any();
    return undecided(cidr);
  }
  return is(cidr, (text) => Number(/\/(\d+)$/.exec(text.trim())?.[1] ?? 128) <= bits, 'the range is narrow');
}

/** The rule is for TCP or UDP, and not for all protocols. */
function isTransport({ IpProtocol }: View<Rule>): Verdict {
  return isOneOf(IpProtocol, ['tcp', 'udp', '6', '17', 'TCP', 'UDP'], 'another protocol');
}

/** The rule's ports include this one and are not all ports. */
function covers(rule: View<Rule>, port: number): Verdict {
  const { FromPort, ToPort } = rule;
  if (coversEveryPort(rule).answer === 'pass') return any();
  return all(
    is(FromPort, (from) => from <= port, 'the ports begin above it'),
    is(ToPort, (to) => to >= port, 'the ports end below it'),
  );
}

/** The rule is for every protocol, or for every port of TCP or UDP. */
export function coversEveryPort({ IpProtocol, FromPort, ToPort }: View<Rule>): Verdict {
  const everyProtocol = isOneOf(IpProtocol, ['-1', 'all', 'ALL'], 'one protocol');
  if (everyProtocol.answer === 'pass') return everyProtocol;
  if (knownOf(IpProtocol) !== undefined && !/^(tcp|udp|6|17)$/i.test(knownOf(IpProtocol) ?? '')) return any();
  return any(
    everyProtocol,
    all(
      is(FromPort, (from) => from <= 1, 'not from the first port'),
      is(ToPort, (to) => to >= 65_534, 'not to the last port'),
    ),
  );
}
