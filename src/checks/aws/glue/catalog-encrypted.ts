/** Glue Data Catalog encrypts connection passwords. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-glue-catalog-encrypted',
  title: 'Glue Data Catalog encrypts connection passwords',
  severity: 'low',
  on: 'AWS::Glue::DataCatalogEncryptionSettings',
  why: 'Passwords of databases are given in plain text to everyone who may read connections.',
  fix: 'Return connection passwords encrypted, with a key on which only jobs have rights.',
  references: ['https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:IA-5'],
  evaluate: ({ DataCatalogEncryptionSettings: settings }) =>
    isTrue(
      settings.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted,
      'passwords of connections are given in plain text',
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_glue_data_catalog_encryption_settings" "main" {
          data_catalog_encryption_settings {
            connection_password_encryption {
              aws_kms_key_id                       = "alias/glue"
              return_connection_password_encrypted = true
            }
            encryption_at_rest {
              catalog_encryption_mode = "SSE-KMS"
            }
          }
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::Glue::DataCatalogEncryptionSettings
            Properties:
              DataCatalogEncryptionSettings: { ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: true } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_glue_data_catalog_encryption_settings" "main" {
          data_catalog_encryption_settings {
            connection_password_encryption {
              return_connection_password_encrypted = «false»
            }
            encryption_at_rest {
              catalog_encryption_mode = "DISABLED"
            }
          }
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::Glue::DataCatalogEncryptionSettings
            Properties:
              DataCatalogEncryptionSettings: { ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: «false» } }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Main:
            Type: AWS::Glue::DataCatalogEncryptionSettings
            Properties:
              DataCatalogEncryptionSettings: { ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: «!Ref Setting» } }
      `,
    ],
  },
});
