/** Amazon Athena, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Athena, by their published names. */
export const athena = {
  'AWS::Athena::DataCatalog': kind(
    record({
      ConnectionType: text,
      Description: text,
      Error: text,
      Name: text,
      Parameters: map(text),
      Status: text,
      Tags: tags,
      Type: text,
    }),
    { ref: 'Name' },
  ),
  'AWS::Athena::NamedQuery': kind(
    record({ Database: text, Description: text, Name: text, QueryString: text, WorkGroup: text }),
  ),
  'AWS::Athena::WorkGroup': kind(
    record({
      Description: text,
      Name: text,
      RecursiveDeleteOption: flag,
      State: text,
      Tags: tags,
      WorkGroupConfiguration: record({
        EnforceWorkGroupConfiguration: flag,
        EngineVersion: any,
        PublishCloudWatchMetricsEnabled: flag,
        ResultConfiguration: any,
        AdditionalConfiguration: text,
        CustomerContentEncryptionConfiguration: any,
        BytesScannedCutoffPerQuery: number,
        RequesterPaysEnabled: flag,
        ExecutionRole: text,
        ManagedQueryResultsConfiguration: any,
        EngineConfiguration: any,
        MonitoringConfiguration: any,
      }),
      WorkGroupConfigurationUpdates: record({
        BytesScannedCutoffPerQuery: number,
        EnforceWorkGroupConfiguration: flag,
        PublishCloudWatchMetricsEnabled: flag,
        RequesterPaysEnabled: flag,
        ResultConfigurationUpdates: any,
        RemoveBytesScannedCutoffPerQuery: flag,
        EngineVersion: any,
        AdditionalConfiguration: text,
        ExecutionRole: text,
        CustomerContentEncryptionConfiguration: any,
        RemoveCustomerContentEncryptionConfiguration: flag,
        ManagedQueryResultsConfiguration: any,
        EngineConfiguration: any,
        MonitoringConfiguration: any,
      }),
    }),
    { ref: 'Name', arn: 'arn:*:athena:*:*:workgroup/${Name}' },
  ),
} as const;
