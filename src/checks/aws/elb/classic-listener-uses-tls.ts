/** Classic load balancer listens by HTTPS or SSL. */
import { every, is } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elb-classic-listener-uses-tls',
  title: 'Classic load balancer listens by HTTPS or SSL',
  severity: 'medium',
  on: 'AWS::ElasticLoadBalancing::LoadBalancer',
  why: 'Whoever sits between users and the load balancer reads and changes what they exchange.',
  fix: 'Use HTTPS or SSL listeners with a certificate, or move to an application load balancer, which can redirect.',
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-https-load-balancers.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13', 'aws-fsbp:ELB.3'],
  aliases: ['CKV_AWS_376'],
  evaluate: ({ Listeners }) =>
    every(Listeners, ({ Protocol }) =>
      is(Protocol, (protocol) => /^(https|ssl)$/i.test(protocol), 'requests and answers travel in plain text'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_elb" "web" {
          listener {
            instance_port      = 8080
            instance_protocol  = "http"
            lb_port            = 443
            lb_protocol        = "https"
            ssl_certificate_id = "arn:aws:iam::123456789012:server-certificate/web"
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancing::LoadBalancer
            Properties:
              Listeners:
                - { InstancePort: '8080', LoadBalancerPort: '443', Protocol: HTTPS }
      `,
    ],
    fail: [
      terraform`
        resource "aws_elb" "web" {
          listener {
            instance_port     = 8080
            instance_protocol = "http"
            lb_port           = 80
            lb_protocol       = «"http"»
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancing::LoadBalancer
            Properties:
              Listeners:
                - { InstancePort: '8080', LoadBalancerPort: '80', Protocol: «HTTP» }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Web:
            Type: AWS::ElasticLoadBalancing::LoadBalancer
            Properties:
              Listeners:
                - { InstancePort: '8080', LoadBalancerPort: '80', Protocol: «!Ref Setting» }
      `,
    ],
  },
});
