/** DMS replication instance is not publicly accessible. */
import { equals } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-dms-replication-instance-not-public',
  title: 'DMS replication instance is not publicly accessible',
  severity: 'high',
  on: 'AWS::DMS::ReplicationInstance',
  why: 'The instance holds credentials of the databases that it copies and stands open to the internet.',
  fix: 'Set PubliclyAccessible to false; the instance is made anew and reaches databases by VPN, peering or endpoints.',
  references: ['https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:DMS.1'],
  aliases: ['CKV_AWS_89'],
  evaluate: ({ PubliclyAccessible }) => equals(PubliclyAccessible, false, 'the instance has a public address'),
  examples: {
    pass: [
      terraform`
        resource "aws_dms_replication_instance" "move" {
          replication_instance_id    = "move"
          replication_instance_class = "dms.t3.micro"
          publicly_accessible        = false
        }
      `,
      cloudformation`
        Resources:
          Move:
            Type: AWS::DMS::ReplicationInstance
            Properties:
              PubliclyAccessible: false
      `,
    ],
    fail: [
      terraform`
        resource "aws_dms_replication_instance" "move" {
          replication_instance_id    = "move"
          replication_instance_class = "dms.t3.micro"
          publicly_accessible        = «true»
        }
      `,
      cloudformation`
        Resources:
          «Move»:
            Type: AWS::DMS::ReplicationInstance
            Properties:
              ReplicationInstanceClass: dms.t3.micro
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Public:
            Type: String
        Resources:
          Move:
            Type: AWS::DMS::ReplicationInstance
            Properties:
              PubliclyAccessible: «!Ref Public»
      `,
    ],
  },
});
