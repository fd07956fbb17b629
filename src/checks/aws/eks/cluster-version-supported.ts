/** EKS cluster runs a version of Kubernetes that AWS supports. */
import { is, isMissing, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

/** The newest minor version whose extended support had ended in August 2026 (1.30: 23 July 2026), by the dates of the page on versions as of early 2026. */
const ended = 30;

/** The minor version of a text such as `1.30`; a lost zero (`1.3`) is put back, for EKS began with 1.10. */
function minorOf(version: string): number {
  const digits = /^1\.(\d+)/.exec(version)?.[1] ?? '';
  return Number(digits.length === 1 ? `${digits}0` : digits);
}

export default check({
  id: 'aws-eks-cluster-version-supported',
  title: 'EKS cluster runs a version of Kubernetes that AWS supports',
  severity: 'medium',
  on: 'AWS::EKS::Cluster',
  why: 'After the end of extended support no flaw is fixed, and AWS raises the version by itself at a time that nobody chose.',
  fix: 'Upgrade one minor version after the other, with the add-ons and nodes; check for removed APIs before each step.',
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html'],
  controls: ['nist-800-53-r5:SI-2', 'nist-800-53-r5:SA-22', 'aws-fsbp:EKS.2'],
  aliases: ['CKV_AWS_339'],
  evaluate: ({ Version }) =>
    unless(
      is(Version, (version) => minorOf(version) > ended, 'no flaw of this version is fixed any more'),
      isMissing(Version, 'a version is named'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_eks_cluster" "main" {
          name     = "main"
          role_arn = "arn:aws:iam::123456789012:role/eks"
          version  = "1.33"
          vpc_config {
            subnet_ids = ["subnet-1", "subnet-2"]
          }
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EKS::Cluster
            Properties:
              RoleArn: arn:aws:iam::123456789012:role/eks
      `,
    ],
    fail: [
      terraform`
        resource "aws_eks_cluster" "main" {
          name     = "main"
          role_arn = "arn:aws:iam::123456789012:role/eks"
          version  = «"1.24"»
          vpc_config {
            subnet_ids = ["subnet-1", "subnet-2"]
          }
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EKS::Cluster
            Properties:
              Version: «'1.27'»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Version:
            Type: String
        Resources:
          Main:
            Type: AWS::EKS::Cluster
            Properties:
              Version: «!Ref Version»
      `,
    ],
  },
});
