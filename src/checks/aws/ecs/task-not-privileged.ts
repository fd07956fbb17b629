/** ECS containers do not run privileged. */
import { every, isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ecs-task-not-privileged',
  title: 'ECS containers do not run privileged',
  severity: 'high',
  on: 'AWS::ECS::TaskDefinition',
  why: "A privileged container is root on its instance: whoever breaks in owns all other tasks there and the instance's role.",
  fix: 'Remove it and add the single Linux capabilities that are needed. Fargate does not allow it at all.',
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7', 'aws-fsbp:ECS.4'],
  aliases: ['CKV_AWS_334'],
  evaluate: ({ ContainerDefinitions }) =>
    every(ContainerDefinitions, ({ Privileged }) => isNotTrue(Privileged, 'the container is root on its host')),
  examples: {
    pass: [
      terraform`
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          container_definitions = jsonencode([{ name = "app", image = "app:1", privileged = false }])
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - { Name: app, Image: 'app:1' }
      `,
    ],
    fail: [
      terraform`
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          container_definitions = jsonencode([{ name = "app", image = "app:1", privileged = «true» }])
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - { Name: app, Image: 'app:1', Privileged: «true» }
      `,
    ],
    unknown: [
      terraform`
        variable "privileged" {
          type = bool
        }
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          container_definitions = jsonencode([{ name = "app", image = "app:1", privileged = «var.privileged» }])
        }
      `,
    ],
  },
});
