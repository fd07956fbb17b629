/** Neptune cluster authenticates by IAM. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-neptune-cluster-authenticates-by-iam',
  title: 'Neptune cluster authenticates by IAM',
  severity: 'low',
  on: 'AWS::Neptune::DBCluster',
  why: 'Neptune has no passwords: without IAM, whatever reaches the port reads and changes the graph.',
  fix: 'Turn IamAuthEnabled on; clients must sign their requests.',
  references: ['https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth.html'],
  controls: ['nist-800-53-r5:IA-2', 'nist-800-53-r5:AC-3'],
  aliases: ['CKV_AWS_359'],
  evaluate: ({ IamAuthEnabled }) => isTrue(IamAuthEnabled, 'whatever reaches the port may read and write'),
  examples: {
    pass: [
      terraform`
        resource "aws_neptune_cluster" "graph" {
          iam_database_authentication_enabled = true
        }
      `,
      cloudformation`
        Resources:
          Graph:
            Type: AWS::Neptune::DBCluster
            Properties:
              IamAuthEnabled: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_neptune_cluster" "graph" {
          iam_database_authentication_enabled = «false»
        }
      `,
      cloudformation`
        Resources:
          «Graph»:
            Type: AWS::Neptune::DBCluster
            Properties:
              StorageEncrypted: true
      `,
    ],
  },
});
