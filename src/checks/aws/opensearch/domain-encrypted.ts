/** OpenSearch domain is encrypted at rest and between nodes. */
import { all, isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-opensearch-domain-encrypted',
  title: 'OpenSearch domain is encrypted at rest and between nodes',
  severity: 'medium',
  on: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  why: 'Indices, snapshots and the traffic between nodes hold all documents in plain text.',
  fix: 'Turn both on; node-to-node encryption cannot be turned off again. Fine-grained access control needs them.',
  references: [
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html',
  ],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-8', 'aws-fsbp:Opensearch.1', 'aws-fsbp:Opensearch.3'],
  aliases: ['CKV_AWS_5', 'CKV_AWS_6', 'AVD-AWS-0048', 'AVD-AWS-0043'],
  evaluate: ({ EncryptionAtRestOptions, NodeToNodeEncryptionOptions }) =>
    all(
      isTrue(EncryptionAtRestOptions.Enabled, 'indices and snapshots are not encrypted'),
      isTrue(NodeToNodeEncryptionOptions.Enabled, 'the traffic between nodes is not encrypted'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_opensearch_domain" "logs" {
          domain_name = "logs"
          encrypt_at_rest {
            enabled = true
          }
          node_to_node_encryption {
            enabled = true
          }
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::OpenSearchService::Domain
            Properties:
              EncryptionAtRestOptions: { Enabled: true }
              NodeToNodeEncryptionOptions: { Enabled: true }
      `,
    ],
    fail: [
      terraform`
        resource "aws_opensearch_domain" "logs" {
          domain_name = "logs"
          encrypt_at_rest {
            enabled = «false»
          }
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::OpenSearchService::Domain
            Properties:
              EncryptionAtRestOptions: { Enabled: true }
              NodeToNodeEncryptionOptions: { Enabled: «false» }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Encrypt:
            Type: String
        Resources:
          Logs:
            Type: AWS::OpenSearchService::Domain
            Properties:
              EncryptionAtRestOptions: { Enabled: «!Ref Encrypt» }
              NodeToNodeEncryptionOptions: { Enabled: true }
      `,
    ],
  },
});
