/** Lambda layer is not shared with everyone. */
import { is, isPresent, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-lambda-layer-not-public',
  title: 'Lambda layer is not shared with everyone',
  severity: 'medium',
  on: 'AWS::Lambda::LayerVersionPermission',
  why: 'Any AWS account can download the layer with the code and whatever was packed into it.',
  fix: 'Name the accounts, or allow * with the id of your organisation.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-layers.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  evaluate: ({ Principal, OrganizationId }) =>
    unless(
      is(Principal, (principal) => principal !== '*', 'every AWS account can download the layer'),
      isPresent(OrganizationId, 'no organisation is named'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lambda_layer_version_permission" "libs" {
          layer_name     = "libs"
          version_number = 1
          statement_id   = "org"
          action         = "lambda:GetLayerVersion"
          principal      = "123456789012"
        }
      `,
      cloudformation`
        Resources:
          Libs:
            Type: AWS::Lambda::LayerVersionPermission
            Properties:
              Action: lambda:GetLayerVersion
              Principal: '*'
              OrganizationId: o-a1b2c3d4e5
      `,
    ],
    fail: [
      terraform`
        resource "aws_lambda_layer_version_permission" "libs" {
          layer_name     = "libs"
          version_number = 1
          statement_id   = "all"
          action         = "lambda:GetLayerVersion"
          principal      = «"*"»
        }
      `,
      cloudformation`
        Resources:
          Libs:
            Type: AWS::Lambda::LayerVersionPermission
            Properties:
              Action: lambda:GetLayerVersion
              Principal: «'*'»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Who:
            Type: String
        Resources:
          Libs:
            Type: AWS::Lambda::LayerVersionPermission
            Properties:
              Action: lambda:GetLayerVersion
              Principal: «!Ref Who»
      `,
    ],
  },
});
