/** MSK brokers are not publicly accessible. */
import { isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-msk-cluster-not-public',
  title: 'MSK brokers are not publicly accessible',
  severity: 'high',
  on: 'AWS::MSK::Cluster',
  why: 'Everyone can try credentials and the next flaw of Kafka against the brokers.',
  fix: 'Set public access to DISABLED; clients connect from within the VPC, by peering or PrivateLink.',
  references: ['https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4'],
  aliases: ['CKV_AWS_291'],
  evaluate: ({ BrokerNodeGroupInfo: { ConnectivityInfo } }) =>
    isNoneOf(ConnectivityInfo.PublicAccess.Type, ['SERVICE_PROVIDED_EIPS'], 'brokers have public addresses'),
  examples: {
    pass: [
      terraform`
        resource "aws_msk_cluster" "bus" {
          cluster_name = "bus"
        }
      `,
      cloudformation`
        Resources:
          Bus:
            Type: AWS::MSK::Cluster
            Properties:
              BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: DISABLED } } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_msk_cluster" "bus" {
          cluster_name = "bus"
          broker_node_group_info {
            connectivity_info {
              public_access {
                type = «"SERVICE_PROVIDED_EIPS"»
              }
            }
          }
        }
      `,
      cloudformation`
        Resources:
          Bus:
            Type: AWS::MSK::Cluster
            Properties:
              BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: «SERVICE_PROVIDED_EIPS» } } }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Bus:
            Type: AWS::MSK::Cluster
            Properties:
              BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: «!Ref Setting» } } }
      `,
    ],
  },
});
