/** Instances that nobody places lie in the default network, which is public. */
import { describe, expect, it } from 'vitest';
import { graphOf, notKnown, type Plain, ref } from '../../../../tools/graph-of.ts';
import { network } from '../index.ts';

const group: Plain = {
  kind: 'AWS::EC2::SecurityGroup',
  properties: { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }] },
};

/** What an instance with the properties assumes where strangers reach it; `unless` where that hangs on something. */
function reached(properties: object, inNetwork = false): string | undefined {
  const graph = graphOf({ group, vpc: { kind: 'AWS::EC2::VPC' }, machine: { kind: 'AWS::EC2::Instance', properties } });
  const id = (key: string) => graph.find(key) ?? -1;
  graph.connect('attached-to', id('group'), id('machine'), { facts: [] });
  if (inNetwork) graph.connect('placed-in', id('group'), id('vpc'), { facts: [] });
  network.derive(graph);
  const [edge] = graph.in(id('machine'), 'can-reach');
  return edge?.proof.unless ? 'unless' : edge?.proof.assumes;
}

describe('an instance without a subnet', () => {
  const groups = { SecurityGroupIds: [ref('group')] };

  it('is public, if the default network is as AWS makes it', () => {
    expect(reached(groups)).toBe('the account has its default network as AWS makes it');
    expect(reached({ ...groups, NetworkInterfaces: [{ AssociatePublicIpAddress: true }] })).toBeDefined();
  });

  it('is not where it asks for no address', () => {
    expect(reached({ ...groups, NetworkInterfaces: [{ AssociatePublicIpAddress: false }] })).toBeUndefined();
  });

  it('is in doubt with a group of another network, a template, or a subnet that is not known', () => {
    expect(reached(groups, true)).toBe('unless');
    expect(reached({ ...groups, LaunchTemplate: { LaunchTemplateId: 'lt-1' } })).toBe('unless');
    expect(reached({ ...groups, SubnetId: notKnown })).toBe('unless');
  });
});
