/** Redshift parameter group demands TLS. */
import { all, is, some } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-redshift-parameter-group-demands-tls',
  title: 'Redshift parameter group demands TLS',
  severity: 'medium',
  on: 'AWS::Redshift::ClusterParameterGroup',
  why: 'Clients that do not ask for TLS send passwords and query results in plain text.',
  fix: 'Set require_ssl to true. Clients without TLS are refused from then on, and the cluster must restart.',
  references: ['https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13', 'aws-fsbp:Redshift.2'],
  aliases: ['CKV_AWS_105'],
  evaluate: ({ Parameters }) =>
    some(
      Parameters,
      ({ ParameterName, ParameterValue }) =>
        all(
          is(ParameterName, (name) => /^(require_ssl|use_fips_ssl)$/i.test(name), 'another parameter'),
          is(ParameterValue, (value) => /^true$/i.test(value), 'it is off'),
        ),
      'connections in plain text are accepted',
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_redshift_parameter_group" "sales" {
          name   = "sales"
          family = "redshift-1.0"
          parameter {
            name  = "require_ssl"
            value = "true"
          }
        }
      `,
      cloudformation`
        Resources:
          Sales:
            Type: AWS::Redshift::ClusterParameterGroup
            Properties:
              Description: sales
              ParameterGroupFamily: redshift-1.0
              Parameters:
                - { ParameterName: require_ssl, ParameterValue: true }
      `,
    ],
    fail: [
      terraform`
        resource "aws_redshift_parameter_group" "sales" {
          name   = "sales"
          family = "redshift-1.0"
          «parameter» {
            name  = "require_ssl"
            value = "false"
          }
        }
      `,
      cloudformation`
        Resources:
          «Sales»:
            Type: AWS::Redshift::ClusterParameterGroup
            Properties:
              Description: sales
              ParameterGroupFamily: redshift-1.0
      `,
    ],
    unknown: [
      terraform`
        variable "tls" {
          type = bool
        }
        resource "aws_redshift_parameter_group" "sales" {
          name   = "sales"
          family = "redshift-1.0"
          parameter {
            name  = "require_ssl"
            value = «var.tls»
          }
        }
      `,
    ],
  },
});
