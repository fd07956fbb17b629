/** Amazon Route 53, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Route 53, by their published names. */
export const route53 = {
  'AWS::Route53::DNSSEC': kind(record({ HostedZoneId: text }), { ref: 'HostedZoneId' }),
  'AWS::Route53::HealthCheck': kind(
    record({
      HealthCheckConfig: record({
        AlarmIdentifier: record({ Name: text, Region: text }),
        ChildHealthChecks: list(text),
        EnableSNI: flag,
        FailureThreshold: number,
        FullyQualifiedDomainName: text,
        HealthThreshold: number,
        IPAddress: text,
        InsufficientDataHealthStatus: text,
        Inverted: flag,
        MeasureLatency: flag,
        Port: number,
        Regions: list(text),
        RequestInterval: number,
        ResourcePath: text,
        RoutingControlArn: text,
        SearchString: text,
        Type: text,
      }),
      HealthCheckTags: tags,
    }),
  ),
  'AWS::Route53::HostedZone': kind(
    record({
      HostedZoneConfig: record({ Comment: text }),
      HostedZoneFeatures: record({ EnableAcceleratedRecovery: flag }),
      HostedZoneTags: tags,
      Name: text,
      QueryLoggingConfig: record({ CloudWatchLogsLogGroupArn: text }),
      VPCs: list(record({ VPCRegion: text, VPCId: text })),
    }),
    { arn: 'arn:*:route53:::hostedzone/${Ref}' },
  ),
  'AWS::Route53::KeySigningKey': kind(
    record({ HostedZoneId: text, KeyManagementServiceArn: text, Name: text, Status: text }),
  ),
  'AWS::Route53::RecordSet': kind(
    record({
      AliasTarget: record({ DNSName: text, EvaluateTargetHealth: flag, HostedZoneId: text }),
      CidrRoutingConfig: record({ CollectionId: text, LocationName: text }),
      Comment: text,
      Failover: text,
      GeoLocation: record({ ContinentCode: text, CountryCode: text, SubdivisionCode: text }),
      HealthCheckId: text,
      HostedZoneId: text,
      HostedZoneName: text,
      MultiValueAnswer: flag,
      Name: text,
      Region: text,
      ResourceRecords: list(text),
      SetIdentifier: text,
      TTL: text,
      Type: text,
      Weight: number,
    }),
    { ref: 'Name' },
  ),
  'AWS::Route53::RecordSetGroup': kind(
    record({
      Comment: text,
      HostedZoneId: text,
      HostedZoneName: text,
      RecordSets: list(
        record({
          AliasTarget: record({ DNSName: text, EvaluateTargetHealth: flag, HostedZoneId: text }),
          CidrRoutingConfig: record({ CollectionId: text, LocationName: text }),
          Failover: text,
          GeoLocation: record({ ContinentCode: text, CountryCode: text, SubdivisionCode: text }),
          HealthCheckId: text,
          HostedZoneId: text,
          HostedZoneName: text,
          MultiValueAnswer: flag,
          Name: text,
          Region: text,
          ResourceRecords: list(text),
          SetIdentifier: text,
          TTL: text,
          Type: text,
          Weight: number,
          GeoProximityLocation: record({
            AWSRegion: text,
            LocalZoneGroup: text,
            Bias: number,
            Coordinates: record({ Longitude: text, Latitude: text }),
          }),
        }),
      ),
    }),
  ),
} as const;
