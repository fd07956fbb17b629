/** Global Accelerator, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Global Accelerator, by their published names. */
export const globalAccelerator = {
  'AWS::GlobalAccelerator::Accelerator': kind(
    record({
      Enabled: flag,
      FlowLogsEnabled: flag,
      FlowLogsS3Bucket: text,
      FlowLogsS3Prefix: text,
      IpAddressType: text,
      IpAddresses: list(text),
      Name: text,
      Tags: tags,
    }),
  ),
  'AWS::GlobalAccelerator::EndpointGroup': kind(
    record({
      EndpointConfigurations: list(
        record({ EndpointId: text, Weight: number, ClientIPPreservationEnabled: flag, AttachmentArn: text }),
      ),
      EndpointGroupRegion: text,
      HealthCheckIntervalSeconds: number,
      HealthCheckPath: text,
      HealthCheckPort: number,
      HealthCheckProtocol: text,
      ListenerArn: text,
      PortOverrides: list(record({ ListenerPort: number, EndpointPort: number })),
      ThresholdCount: number,
      TrafficDialPercentage: number,
    }),
  ),
  'AWS::GlobalAccelerator::Listener': kind(
    record({
      AcceleratorArn: text,
      ClientAffinity: text,
      PortRanges: list(record({ FromPort: number, ToPort: number })),
      Protocol: text,
    }),
  ),
} as const;
