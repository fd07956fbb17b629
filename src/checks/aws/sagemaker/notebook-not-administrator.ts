/** SageMaker notebook does not run as administrator. */
import { check, cloudformation, terraform } from '../../check.ts';
import { codeIsNoAdministrator } from '../administrator.ts';

export default check({
  id: 'aws-sagemaker-notebook-not-administrator',
  title: 'SageMaker notebook does not run as administrator',
  severity: 'high',
  on: 'AWS::SageMaker::NotebookInstance',
  why: 'Whoever opens the notebook, or gets code into a library or data set that it loads, owns the account.',
  fix: 'Give the notebook a role for its buckets and jobs; pass stronger roles to single jobs only.',
  references: ['https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-6(5)'],
  evaluate: (_, facts) => codeIsNoAdministrator(facts),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy" "app" {
          role = aws_iam_role.app.id
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::shop/*" }]
          })
        }
        resource "aws_sagemaker_notebook_instance" "app" {
          name          = "app"
          role_arn      = aws_iam_role.app.arn
          instance_type = "ml.t3.medium"
        }
      `,
      cloudformation`
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: sagemaker.amazonaws.com } }
              ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
          App:
            Type: AWS::SageMaker::NotebookInstance
            Properties:
              RoleArn: !GetAtt Role.Arn
              InstanceType: ml.t3.medium
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy" "app" {
          role = aws_iam_role.app.id
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [«{ Effect = "Allow", Action = "*", Resource = "*" }»]
          })
        }
        resource "aws_sagemaker_notebook_instance" "app" {
          name          = "app"
          role_arn      = aws_iam_role.app.arn
          instance_type = "ml.t3.medium"
        }
      `,
      cloudformation`
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: sagemaker.amazonaws.com } }
              ManagedPolicyArns: [«arn:aws:iam::aws:policy/AdministratorAccess»]
          App:
            Type: AWS::SageMaker::NotebookInstance
            Properties:
              RoleArn: !GetAtt Role.Arn
              InstanceType: ml.t3.medium
      `,
    ],
  },
});
