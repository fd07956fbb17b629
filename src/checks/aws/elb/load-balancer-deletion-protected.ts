/** Load balancer is protected against deletion. */
import { all, equals, some } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elb-load-balancer-deletion-protected',
  title: 'Load balancer is protected against deletion',
  severity: 'low',
  on: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  why: 'One wrong plan or call takes the service off the internet, and a new load balancer has another name.',
  fix: 'Set deletion_protection.enabled to true in production; it must be turned off before it is taken down on purpose.',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
  ],
  controls: ['nist-800-53-r5:CM-3', 'nist-800-53-r5:CP-10', 'aws-fsbp:ELB.6'],
  aliases: ['CKV_AWS_150'],
  evaluate: ({ LoadBalancerAttributes }) =>
    some(
      LoadBalancerAttributes,
      ({ Key, Value }) =>
        all(equals(Key, 'deletion_protection.enabled', 'another attribute'), equals(Value, 'true', 'it is off')),
      'one call deletes it',
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lb" "web" {
          enable_deletion_protection = true
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: 'true' }]
      `,
    ],
    fail: [
      terraform`
        «resource "aws_lb" "web"» {
          name = "web"
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes: [«{ Key: deletion_protection.enabled, Value: 'false' }»]
      `,
    ],
  },
});
