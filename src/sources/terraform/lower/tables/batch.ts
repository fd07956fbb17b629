/** AWS Batch: computing environments, jobs and queues. */
import { each, one, recased, resource, type Table } from '../mapping.ts';

/** Where Terraform's types go: AWS Batch: computing environments, jobs and queues. */
export const batch = {
  aws_batch_compute_environment: resource(
    'AWS::Batch::ComputeEnvironment',
    {
      name: 'ComputeEnvironmentName',
      service_role: 'ServiceRole',
      state: 'State',
      tags: 'Tags',
      type: 'Type',
      compute_resources: one('ComputeResources', {
        allocation_strategy: 'AllocationStrategy',
        bid_percentage: 'BidPercentage',
        desired_vcpus: 'DesiredvCpus',
        ec2_key_pair: 'Ec2KeyPair',
        image_id: 'ImageId',
        instance_role: 'InstanceRole',
        instance_type: 'InstanceTypes',
        max_vcpus: 'MaxvCpus',
        min_vcpus: 'MinvCpus',
        placement_group: 'PlacementGroup',
        security_group_ids: 'SecurityGroupIds',
        spot_iam_fleet_role: 'SpotIamFleetRole',
        subnets: 'Subnets',
        tags: 'Tags',
        type: 'Type',
        ec2_configuration: each('Ec2Configuration', {
          image_id_override: 'ImageIdOverride',
          image_kubernetes_version: 'ImageKubernetesVersion',
          image_type: 'ImageType',
        }),
        launch_template: one('LaunchTemplate', {
          launch_template_id: 'LaunchTemplateId',
          launch_template_name: 'LaunchTemplateName',
          version: 'Version',
        }),
      }),
      eks_configuration: one('EksConfiguration', {
        eks_cluster_arn: 'EksClusterArn',
        kubernetes_namespace: 'KubernetesNamespace',
      }),
      update_policy: one('UpdatePolicy', {
        job_execution_timeout_minutes: 'JobExecutionTimeoutMinutes',
        terminate_jobs_on_update: 'TerminateJobsOnUpdate',
      }),
    },
    { refs: { arn: 'ComputeEnvironmentArn' } },
  ),
  aws_batch_job_definition: resource(
    'AWS::Batch::JobDefinition',
    {
      container_properties: recased('ContainerProperties'),
      ecs_properties: recased('EcsProperties'),
      name: 'JobDefinitionName',
      node_properties: recased('NodeProperties'),
      parameters: 'Parameters',
      platform_capabilities: 'PlatformCapabilities',
      propagate_tags: 'PropagateTags',
      scheduling_priority: 'SchedulingPriority',
      tags: 'Tags',
      type: 'Type',
      retry_strategy: one('RetryStrategy', {
        attempts: 'Attempts',
        evaluate_on_exit: each('EvaluateOnExit', {
          action: 'Action',
          on_exit_code: 'OnExitCode',
          on_reason: 'OnReason',
          on_status_reason: 'OnStatusReason',
        }),
      }),
      timeout: one('Timeout', { attempt_duration_seconds: 'AttemptDurationSeconds' }),
    },
    { refs: { arn: 'JobDefinitionArn' } },
  ),
  aws_batch_job_queue: resource(
    'AWS::Batch::JobQueue',
    {
      name: 'JobQueueName',
      priority: 'Priority',
      scheduling_policy_arn: 'SchedulingPolicyArn',
      state: 'State',
      tags: 'Tags',
      compute_environment_order: each('ComputeEnvironmentOrder', {
        compute_environment: 'ComputeEnvironment',
        order: 'Order',
      }),
      job_state_time_limit_action: each('JobStateTimeLimitActions', {
        action: 'Action',
        max_time_seconds: 'MaxTimeSeconds',
        reason: 'Reason',
        state: 'State',
      }),
    },
    { refs: { arn: 'JobQueueArn' } },
  ),
} satisfies Table;
