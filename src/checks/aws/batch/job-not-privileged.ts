/** Batch job does not run privileged. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-batch-job-not-privileged',
  title: 'Batch job does not run privileged',
  severity: 'high',
  on: 'AWS::Batch::JobDefinition',
  why: "A privileged container is root on its instance: whoever breaks in owns all other jobs there and the instance's role.",
  fix: 'Remove it and add the single Linux capabilities that are needed.',
  references: ['https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7'],
  aliases: ['CKV_AWS_210'],
  evaluate: ({ ContainerProperties }) => isNotTrue(ContainerProperties.Privileged, 'the container is root on its host'),
  examples: {
    pass: [
      terraform`
        resource "aws_batch_job_definition" "sum" {
          name                 = "sum"
          type                 = "container"
          container_properties = jsonencode({ image = "sum:1", privileged = false })
        }
      `,
      cloudformation`
        Resources:
          Sum:
            Type: AWS::Batch::JobDefinition
            Properties:
              Type: container
              ContainerProperties: { Image: 'sum:1' }
      `,
    ],
    fail: [
      terraform`
        resource "aws_batch_job_definition" "sum" {
          name                 = "sum"
          type                 = "container"
          container_properties = jsonencode({ image = "sum:1", privileged = «true» })
        }
      `,
      cloudformation`
        Resources:
          Sum:
            Type: AWS::Batch::JobDefinition
            Properties:
              ContainerProperties: { Image: 'sum:1', Privileged: «true» }
      `,
    ],
    unknown: [
      terraform`
        variable "privileged" {
          type = bool
        }
        resource "aws_batch_job_definition" "sum" {
          name                 = "sum"
          type                 = "container"
          container_properties = jsonencode({ image = "sum:1", privileged = «var.privileged» })
        }
      `,
    ],
  },
});
