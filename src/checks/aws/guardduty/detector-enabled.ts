/** GuardDuty detector is enabled. */
import { isNotFalse } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-guardduty-detector-enabled',
  title: 'GuardDuty detector is enabled',
  severity: 'medium',
  on: 'AWS::GuardDuty::Detector',
  why: 'A detector that is suspended reports no stolen credentials, no mining and no odd calls.',
  fix: 'Set Enable to true; it is billed by the events that it reads.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html'],
  controls: ['nist-800-53-r5:SI-4', 'nist-800-53-r5:RA-5', 'aws-fsbp:GuardDuty.1'],
  aliases: ['CKV_AWS_238'],
  evaluate: ({ Enable }) => isNotFalse(Enable, 'threats are not looked for'),
  examples: {
    pass: [
      terraform`
        resource "aws_guardduty_detector" "main" {
          enable = true
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::GuardDuty::Detector
            Properties:
              Enable: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_guardduty_detector" "main" {
          enable = «false»
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::GuardDuty::Detector
            Properties:
              Enable: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          On:
            Type: String
        Resources:
          Main:
            Type: AWS::GuardDuty::Detector
            Properties:
              Enable: «!Ref On»
      `,
    ],
  },
});
