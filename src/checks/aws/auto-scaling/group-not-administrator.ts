/** Instances of an Auto Scaling group do not run as administrator. */
import { check, cloudformation, terraform } from '../../check.ts';
import { codeIsNoAdministrator } from '../administrator.ts';

export default check({
  id: 'aws-auto-scaling-group-not-administrator',
  title: 'Instances of an Auto Scaling group do not run as administrator',
  severity: 'high',
  on: 'AWS::AutoScaling::AutoScalingGroup',
  why: 'Everything on the instances may ask the metadata service for the role: one flaw or one forged request is the whole account.',
  fix: 'Give the instance profile of the launch template a role with the actions and resources that the software uses.',
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/us-iam-role.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-6(5)'],
  evaluate: (_, facts) => codeIsNoAdministrator(facts),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy" "app" {
          role = aws_iam_role.app.id
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::shop/*" }]
          })
        }
        resource "aws_iam_instance_profile" "app" {
          role = aws_iam_role.app.name
        }
        resource "aws_launch_template" "app" {
          image_id = "ami-12345678"
          iam_instance_profile {
            arn = aws_iam_instance_profile.app.arn
          }
        }
        resource "aws_autoscaling_group" "app" {
          min_size = 1
          max_size = 2
          launch_template {
            id = aws_launch_template.app.id
          }
        }
      `,
      cloudformation`
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: ec2.amazonaws.com } }
              ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
          Profile:
            Type: AWS::IAM::InstanceProfile
            Properties:
              Roles: [!Ref Role]
          Template:
            Type: AWS::EC2::LaunchTemplate
            Properties:
              LaunchTemplateData:
                IamInstanceProfile: { Arn: !GetAtt Profile.Arn }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties:
              MinSize: '1'
              MaxSize: '2'
              LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: '1' }
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy" "app" {
          role = aws_iam_role.app.id
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [«{ Effect = "Allow", Action = "*", Resource = "*" }»]
          })
        }
        resource "aws_iam_instance_profile" "app" {
          role = aws_iam_role.app.name
        }
        resource "aws_launch_template" "app" {
          image_id = "ami-12345678"
          iam_instance_profile {
            arn = aws_iam_instance_profile.app.arn
          }
        }
        resource "aws_autoscaling_group" "app" {
          min_size = 1
          max_size = 2
          launch_template {
            id = aws_launch_template.app.id
          }
        }
      `,
      cloudformation`
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: ec2.amazonaws.com } }
              ManagedPolicyArns: [«arn:aws:iam::aws:policy/AdministratorAccess»]
          Profile:
            Type: AWS::IAM::InstanceProfile
            Properties:
              Roles: [!Ref Role]
          Template:
            Type: AWS::EC2::LaunchTemplate
            Properties:
              LaunchTemplateData:
                IamInstanceProfile: { Arn: !GetAtt Profile.Arn }
          Group:
            Type: AWS::AutoScaling::AutoScalingGroup
            Properties:
              MinSize: '1'
              MaxSize: '2'
              LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: '1' }
      `,
    ],
    unknown: [
      terraform`
        variable "template" {}
        resource "aws_autoscaling_group" "app" {
          min_size = 1
          max_size = 2
          launch_template {
            id = «var.template»
          }
        }
      `,
      terraform`
        variable "profile" {}
        resource "aws_launch_template" "app" {
          image_id = "ami-12345678"
          iam_instance_profile {
            name = «var.profile»
          }
        }
        resource "aws_autoscaling_group" "app" {
          min_size = 1
          max_size = 2
          launch_template {
            id = aws_launch_template.app.id
          }
        }
      `,
    ],
  },
});
