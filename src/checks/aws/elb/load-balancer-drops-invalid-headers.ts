/** Application load balancer drops invalid header fields. */
import { all, equals, is, some, when } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elb-load-balancer-drops-invalid-headers',
  title: 'Application load balancer drops invalid header fields',
  severity: 'low',
  on: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  why: 'Malformed headers are read differently by the load balancer and the server behind it, which is how requests are smuggled.',
  fix: 'Set routing.http.drop_invalid_header_fields.enabled to true. Clients that send such headers lose them.',
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
  ],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:SI-10', 'aws-fsbp:ELB.4'],
  aliases: ['CKV_AWS_131', 'AVD-AWS-0052'],
  evaluate: ({ Type, LoadBalancerAttributes }) =>
    when(
      is(Type, (type) => type === 'application', 'it reads no headers'),
      () =>
        some(
          LoadBalancerAttributes,
          ({ Key, Value }) =>
            all(
              equals(Key, 'routing.http.drop_invalid_header_fields.enabled', 'another attribute'),
              equals(Value, 'true', 'it is off'),
            ),
          'invalid header fields are passed on',
        ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lb" "web" {
          drop_invalid_header_fields = true
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Type: application
              LoadBalancerAttributes:
                - { Key: routing.http.drop_invalid_header_fields.enabled, Value: 'true' }
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
          «Web»:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              Type: application
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Drop:
            Type: String
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: routing.http.drop_invalid_header_fields.enabled, Value: «!Ref Drop» }
      `,
    ],
  },
});
