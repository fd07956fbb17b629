/** ECR image tags are immutable. */
import { is } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ecr-repository-tags-immutable',
  title: 'ECR image tags are immutable',
  severity: 'low',
  on: 'AWS::ECR::Repository',
  why: 'Who can push can put another image under a tag that is deployed already; what was tested is then not what runs.',
  fix: 'Set the tag mutability to IMMUTABLE and give every build a tag of its own. Pipelines that push latest again fail.',
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html'],
  controls: ['nist-800-53-r5:CM-5', 'nist-800-53-r5:SI-7', 'aws-fsbp:ECR.2'],
  aliases: ['CKV_AWS_51', 'AVD-AWS-0031'],
  evaluate: ({ ImageTagMutability }) =>
    is(ImageTagMutability, (mode) => mode.startsWith('IMMUTABLE'), 'an image can be replaced under its tag'),
  examples: {
    pass: [
      terraform`
        resource "aws_ecr_repository" "app" {
          name                 = "app"
          image_tag_mutability = "IMMUTABLE"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECR::Repository
            Properties:
              ImageTagMutability: IMMUTABLE
      `,
    ],
    fail: [
      terraform`
        «resource "aws_ecr_repository" "app"» {
          name = "app"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECR::Repository
            Properties:
              ImageTagMutability: «MUTABLE»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Mode:
            Type: String
        Resources:
          App:
            Type: AWS::ECR::Repository
            Properties:
              ImageTagMutability: «!Ref Mode»
      `,
    ],
  },
});
