/** MQ broker is not publicly accessible. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-mq-broker-not-public',
  title: 'MQ broker is not publicly accessible',
  severity: 'high',
  on: 'AWS::AmazonMQ::Broker',
  why: 'Everyone can try passwords and the next flaw of ActiveMQ or RabbitMQ and its console.',
  fix: 'Turn public access off; the broker is made anew. Clients must connect from within the VPC.',
  references: ['https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4'],
  aliases: ['CKV_AWS_69', 'AVD-AWS-0072'],
  evaluate: ({ PubliclyAccessible }) => isNotTrue(PubliclyAccessible, 'the broker has a public address'),
  examples: {
    pass: [
      terraform`
        resource "aws_mq_broker" "bus" {
          broker_name = "bus"
        }
      `,
      cloudformation`
        Resources:
          Bus:
            Type: AWS::AmazonMQ::Broker
            Properties:
              PubliclyAccessible: false
      `,
    ],
    fail: [
      terraform`
        resource "aws_mq_broker" "bus" {
          broker_name         = "bus"
          publicly_accessible = «true»
        }
      `,
      cloudformation`
        Resources:
          Bus:
            Type: AWS::AmazonMQ::Broker
            Properties:
              PubliclyAccessible: «true»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Public:
            Type: String
        Resources:
          Bus:
            Type: AWS::AmazonMQ::Broker
            Properties:
              PubliclyAccessible: «!Ref Public»
      `,
    ],
  },
});
