/** Load balancer logs requests. */
import { all, equals, isOneOf, some, when } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elb-load-balancer-logs-access',
  title: 'Load balancer logs requests',
  severity: 'low',
  on: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  why: 'Without access logs nobody can tell which requests an attack was made of, or whom it touched.',
  fix: 'Turn access logs on and name a bucket whose policy lets the load balancer write.',
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html'],
  controls: ['nist-800-53-r5:AU-12', 'nist-800-53-r5:AU-2', 'aws-fsbp:ELB.5'],
  aliases: ['CKV_AWS_91'],
  evaluate: ({ Type, LoadBalancerAttributes }) =>
    when(isOneOf(Type, ['application', 'network'], 'it has no access logs'), () =>
      some(
        LoadBalancerAttributes,
        ({ Key, Value }) =>
          all(equals(Key, 'access_logs.s3.enabled', 'another attribute'), equals(Value, 'true', 'it is off')),
        'requests are not logged',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lb" "web" {
          access_logs {
            bucket  = "logs"
            enabled = true
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: access_logs.s3.enabled, Value: 'true' }
                - { Key: access_logs.s3.bucket, Value: logs }
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
              LoadBalancerAttributes:
                - «{ Key: access_logs.s3.enabled, Value: 'false' }»
      `,
    ],
  },
});
