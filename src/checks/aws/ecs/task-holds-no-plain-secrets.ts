/** ECS containers get secrets from a store, not in plain text. */
import { every } from '../../../findings/index.ts';
import { knownOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecret } from '../plain-secrets.ts';

export default check({
  id: 'aws-ecs-task-holds-no-plain-secrets',
  title: 'ECS containers get secrets from a store, not in plain text',
  severity: 'high',
  on: 'AWS::ECS::TaskDefinition',
  why: 'Everyone who may describe task definitions reads the environment, in all old revisions too, and so does everyone who reads the code.',
  fix: 'Put the value into Secrets Manager or Parameter Store and name it under Secrets. Change the secret, for it was disclosed.',
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28', 'aws-fsbp:ECS.8'],
  aliases: ['AVD-AWS-0036'],
  evaluate: ({ ContainerDefinitions }) =>
    every(ContainerDefinitions, ({ Environment }) =>
      every(Environment, ({ Name, Value }) => isNoSecret(knownOf(Name) ?? '', Value)),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_ecs_task_definition" "app" {
          family = "app"
          container_definitions = jsonencode([{
            name        = "app"
            image       = "app:1"
            environment = [{ name = "LOG_LEVEL", value = "debug" }]
            secrets     = [{ name = "DB_PASSWORD", valueFrom = "arn:aws:ssm:eu-west-1:123456789012:parameter/db" }]
          }])
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - Name: app
                  Image: app:1
                  Environment: [{ Name: SECRET_ARN, Value: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db' }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_ecs_task_definition" "app" {
          family = "app"
          container_definitions = jsonencode([{
            name        = "app"
            image       = "app:1"
            environment = [{ name = "DB_PASSWORD", value = «"correct-horse-battery"» }]
          }])
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - Name: app
                  Image: app:1
                  Environment: [{ Name: DATABASE_URL, Value: «'postgres://app:staple9battery@db/app'» }]
      `,
    ],
  },
});
