/** Security groups and their rules, each of which has one peer in the published form. */
import { peers, resource, type Table, tags } from '../mapping.ts';

/** Where Terraform's types go: security groups and their rules, each of which has one peer in the published form. */
export const securityGroups = {
  aws_default_security_group: resource(
    'AWS::EC2::SecurityGroup',
    {
      egress: peers('SecurityGroupEgress', 'Destination'),
      ingress: peers('SecurityGroupIngress', 'Source'),
      tags: tags(),
      vpc_id: 'VpcId',
    },
    {
      always: { GroupName: 'default', GroupDescription: 'default VPC security group' },
      assumed: {
        SecurityGroupEgress: { value: [], says: 'Terraform removes every rule of a default group that it adopts' },
        SecurityGroupIngress: { value: [], says: 'Terraform removes every rule of a default group that it adopts' },
      },
    },
  ),
  aws_security_group_rule: resource(
    'AWS::EC2::SecurityGroupIngress',
    {},
    {
      split: {
        by: 'type',
        kinds: {
          egress: { kind: 'AWS::EC2::SecurityGroupEgress', peer: 'Destination' },
          ingress: { kind: 'AWS::EC2::SecurityGroupIngress', peer: 'Source' },
        },
      },
    },
  ),
  aws_vpc_security_group_egress_rule: resource('AWS::EC2::SecurityGroupEgress', {}, { split: 'Destination' }),
  aws_vpc_security_group_ingress_rule: resource('AWS::EC2::SecurityGroupIngress', {}, { split: 'Source' }),
} satisfies Table;
