/** User data of a launch template holds no credentials. */
import { check, cloudformation, terraform } from '../../check.ts';
import { holdsNoCredential } from '../plain-secrets.ts';

export default check({
  id: 'aws-ec2-launch-template-user-data-holds-no-credentials',
  title: 'User data of a launch template holds no credentials',
  severity: 'high',
  on: 'AWS::EC2::LaunchTemplate',
  why: 'Everyone who may describe the template or its instances, and every program on them, can read the user data.',
  fix: 'Keep the secret in Secrets Manager or Parameter Store and let the role of the instance fetch it at start. Change the secret, for it was disclosed.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  aliases: ['CKV_AWS_46'],
  evaluate: ({ LaunchTemplateData: { UserData } }) => holdsNoCredential(UserData),
  examples: {
    pass: [
      terraform`
        resource "aws_launch_template" "app" {
          user_data = base64encode("#!/bin/sh\necho started\n")
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::LaunchTemplate
            Properties:
              LaunchTemplateData:
                UserData:
                  Fn::Base64: |
                    #!/bin/sh
                    echo started
      `,
    ],
    fail: [
      terraform`
        resource "aws_launch_template" "app" {
          user_data = «base64encode("#!/bin/sh\nexport AWS_ACCESS_KEY_ID=AKIA2EXAMPLE3ABCDEFG\n")»
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::LaunchTemplate
            Properties:
              LaunchTemplateData:
                UserData:
                  «Fn::Base64: |
                    #!/bin/sh
                    export AWS_ACCESS_KEY_ID=AKIA2EXAMPLE3ABCDEFG»
      `,
    ],
  },
});
