/** MSK cluster accepts TLS connections only. */
import { all, isNoneOf, isNotFalse } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-msk-cluster-encrypts-in-transit',
  title: 'MSK cluster accepts TLS connections only',
  severity: 'medium',
  on: 'AWS::MSK::Cluster',
  why: 'Messages and passwords of clients travel in plain text through the network.',
  fix: 'Set ClientBroker to TLS and keep InCluster on. Clients must use the TLS port.',
  references: ['https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13', 'aws-fsbp:MSK.1'],
  aliases: ['CKV_AWS_81', 'AVD-AWS-0073'],
  evaluate: ({ EncryptionInfo: { EncryptionInTransit } }) =>
    all(
      isNoneOf(EncryptionInTransit.ClientBroker, ['PLAINTEXT', 'TLS_PLAINTEXT'], 'plain text is accepted from clients'),
      isNotFalse(EncryptionInTransit.InCluster, 'brokers talk in plain text'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_msk_cluster" "bus" {
          cluster_name = "bus"
          encryption_info {
            encryption_in_transit {
              client_broker = "TLS"
            }
          }
        }
      `,
      cloudformation`
        Resources:
          Bus:
            Type: AWS::MSK::Cluster
            Properties:
              ClusterName: bus
      `,
    ],
    fail: [
      terraform`
        resource "aws_msk_cluster" "bus" {
          cluster_name = "bus"
          encryption_info {
            encryption_in_transit {
              client_broker = «"TLS_PLAINTEXT"»
            }
          }
        }
      `,
      cloudformation`
        Resources:
          Bus:
            Type: AWS::MSK::Cluster
            Properties:
              EncryptionInfo: { EncryptionInTransit: { ClientBroker: TLS, InCluster: «false» } }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Mode:
            Type: String
        Resources:
          Bus:
            Type: AWS::MSK::Cluster
            Properties:
              EncryptionInfo: { EncryptionInTransit: { ClientBroker: «!Ref Mode» } }
      `,
    ],
  },
});
