/** API stage logs requests. */
import { isPresent } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-api-gateway-stage-logs-access',
  title: 'API Gateway stage logs requests',
  severity: 'low',
  on: 'AWS::ApiGateway::Stage',
  why: 'Without access logs nobody can tell which calls an attack was made of, or by whom.',
  fix: 'Name a log group and a format by AccessLogSetting. CloudWatch bills the volume.',
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html'],
  controls: ['nist-800-53-r5:AU-2', 'nist-800-53-r5:AU-12', 'aws-fsbp:APIGateway.1'],
  aliases: ['CKV_AWS_76', 'AVD-AWS-0001'],
  evaluate: ({ AccessLogSetting }) => isPresent(AccessLogSetting.DestinationArn, 'requests are not logged'),
  examples: {
    pass: [
      terraform`
        resource "aws_api_gateway_stage" "live" {
          rest_api_id   = "a1b2c3"
          deployment_id = "d4e5f6"
          stage_name    = "live"
          access_log_settings {
            destination_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:api"
            format          = "$context.requestId"
          }
        }
      `,
      cloudformation`
        Resources:
          Live:
            Type: AWS::ApiGateway::Stage
            Properties:
              AccessLogSetting: { DestinationArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:api', Format: $context.requestId }
      `,
    ],
    fail: [
      terraform`
        «resource "aws_api_gateway_stage" "live"» {
          rest_api_id   = "a1b2c3"
          deployment_id = "d4e5f6"
          stage_name    = "live"
        }
      `,
      cloudformation`
        Resources:
          «Live»:
            Type: AWS::ApiGateway::Stage
            Properties:
              StageName: live
      `,
    ],
  },
});
