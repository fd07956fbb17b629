/** Load balancer accepts TLS 1.2 and newer only. */
import { is, isOneOf, when } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elb-listener-tls-policy-current',
  title: 'Load balancer accepts TLS 1.2 and newer only',
  severity: 'medium',
  on: 'AWS::ElasticLoadBalancingV2::Listener',
  why: 'TLS 1.0 and 1.1 have known flaws and are forbidden by most standards; clients can be pushed down to them.',
  fix: 'Choose ELBSecurityPolicy-TLS13-1-2-2021-06 or a newer policy. Very old clients cannot connect any more.',
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13', 'aws-fsbp:ELB.17'],
  aliases: ['CKV_AWS_103', 'AVD-AWS-0047'],
  evaluate: ({ Protocol, SslPolicy }) =>
    when(isOneOf(Protocol, ['HTTPS', 'TLS'], 'no TLS'), () =>
      is(
        SslPolicy,
        (policy) => /^ELBSecurityPolicy-(TLS13-1-[23]-|TLS-1-2-|FS-1-2-)/.test(policy),
        'TLS 1.0 and 1.1 are accepted',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lb_listener" "https" {
          load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188"
          port              = 443
          protocol          = "HTTPS"
          ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
          default_action {
            type = "fixed-response"
          }
        }
      `,
      cloudformation`
        Resources:
          Https:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              Port: 443
              Protocol: HTTPS
              SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06
      `,
    ],
    fail: [
      terraform`
        resource "aws_lb_listener" "https" {
          load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188"
          port              = 443
          protocol          = "HTTPS"
          ssl_policy        = «"ELBSecurityPolicy-2016-08"»
          default_action {
            type = "fixed-response"
          }
        }
      `,
      cloudformation`
        Resources:
          Https:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              Port: 443
              Protocol: TLS
              SslPolicy: «ELBSecurityPolicy-TLS-1-1-2017-01»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Policy:
            Type: String
        Resources:
          Https:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              Port: 443
              Protocol: HTTPS
              SslPolicy: «!Ref Policy»
      `,
    ],
  },
});
