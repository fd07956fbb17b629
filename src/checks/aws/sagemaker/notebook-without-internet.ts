/** SageMaker notebook has no direct internet access. */
import { equals } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-sagemaker-notebook-without-internet',
  title: 'SageMaker notebook has no direct internet access',
  severity: 'medium',
  on: 'AWS::SageMaker::NotebookInstance',
  why: 'What runs in the notebook can send training data anywhere, past the rules and logs of your network.',
  fix: 'Set DirectInternetAccess to Disabled with a subnet, and reach AWS by endpoints. Installing packages needs a mirror or a NAT gateway.',
  references: ['https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:SageMaker.1'],
  aliases: ['CKV_AWS_122'],
  evaluate: ({ DirectInternetAccess }) =>
    equals(DirectInternetAccess, 'Disabled', 'the notebook reaches the internet past your network'),
  examples: {
    pass: [
      terraform`
        resource "aws_sagemaker_notebook_instance" "lab" {
          name                   = "lab"
          role_arn               = "arn:aws:iam::123456789012:role/lab"
          instance_type          = "ml.t3.medium"
          subnet_id              = "subnet-0123456789abcdef0"
          direct_internet_access = "Disabled"
        }
      `,
      cloudformation`
        Resources:
          Lab:
            Type: AWS::SageMaker::NotebookInstance
            Properties:
              DirectInternetAccess: Disabled
      `,
    ],
    fail: [
      terraform`
        «resource "aws_sagemaker_notebook_instance" "lab"» {
          name          = "lab"
          role_arn      = "arn:aws:iam::123456789012:role/lab"
          instance_type = "ml.t3.medium"
        }
      `,
      cloudformation`
        Resources:
          Lab:
            Type: AWS::SageMaker::NotebookInstance
            Properties:
              DirectInternetAccess: «Enabled»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Access:
            Type: String
        Resources:
          Lab:
            Type: AWS::SageMaker::NotebookInstance
            Properties:
              DirectInternetAccess: «!Ref Access»
      `,
    ],
  },
});
