/** ECR repository scans images. */
import { isPresent, isTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ecr-repository-scans-images',
  title: 'ECR repository scans images',
  severity: 'low',
  on: 'AWS::ECR::Repository',
  why: 'Known flaws in packages of an image stay unseen until somebody uses them.',
  fix: 'Turn on scan on push or, better, enhanced scanning for the registry, which also looks at images that were pushed long ago.',
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html'],
  controls: ['nist-800-53-r5:RA-5', 'nist-800-53-r5:SI-2', 'aws-fsbp:ECR.1'],
  aliases: ['CKV_AWS_163', 'AVD-AWS-0030'],
  evaluate: ({ ImageScanningConfiguration }, facts) =>
    unless(
      isTrue(ImageScanningConfiguration.ScanOnPush, 'images are not scanned for known flaws'),
      // A registry that scans counts for all its repositories.
      ...facts
        .all('AWS::ECR::RegistryScanningConfiguration')
        .map(({ properties }) => isPresent(properties.Rules, 'no rules')),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_ecr_repository" "app" {
          name = "app"
          image_scanning_configuration {
            scan_on_push = true
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECR::Repository
            Properties:
              ImageScanningConfiguration:
                ScanOnPush: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_ecr_repository" "app" {
          name = "app"
          image_scanning_configuration {
            scan_on_push = «false»
          }
        }
      `,
      cloudformation`
        Resources:
          «App»:
            Type: AWS::ECR::Repository
            Properties:
              RepositoryName: app
      `,
    ],
    unknown: [
      terraform`
        variable "scan" {
          type = bool
        }
        resource "aws_ecr_repository" "app" {
          name = "app"
          image_scanning_configuration {
            scan_on_push = «var.scan»
          }
        }
      `,
    ],
  },
});
