/** API Gateway method demands authorisation. */
import { equals, is, isPresent, isTrue, some, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-api-gateway-method-authorised',
  title: 'API Gateway method demands authorisation',
  severity: 'medium',
  on: 'AWS::ApiGateway::Method',
  why: 'Anyone on the internet can call the method and what stands behind it with the rights of the API.',
  fix: 'Set AuthorizationType to AWS_IAM, COGNITO_USER_POOLS or CUSTOM. What is public on purpose should be named so in a suppression.',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:IA-2'],
  aliases: ['CKV_AWS_59', 'AVD-AWS-0004'],
  evaluate: ({ AuthorizationType, ApiKeyRequired, HttpMethod }, facts) => {
    const [api] = facts
      .in('routes-to')
      .flatMap(({ from }) => facts.properties(facts.at(from), 'AWS::ApiGateway::RestApi') ?? []);
    return unless(
      is(AuthorizationType, (type) => type !== 'NONE', 'everyone can call this method'),
      // Browsers ask by OPTIONS before they send credentials.
      equals(HttpMethod, 'OPTIONS', 'it is a method with effects'),
      isTrue(ApiKeyRequired, 'no API key is asked for'),
      ...(api
        ? [
            isPresent(api.Policy, 'the API has no policy of its own'),
            some(api.EndpointConfiguration.Types, (type) => equals(type, 'PRIVATE', 'it is public'), 'it is public'),
          ]
        : []),
    );
  },
  examples: {
    pass: [
      terraform`
        resource "aws_api_gateway_method" "list" {
          rest_api_id   = "a1b2c3"
          resource_id   = "d4e5f6"
          http_method   = "GET"
          authorization = "AWS_IAM"
        }
      `,
      cloudformation`
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              EndpointConfiguration: { Types: [PRIVATE] }
          List:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              HttpMethod: GET
              AuthorizationType: NONE
      `,
    ],
    fail: [
      terraform`
        resource "aws_api_gateway_method" "list" {
          rest_api_id   = "a1b2c3"
          resource_id   = "d4e5f6"
          http_method   = "GET"
          authorization = «"NONE"»
        }
      `,
      cloudformation`
        Resources:
          List:
            Type: AWS::ApiGateway::Method
            Properties:
              HttpMethod: POST
              AuthorizationType: «NONE»
      `,
    ],
    unknown: [
      terraform`
        variable "auth" {
          type = string
        }
        resource "aws_api_gateway_method" "list" {
          rest_api_id   = "a1b2c3"
          resource_id   = "d4e5f6"
          http_method   = "GET"
          authorization = «var.auth»
        }
      `,
    ],
  },
});
