/** User data of an EC2 instance holds no credentials. */
import { check, cloudformation, terraform } from '../../check.ts';
import { holdsNoCredential } from '../plain-secrets.ts';

export default check({
  id: 'aws-ec2-instance-user-data-holds-no-credentials',
  title: 'User data of an EC2 instance holds no credentials',
  severity: 'high',
  on: 'AWS::EC2::Instance',
  why: 'Everyone who may describe the instance, and every program on it, can read the user data.',
  fix: 'Keep the secret in Secrets Manager or Parameter Store and let the role of the instance fetch it at start. Change the secret, for it was disclosed.',
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets.html',
  ],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  aliases: ['CKV_AWS_46', 'AVD-AWS-0029'],
  evaluate: ({ UserData }) => holdsNoCredential(UserData),
  examples: {
    pass: [
      terraform`
        resource "aws_instance" "app" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          user_data     = "#!/bin/sh\naws secretsmanager get-secret-value --secret-id app\n"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-0123456789abcdef0
              UserData:
                Fn::Base64: |
                  #!/bin/sh
                  aws secretsmanager get-secret-value --secret-id app
      `,
    ],
    fail: [
      terraform`
        resource "aws_instance" "app" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          user_data     = «<<EOT
        #!/bin/sh
        export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYabcdefgKEY
        EOT
        »}
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-0123456789abcdef0
              UserData:
                «Fn::Base64: |
                  #!/bin/sh
                  export AWS_ACCESS_KEY_ID=AKIA2EXAMPLE3ABCDEFG»
      `,
    ],
  },
});
