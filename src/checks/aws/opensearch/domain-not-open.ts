/** OpenSearch domain does not let everyone in. */
import { isPresent, isTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-opensearch-domain-not-open',
  title: 'OpenSearch domain does not let everyone in',
  severity: 'critical',
  on: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  why: 'Everyone reads, changes and deletes all indices: this is how most leaked search clusters were found.',
  fix: 'Place the domain in a VPC, name the principals in its access policy, or turn fine-grained access control on.',
  references: ['https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:SC-7', 'aws-fsbp:Opensearch.2'],
  evaluate: ({ AccessPolicies, AdvancedSecurityOptions, VPCOptions }) =>
    unless(
      forbidsEveryone(AccessPolicies, 'everyone is allowed'),
      isPresent(VPCOptions.SubnetIds, 'it is in no VPC'),
      isTrue(AdvancedSecurityOptions.Enabled, 'no users are asked for'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_opensearch_domain" "logs" {
          domain_name = "logs"
          access_policies = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "es:*", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::OpenSearchService::Domain
            Properties:
              VPCOptions: { SubnetIds: [subnet-1] }
              AccessPolicies:
                Statement: [{ Effect: Allow, Principal: { AWS: '*' }, Action: 'es:*', Resource: '*' }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_opensearch_domain" "logs" {
          domain_name = "logs"
          access_policies = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = «"*"» }, Action = "es:*", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::Elasticsearch::Domain
            Properties:
              AccessPolicies:
                Statement:
                  - Effect: Allow
                    Principal: { AWS: «'*'» }
                    Action: es:ESHttp*
                    Resource: '*'
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Reader:
            Type: String
        Resources:
          Logs:
            Type: AWS::OpenSearchService::Domain
            Properties:
              AccessPolicies:
                Statement: [{ Effect: Allow, Principal: { AWS: «!Ref Reader» }, Action: 'es:*', Resource: '*' }]
      `,
    ],
  },
});
