/** Launch configuration gives instances no public address. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-auto-scaling-launch-configuration-has-no-public-ip',
  title: 'Launch configuration gives instances no public address',
  severity: 'low',
  on: 'AWS::AutoScaling::LaunchConfiguration',
  why: 'A public address puts each instance one wrong security group rule away from the internet.',
  fix: 'Turn it off and place the group in private subnets behind a load balancer. Instances need a NAT gateway to reach out.',
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:AutoScaling.5'],
  evaluate: ({ AssociatePublicIpAddress }) => isNotTrue(AssociatePublicIpAddress, 'instances get a public address'),
  examples: {
    pass: [
      terraform`
        resource "aws_launch_configuration" "app" {
          image_id      = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::AutoScaling::LaunchConfiguration
            Properties:
              AssociatePublicIpAddress: false
      `,
    ],
    fail: [
      terraform`
        resource "aws_launch_configuration" "app" {
          image_id                    = "ami-0123456789abcdef0"
          instance_type               = "t3.micro"
          associate_public_ip_address = «true»
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::AutoScaling::LaunchConfiguration
            Properties:
              AssociatePublicIpAddress: «true»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          App:
            Type: AWS::AutoScaling::LaunchConfiguration
            Properties:
              AssociatePublicIpAddress: «!Ref Setting»
      `,
    ],
  },
});
