/** HTTP or WebSocket API route demands authorisation. */
import { is, isTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-api-gateway-route-authorised',
  title: 'HTTP or WebSocket API route demands authorisation',
  severity: 'medium',
  on: 'AWS::ApiGatewayV2::Route',
  why: 'Anyone on the internet can call the route and what stands behind it.',
  fix: 'Attach a JWT, Lambda or IAM authoriser. Of a WebSocket API only the route $connect needs one. What is public on purpose should be named so in a suppression.',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:IA-2', 'aws-fsbp:APIGateway.8'],
  aliases: ['CKV_AWS_309'],
  evaluate: ({ AuthorizationType, RouteKey, ApiKeyRequired }) =>
    unless(
      is(AuthorizationType, (type) => type !== 'NONE', 'everyone can call this route'),
      is(
        RouteKey,
        (key) => key.startsWith('OPTIONS ') || (!key.includes(' ') && key !== '$connect' && key !== '$default'),
        'it is a route with effects',
      ),
      isTrue(ApiKeyRequired, 'no API key is asked for'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_apigatewayv2_route" "list" {
          api_id             = "a1b2c3"
          route_key          = "GET /orders"
          authorization_type = "JWT"
          authorizer_id      = "d4e5f6"
        }
      `,
      cloudformation`
        Resources:
          Send:
            Type: AWS::ApiGatewayV2::Route
            Properties:
              ApiId: a1b2c3
              RouteKey: sendMessage
      `,
    ],
    fail: [
      terraform`
        «resource "aws_apigatewayv2_route" "list"» {
          api_id    = "a1b2c3"
          route_key = "GET /orders"
        }
      `,
      cloudformation`
        Resources:
          List:
            Type: AWS::ApiGatewayV2::Route
            Properties:
              ApiId: a1b2c3
              RouteKey: POST /orders
              AuthorizationType: «NONE»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Auth:
            Type: String
        Resources:
          List:
            Type: AWS::ApiGatewayV2::Route
            Properties:
              RouteKey: GET /orders
              AuthorizationType: «!Ref Auth»
      `,
    ],
  },
});
