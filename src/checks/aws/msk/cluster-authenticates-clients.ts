/** MSK cluster does not accept clients without authentication. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-msk-cluster-authenticates-clients',
  title: 'MSK cluster does not accept clients without authentication',
  severity: 'medium',
  on: 'AWS::MSK::Cluster',
  why: 'Whatever runs in the network, also a machine that was broken into, reads and writes every topic.',
  fix: 'Turn unauthenticated access off and IAM, SASL/SCRAM or mutual TLS on. Clients must be configured first.',
  references: ['https://docs.aws.amazon.com/msk/latest/developerguide/kafka_apis_iam.html'],
  controls: ['nist-800-53-r5:IA-2', 'nist-800-53-r5:AC-3'],
  evaluate: ({ ClientAuthentication }) =>
    isNotTrue(ClientAuthentication.Unauthenticated.Enabled, 'clients need no credentials'),
  examples: {
    pass: [
      terraform`
        resource "aws_msk_cluster" "bus" {
          cluster_name = "bus"
          client_authentication {
            sasl {
              iam = true
            }
          }
        }
      `,
      cloudformation`
        Resources:
          Bus:
            Type: AWS::MSK::Cluster
            Properties:
              ClientAuthentication: { Sasl: { Iam: { Enabled: true } } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_msk_cluster" "bus" {
          cluster_name = "bus"
          client_authentication {
            unauthenticated = «true»
          }
        }
      `,
      cloudformation`
        Resources:
          Bus:
            Type: AWS::MSK::Cluster
            Properties:
              ClientAuthentication: { Unauthenticated: { Enabled: «true» } }
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
              ClientAuthentication: { Unauthenticated: { Enabled: «!Ref Setting» } }
      `,
    ],
  },
});
