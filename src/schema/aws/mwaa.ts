/** Managed Workflows for Apache Airflow, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, list, number, record, text } from '../shape.ts';

/** Kinds of Managed Workflows for Apache Airflow, by their published names. */
export const mwaa = {
  'AWS::MWAA::Environment': kind(
    record({
      AirflowConfigurationOptions: any,
      AirflowVersion: text,
      DagS3Path: text,
      EndpointManagement: text,
      EnvironmentClass: text,
      ExecutionRoleArn: text,
      KmsKey: text,
      LoggingConfiguration: record({
        SchedulerLogs: any,
        TaskLogs: any,
        DagProcessingLogs: any,
        WebserverLogs: any,
        WorkerLogs: any,
      }),
      MaxWebservers: number,
      MaxWorkers: number,
      MinWebservers: number,
      MinWorkers: number,
      Name: text,
      NetworkConfiguration: record({ SubnetIds: list(text), SecurityGroupIds: list(text) }),
      PluginsS3ObjectVersion: text,
      PluginsS3Path: text,
      RequirementsS3ObjectVersion: text,
      RequirementsS3Path: text,
      Schedulers: number,
      SourceBucketArn: text,
      StartupScriptS3ObjectVersion: text,
      StartupScriptS3Path: text,
      Tags: any,
      WebserverAccessMode: text,
      WeeklyMaintenanceWindowStart: text,
      WorkerReplacementStrategy: text,
    }),
    { ref: 'Name' },
  ),
} as const;
