/** AppSync API does not rely on an API key. */
import { is } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-appsync-api-asks-more-than-key',
  title: 'AppSync API does not rely on an API key',
  severity: 'medium',
  on: 'AWS::AppSync::GraphQLApi',
  why: 'An API key stands in every client, is the same for all and tells nothing about who calls.',
  fix: 'Use Cognito, OIDC, Lambda or IAM as the authentication type; keep keys for public data alone.',
  references: ['https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html'],
  controls: ['nist-800-53-r5:IA-2', 'nist-800-53-r5:AC-3', 'aws-fsbp:AppSync.5'],
  evaluate: ({ AuthenticationType }) =>
    is(AuthenticationType, (type) => type !== 'API_KEY', 'everyone with the key of the clients can call it'),
  examples: {
    pass: [
      terraform`
        resource "aws_appsync_graphql_api" "shop" {
          name                = "shop"
          authentication_type = "AWS_IAM"
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::AppSync::GraphQLApi
            Properties:
              AuthenticationType: AMAZON_COGNITO_USER_POOLS
      `,
    ],
    fail: [
      terraform`
        resource "aws_appsync_graphql_api" "shop" {
          name                = "shop"
          authentication_type = «"API_KEY"»
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::AppSync::GraphQLApi
            Properties:
              AuthenticationType: «API_KEY»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Auth:
            Type: String
        Resources:
          Shop:
            Type: AWS::AppSync::GraphQLApi
            Properties:
              AuthenticationType: «!Ref Auth»
      `,
    ],
  },
});
