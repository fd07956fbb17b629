/** OpenSearch domain demands HTTPS with TLS 1.2. */
import { all, isNoneOf, isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-opensearch-domain-demands-https',
  title: 'OpenSearch domain demands HTTPS with TLS 1.2',
  severity: 'medium',
  on: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  why: 'Queries, documents and passwords can be read on the way where plain HTTP or old TLS is accepted.',
  fix: 'Set EnforceHTTPS and the policy Policy-Min-TLS-1-2-PFS-2023-10. Clients with http:// or old TLS stop working.',
  references: ['https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createupdatedomains.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13', 'aws-fsbp:Opensearch.8'],
  aliases: ['CKV_AWS_83', 'CKV_AWS_228', 'AVD-AWS-0046'],
  evaluate: ({ DomainEndpointOptions: options }) =>
    all(
      isTrue(options.EnforceHTTPS, 'plain HTTP is accepted'),
      isNoneOf(options.TLSSecurityPolicy, ['Policy-Min-TLS-1-0-2019-07'], 'TLS 1.0 is accepted'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_opensearch_domain" "logs" {
          domain_name = "logs"
          domain_endpoint_options {
            enforce_https       = true
            tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
          }
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::OpenSearchService::Domain
            Properties:
              DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: Policy-Min-TLS-1-2-2019-07 }
      `,
    ],
    fail: [
      terraform`
        resource "aws_opensearch_domain" "logs" {
          domain_name = "logs"
          domain_endpoint_options {
            enforce_https       = true
            tls_security_policy = «"Policy-Min-TLS-1-0-2019-07"»
          }
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::Elasticsearch::Domain
            Properties:
              DomainEndpointOptions:
                EnforceHTTPS: «false»
      `,
    ],
    unknown: [
      terraform`
        variable "https" {
          type = bool
        }
        resource "aws_opensearch_domain" "logs" {
          domain_name = "logs"
          domain_endpoint_options {
            enforce_https = «var.https»
          }
        }
      `,
    ],
  },
});
