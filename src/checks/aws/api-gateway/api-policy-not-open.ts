/** REST API with a policy does not let everyone in by it. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-api-gateway-api-policy-not-open',
  title: 'REST API with a policy does not let everyone in by it',
  severity: 'medium',
  on: 'AWS::ApiGateway::RestApi',
  why: 'A resource policy that allows everyone opens even a private API to all that reach its endpoint, and lets callers without IAM rights of their own through.',
  fix: 'Name accounts, VPC endpoints or address ranges by conditions; deny the rest.',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:SC-7'],
  evaluate: ({ Policy }) => forbidsEveryone(Policy, 'everyone may call the API'),
  examples: {
    pass: [
      terraform`
        resource "aws_api_gateway_rest_api" "shop" {
          name = "shop"
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Principal = "*"
              Action    = "execute-api:Invoke"
              Resource  = "*"
              Condition = { StringEquals = { "aws:SourceVpce" = "vpce-0123456789abcdef0" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Name: shop
      `,
    ],
    fail: [
      terraform`
        resource "aws_api_gateway_rest_api" "shop" {
          name = "shop"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "execute-api:Invoke", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Policy:
                Statement:
                  - { Effect: Allow, Principal: «'*'», Action: 'execute-api:Invoke', Resource: '*' }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Shop:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Policy:
                Statement:
                  - { Effect: Allow, Principal: «!Ref Setting», Action: 'execute-api:Invoke', Resource: '*' }
      `,
    ],
  },
});
