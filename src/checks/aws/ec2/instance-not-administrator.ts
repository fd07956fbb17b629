/** EC2 instance does not run as administrator. */
import { check, cloudformation, terraform } from '../../check.ts';
import { codeIsNoAdministrator } from '../administrator.ts';

export default check({
  id: 'aws-ec2-instance-not-administrator',
  title: 'EC2 instance does not run as administrator',
  severity: 'high',
  on: 'AWS::EC2::Instance',
  why: 'Everything on the instance may ask the metadata service for the role: one flaw, one stolen shell or one forged request is the whole account.',
  fix: 'Give the instance profile a role with the actions and resources that its software uses.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html'],
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
        resource "aws_instance" "app" {
          ami                  = "ami-12345678"
          instance_type        = "t4g.micro"
          iam_instance_profile = aws_iam_instance_profile.app.name
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
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-12345678
              IamInstanceProfile: !Ref Profile
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
        resource "aws_instance" "app" {
          ami                  = "ami-12345678"
          instance_type        = "t4g.micro"
          iam_instance_profile = aws_iam_instance_profile.app.name
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
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-12345678
              IamInstanceProfile: !Ref Profile
      `,
    ],
    unknown: [
      terraform`
        variable "role" {}
        resource "aws_iam_instance_profile" "app" {
          role = «var.role»
        }
        resource "aws_instance" "app" {
          ami                  = "ami-12345678"
          iam_instance_profile = aws_iam_instance_profile.app.name
        }
      `,
    ],
  },
});
