/** ECS service gives its tasks no public address. */
import { isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ecs-service-has-no-public-ip',
  title: 'ECS service gives its tasks no public address',
  severity: 'low',
  on: 'AWS::ECS::Service',
  why: 'A public address puts each task one security group rule away from the internet.',
  fix: 'Set AssignPublicIp to DISABLED, place tasks in private subnets behind a load balancer, and let them reach out by a NAT gateway or endpoints.',
  references: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:ECS.2'],
  aliases: ['CKV_AWS_333'],
  evaluate: ({ NetworkConfiguration: { AwsvpcConfiguration } }) =>
    isNoneOf(AwsvpcConfiguration.AssignPublicIp, ['ENABLED'], 'tasks have public addresses'),
  examples: {
    pass: [
      terraform`
        resource "aws_ecs_service" "app" {
          name = "app"
          network_configuration {
            subnets          = ["subnet-1"]
            assign_public_ip = false
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::Service
            Properties:
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1] } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_ecs_service" "app" {
          name = "app"
          network_configuration {
            subnets          = ["subnet-1"]
            assign_public_ip = «true»
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECS::Service
            Properties:
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-1], AssignPublicIp: «ENABLED» } }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Public:
            Type: String
        Resources:
          App:
            Type: AWS::ECS::Service
            Properties:
              NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: «!Ref Public» } }
      `,
    ],
  },
});
