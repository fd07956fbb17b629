/** ECS task shares neither network nor processes of its host. */
import { all, isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ecs-task-does-not-share-host',
  title: 'ECS task does not share the network or processes of its host',
  severity: 'medium',
  on: 'AWS::ECS::TaskDefinition',
  why: "In the host's network a container reaches the metadata service and every local port; with its processes it sees and signals all other tasks.",
  fix: 'Use the network mode awsvpc and leave PidMode and IpcMode out. Agents that watch the host need it; keep those on their own.',
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-39', 'aws-fsbp:ECS.3'],
  aliases: ['CKV_AWS_335'],
  evaluate: ({ NetworkMode, PidMode, IpcMode }) =>
    all(
      isNoneOf(NetworkMode, ['host'], 'the task is in the network of its host'),
      isNoneOf(PidMode, ['host'], 'the task sees the processes of its host'),
      isNoneOf(IpcMode, ['host'], 'the task shares memory with its host'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          network_mode          = "awsvpc"
          container_definitions = jsonencode([{ name = "app", image = "app:1" }])
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
      `,
    ],
    fail: [
      terraform`
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          pid_mode              = «"host"»
          container_definitions = jsonencode([{ name = "app", image = "app:1" }])
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: «host»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Mode:
            Type: String
        Resources:
          App:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: «!Ref Mode»
      `,
    ],
  },
});
