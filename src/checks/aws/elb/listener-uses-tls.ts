/** Application load balancer listens by HTTPS or redirects to it. */
import { all, equals, is, some, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elb-listener-uses-tls',
  title: 'Application load balancer listens by HTTPS or redirects to it',
  severity: 'medium',
  on: 'AWS::ElasticLoadBalancingV2::Listener',
  why: 'Whoever sits between users and the load balancer reads and changes passwords, sessions and pages.',
  fix: 'Add an HTTPS listener with a certificate and let the HTTP listener redirect to it.',
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13', 'aws-fsbp:ELB.1'],
  aliases: ['CKV_AWS_2', 'AVD-AWS-0054'],
  evaluate: ({ Protocol, DefaultActions }, facts) =>
    unless(
      is(Protocol, (protocol) => protocol !== 'HTTP', 'requests and answers travel in plain text'),
      some(
        DefaultActions,
        ({ Type, RedirectConfig }) =>
          all(equals(Type, 'redirect', 'no redirect'), equals(RedirectConfig.Protocol, 'HTTPS', 'not to HTTPS')),
        'requests over HTTP are answered',
      ),
      some(
        DefaultActions,
        ({ Type }) => equals(Type, 'fixed-response', 'requests are handed on'),
        'requests over HTTP are handed on in plain text',
      ),
      // Within a network TLS often ends at the edge; what faces the internet is what counts.
      ...facts
        .in('routes-to')
        .flatMap(({ from }) => facts.properties(facts.at(from), 'AWS::ElasticLoadBalancingV2::LoadBalancer') ?? [])
        .map(({ Scheme }) => equals(Scheme, 'internal', 'it faces the internet')),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lb_listener" "http" {
          load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188"
          port              = 80
          protocol          = "HTTP"
          default_action {
            type = "redirect"
            redirect {
              port        = "443"
              protocol    = "HTTPS"
              status_code = "HTTP_301"
            }
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
              DefaultActions: [{ Type: forward }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_lb_listener" "http" {
          load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/50dc6c495c0c9188"
          port              = 80
          protocol          = «"HTTP"»
          default_action {
            type             = "forward"
            target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/73e2d6bc24d8a067"
          }
        }
      `,
      cloudformation`
        Resources:
          Http:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              Port: 80
              Protocol: «HTTP»
              DefaultActions: [{ Type: forward }]
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Protocol:
            Type: String
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties:
              Port: 80
              Protocol: «!Ref Protocol»
              DefaultActions: [{ Type: forward }]
      `,
    ],
  },
});
