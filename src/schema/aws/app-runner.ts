/** AWS App Runner, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS App Runner, by their published names. */
export const appRunner = {
  'AWS::AppRunner::Service': kind(
    record({
      AutoScalingConfigurationArn: text,
      EncryptionConfiguration: record({ KmsKey: text }),
      HealthCheckConfiguration: record({
        Path: text,
        UnhealthyThreshold: number,
        Timeout: number,
        HealthyThreshold: number,
        Protocol: text,
        Interval: number,
      }),
      InstanceConfiguration: record({ InstanceRoleArn: text, Memory: text, Cpu: text }),
      NetworkConfiguration: record({
        EgressConfiguration: record({ VpcConnectorArn: text, EgressType: text }),
        IngressConfiguration: record({ IsPubliclyAccessible: flag }),
        IpAddressType: text,
      }),
      ObservabilityConfiguration: record({ ObservabilityEnabled: flag, ObservabilityConfigurationArn: text }),
      ServiceName: text,
      SourceConfiguration: record({
        AuthenticationConfiguration: record({ AccessRoleArn: text, ConnectionArn: text }),
        CodeRepository: record({
          SourceCodeVersion: record({ Type: text, Value: text }),
          CodeConfiguration: record({
            ConfigurationSource: text,
            CodeConfigurationValues: record({
              RuntimeEnvironmentSecrets: list(any),
              Runtime: text,
              StartCommand: text,
              RuntimeEnvironmentVariables: list(any),
              Port: text,
              BuildCommand: text,
            }),
          }),
          SourceDirectory: text,
          RepositoryUrl: text,
        }),
        ImageRepository: record({
          ImageIdentifier: text,
          ImageConfiguration: record({
            RuntimeEnvironmentSecrets: list(record({ Value: text, Name: text })),
            StartCommand: text,
            RuntimeEnvironmentVariables: list(record({ Value: text, Name: text })),
            Port: text,
          }),
          ImageRepositoryType: text,
        }),
        AutoDeploymentsEnabled: flag,
      }),
      Tags: tags,
    }),
  ),
  'AWS::AppRunner::VpcConnector': kind(
    record({ SecurityGroups: list(text), Subnets: list(text), Tags: tags, VpcConnectorName: text }),
  ),
  'AWS::AppRunner::VpcIngressConnection': kind(
    record({
      IngressVpcConfiguration: record({ VpcId: text, VpcEndpointId: text }),
      ServiceArn: text,
      Tags: tags,
      VpcIngressConnectionName: text,
    }),
  ),
} as const;
