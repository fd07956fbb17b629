/** Custom domain of an API accepts TLS 1.2 and newer only. */
import { isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-api-gateway-domain-tls-current',
  title: 'API Gateway domain accepts TLS 1.2 and newer only',
  severity: 'medium',
  on: 'AWS::ApiGateway::DomainName',
  why: 'TLS 1.0 has known flaws and is forbidden by most standards; clients can be pushed down to it.',
  fix: 'Set SecurityPolicy to TLS_1_2 or a newer policy. Very old clients cannot connect any more.',
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  ],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13'],
  aliases: ['CKV_AWS_206', 'AVD-AWS-0005'],
  evaluate: ({ SecurityPolicy }) => isNoneOf(SecurityPolicy, ['TLS_1_0'], 'TLS 1.0 is accepted'),
  examples: {
    pass: [
      terraform`
        resource "aws_api_gateway_domain_name" "shop" {
          domain_name     = "api.example.com"
          security_policy = "TLS_1_2"
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::ApiGateway::DomainName
            Properties:
              SecurityPolicy: TLS_1_2
      `,
    ],
    fail: [
      terraform`
        resource "aws_api_gateway_domain_name" "shop" {
          domain_name     = "api.example.com"
          security_policy = «"TLS_1_0"»
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::ApiGateway::DomainName
            Properties:
              SecurityPolicy: «TLS_1_0»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Policy:
            Type: String
        Resources:
          Shop:
            Type: AWS::ApiGateway::DomainName
            Properties:
              SecurityPolicy: «!Ref Policy»
      `,
    ],
  },
});
