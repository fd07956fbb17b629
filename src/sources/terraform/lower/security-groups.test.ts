/** Security group rules: one published rule a peer. */
import { describe, expect, it } from 'vitest';
import { lower } from './index.ts';
import { type Plain, plainOf, sample, somehow, to } from './sample-instance.ts';

function rulesOf(address: string, attributes: Readonly<Record<string, Plain>>) {
  return lower([sample(address, attributes)]).resources.map(({ key, kind, properties }) => [
    key.replace(/^.*#/, ''),
    kind,
    plainOf(properties),
  ]);
}

const ssh = { from_port: 22, to_port: 22, protocol: 'tcp' };
const published = { FromPort: 22, ToPort: 22, IpProtocol: 'tcp' };

describe('security groups', () => {
  it('have one rule for each peer of a block', () => {
    const ingress = [
      { ...ssh, cidr_blocks: ['10.0.0.0/8', '0.0.0.0/0'], security_groups: [to('aws_security_group.b')], self: true },
    ];
    expect(rulesOf('aws_security_group.a', { name: 'a', ingress })[0]?.[2]).toEqual({
      GroupName: 'a',
      SecurityGroupIngress: [
        { ...published, CidrIp: '10.0.0.0/8' },
        { ...published, CidrIp: '0.0.0.0/0' },
        { ...published, SourceSecurityGroupId: '→aws_security_group.b.id' },
        { ...published, SourceSecurityGroupId: '→aws_security_group.a.Ref' },
      ],
      SecurityGroupEgress: [],
    });
  });

  it('keep a peer that is not known', () => {
    const ingress = [{ ...ssh, cidr_blocks: somehow }];
    expect(rulesOf('aws_security_group.a', { ingress })[0]?.[2]).toMatchObject({
      SecurityGroupIngress: [{ ...published, CidrIp: '?' }],
    });
  });

  it('have rules of their own, told apart by direction', () => {
    const rule = { ...ssh, security_group_id: 'sg-1', ipv6_cidr_blocks: ['::/0'] };
    expect(rulesOf('aws_security_group_rule.r', { ...rule, type: 'egress', prefix_list_ids: ['pl-1'] })).toEqual([
      [
        'aws_security_group_rule.r',
        'AWS::EC2::SecurityGroupEgress',
        { ...published, GroupId: 'sg-1', CidrIpv6: '::/0' },
      ],
      [
        'aws_security_group_rule.r/1',
        'AWS::EC2::SecurityGroupEgress',
        { ...published, GroupId: 'sg-1', DestinationPrefixListId: 'pl-1' },
      ],
    ]);
    expect(rulesOf('aws_security_group_rule.r', { ...rule, type: 'ingress', self: true })[1]?.[2]).toEqual({
      ...published,
      GroupId: 'sg-1',
      SourceSecurityGroupId: 'sg-1',
    });
    expect(rulesOf('aws_security_group_rule.r', { ...rule, type: somehow })[0]?.[1]).toBe(
      'terraform/aws_security_group_rule',
    );
  });

  it('have rules in the newer types', () => {
    const rule = {
      security_group_id: to('aws_security_group.a'),
      ip_protocol: '-1',
      referenced_security_group_id: 'sg-2',
    };
    expect(rulesOf('aws_vpc_security_group_ingress_rule.r', rule)).toEqual([
      [
        'aws_vpc_security_group_ingress_rule.r',
        'AWS::EC2::SecurityGroupIngress',
        { GroupId: '→aws_security_group.a.id', IpProtocol: '-1', SourceSecurityGroupId: 'sg-2' },
      ],
    ]);
  });
});
