/** Airflow web server of MWAA is private. */
import { isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-mwaa-environment-webserver-private',
  title: 'MWAA web server is private',
  severity: 'medium',
  on: 'AWS::MWAA::Environment',
  why: 'The console that starts any code of your pipelines is on the internet, behind IAM alone.',
  fix: 'Set WebserverAccessMode to PRIVATE_ONLY and reach it by VPN or an endpoint.',
  references: ['https://docs.aws.amazon.com/mwaa/latest/userguide/vpc-vpe-access.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4'],
  aliases: ['CKV2_AWS_66'],
  evaluate: ({ WebserverAccessMode }) =>
    isNoneOf(WebserverAccessMode, ['PUBLIC_ONLY'], 'the console is on the internet'),
  examples: {
    pass: [
      terraform`
        resource "aws_mwaa_environment" "etl" {
          name                  = "etl"
          webserver_access_mode = "PRIVATE_ONLY"
        }
      `,
      cloudformation`
        Resources:
          Etl:
            Type: AWS::MWAA::Environment
            Properties:
              Name: etl
      `,
    ],
    fail: [
      terraform`
        resource "aws_mwaa_environment" "etl" {
          name                  = "etl"
          webserver_access_mode = «"PUBLIC_ONLY"»
        }
      `,
      cloudformation`
        Resources:
          Etl:
            Type: AWS::MWAA::Environment
            Properties:
              WebserverAccessMode: «PUBLIC_ONLY»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Mode:
            Type: String
        Resources:
          Etl:
            Type: AWS::MWAA::Environment
            Properties:
              WebserverAccessMode: «!Ref Mode»
      `,
    ],
  },
});
