/** IoT policy does not allow every action on every resource. */
import { all, every, failsIf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { anyText, grants, textAt } from '../policy-statements.ts';

export default check({
  id: 'aws-iot-policy-not-full-access',
  title: 'IoT policy does not allow every action on every resource',
  severity: 'high',
  on: 'AWS::IoT::Policy',
  why: 'Whoever takes the certificate out of one device reads and commands all others.',
  fix: 'Limit topics and clients by policy variables such as ${iot:Connection.Thing.ThingName}.',
  references: ['https://docs.aws.amazon.com/iot/latest/developerguide/security-best-practices.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-3'],
  evaluate: ({ PolicyDocument }) =>
    every(PolicyDocument.Statement, (statement) =>
      failsIf(
        all(
          grants(statement),
          anyText(statement.Action, (action) => action === '*' || action === 'iot:*'),
          anyText(statement.Resource, (resource) => resource === '*'),
        ),
        textAt(statement.Action, (action) => action === '*' || action === 'iot:*'),
        'one device may command all others',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iot_policy" "sensor" {
          name = "sensor"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "iot:Publish", Resource = "arn:aws:iot:eu-west-1:123456789012:topic/sensor" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Sensor:
            Type: AWS::IoT::Policy
            Properties:
              PolicyDocument:
                Statement: [{ Effect: Allow, Action: 'iot:Connect', Resource: '*' }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_iot_policy" "sensor" {
          name = "sensor"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = «"iot:*"», Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Sensor:
            Type: AWS::IoT::Policy
            Properties:
              PolicyDocument:
                Statement: [{ Effect: Allow, Action: «'*'», Resource: '*' }]
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Sensor:
            Type: AWS::IoT::Policy
            Properties:
              PolicyDocument:
                Statement: [{ Effect: Allow, Action: «!Ref Setting», Resource: '*' }]
      `,
    ],
  },
});
