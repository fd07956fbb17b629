/** State machine logs executions. */
import { isOneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-step-functions-state-machine-logs',
  title: 'Step Functions state machine logs executions',
  severity: 'low',
  on: 'AWS::StepFunctions::StateMachine',
  why: 'What an express workflow did, and with which input, is lost when it ends; standard ones keep it for 90 days.',
  fix: 'Set the level to ERROR or ALL with a log group, without execution data where those are personal.',
  references: ['https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html'],
  controls: ['nist-800-53-r5:AU-12', 'aws-fsbp:StepFunctions.1'],
  aliases: ['CKV_AWS_285'],
  evaluate: ({ LoggingConfiguration }) =>
    isOneOf(LoggingConfiguration.Level, ['ALL', 'ERROR', 'FATAL'], 'executions are not logged'),
  examples: {
    pass: [
      terraform`
        resource "aws_sfn_state_machine" "order" {
          name     = "order"
          role_arn = "arn:aws:iam::123456789012:role/order"
          logging_configuration {
            level           = "ERROR"
            log_destination = "arn:aws:logs:eu-west-1:123456789012:log-group:order:*"
          }
        }
      `,
      cloudformation`
        Resources:
          Order:
            Type: AWS::StepFunctions::StateMachine
            Properties:
              LoggingConfiguration: { Level: ALL }
      `,
    ],
    fail: [
      terraform`
        «resource "aws_sfn_state_machine" "order"» {
          name     = "order"
          role_arn = "arn:aws:iam::123456789012:role/order"
        }
      `,
      cloudformation`
        Resources:
          Order:
            Type: AWS::StepFunctions::StateMachine
            Properties:
              LoggingConfiguration: { Level: «'OFF'» }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Order:
            Type: AWS::StepFunctions::StateMachine
            Properties:
              LoggingConfiguration: { Level: «!Ref Setting» }
      `,
    ],
  },
});
