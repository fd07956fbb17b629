/** ECS containers have a read-only root file system. */
import { every, isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ecs-task-root-filesystem-read-only',
  title: 'ECS containers have a read-only root file system',
  severity: 'low',
  on: 'AWS::ECS::TaskDefinition',
  why: 'Whoever breaks into a container cannot leave tools there or change the program that runs.',
  fix: 'Set ReadonlyRootFilesystem and mount volumes where the program must write, such as /tmp.',
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html'],
  controls: ['nist-800-53-r5:CM-5', 'nist-800-53-r5:AC-6', 'aws-fsbp:ECS.5'],
  aliases: ['CKV_AWS_336'],
  evaluate: ({ ContainerDefinitions }) =>
    every(ContainerDefinitions, ({ ReadonlyRootFilesystem }) =>
      isTrue(ReadonlyRootFilesystem, 'the file system of the container can be changed'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          container_definitions = jsonencode([{ name = "app", image = "app:1", readonlyRootFilesystem = true }])
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - { Name: app, Image: 'app:1', ReadonlyRootFilesystem: true }
      `,
    ],
    fail: [
      terraform`
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          container_definitions = jsonencode([{ name = "app", image = "app:1", readonlyRootFilesystem = «false» }])
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - { Name: app, Image: 'app:1', ReadonlyRootFilesystem: «false» }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          ReadOnly:
            Type: String
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - { Name: app, Image: 'app:1', ReadonlyRootFilesystem: «!Ref ReadOnly» }
      `,
    ],
  },
});
