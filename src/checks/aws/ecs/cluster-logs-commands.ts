/** ECS cluster records the shells that are opened in its tasks. */
import { isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ecs-cluster-logs-commands',
  title: 'ECS cluster logs the commands that are run in its tasks',
  severity: 'low',
  on: 'AWS::ECS::Cluster',
  why: 'ECS Exec gives a shell in a running task. Without its log nobody sees what was typed there, by an operator or by whoever stole the rights of one.',
  fix: 'Leave Logging at DEFAULT, or set OVERRIDE with a log group or bucket of its own.',
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html'],
  controls: ['nist-800-53-r5:AU-2', 'nist-800-53-r5:AU-12', 'nist-800-53-r5:AC-6(9)'],
  aliases: ['CKV_AWS_223'],
  evaluate: ({ Configuration: { ExecuteCommandConfiguration } }) =>
    isNoneOf(ExecuteCommandConfiguration.Logging, ['NONE'], 'what is typed in a shell is not recorded'),
  examples: {
    pass: [
      terraform`
        resource "aws_ecs_cluster" "app" {
          name = "app"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::Cluster
            Properties:
              Configuration:
                ExecuteCommandConfiguration: { Logging: DEFAULT }
      `,
    ],
    fail: [
      terraform`
        resource "aws_ecs_cluster" "app" {
          name = "app"
          configuration {
            execute_command_configuration {
              logging = «"NONE"»
            }
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::Cluster
            Properties:
              Configuration:
                ExecuteCommandConfiguration: { Logging: «NONE» }
      `,
    ],
  },
});
