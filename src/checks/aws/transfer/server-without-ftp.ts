/** Transfer server does not speak FTP. */
import { every, isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-transfer-server-without-ftp',
  title: 'Transfer Family server does not offer FTP',
  severity: 'high',
  on: 'AWS::Transfer::Server',
  why: 'FTP sends passwords and files in plain text.',
  fix: 'Use SFTP, FTPS or AS2. Partners with FTP clients must change.',
  references: ['https://docs.aws.amazon.com/transfer/latest/userguide/create-server-ftp.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:IA-5', 'aws-fsbp:Transfer.2'],
  aliases: ['CKV_AWS_357'],
  evaluate: ({ Protocols }) =>
    every(Protocols, (protocol) => isNoneOf(protocol, ['FTP'], 'passwords and files travel in plain text')),
  examples: {
    pass: [
      terraform`
        resource "aws_transfer_server" "in" {
          protocols = ["SFTP"]
        }
      `,
      cloudformation`
        Resources:
          In:
            Type: AWS::Transfer::Server
            Properties:
              Domain: S3
      `,
    ],
    fail: [
      terraform`
        resource "aws_transfer_server" "in" {
          protocols = ["SFTP", «"FTP"»]
        }
      `,
      cloudformation`
        Resources:
          In:
            Type: AWS::Transfer::Server
            Properties:
              Protocols: [«FTP»]
      `,
    ],
    unknown: [
      terraform`
        variable "protocols" {
          type = list(string)
        }
        resource "aws_transfer_server" "in" {
          protocols = «var.protocols»
        }
      `,
    ],
  },
});
