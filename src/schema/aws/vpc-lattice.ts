/** VPC Lattice, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of VPC Lattice, by their published names. */
export const vpcLattice = {
  'AWS::VpcLattice::AuthPolicy': kind(record({ Policy: json(policyDocument), ResourceIdentifier: text }), {
    ref: 'ResourceIdentifier',
  }),
  'AWS::VpcLattice::Listener': kind(
    record({
      DefaultAction: record({
        Forward: record({ TargetGroups: list(record({ Weight: number, TargetGroupIdentifier: text })) }),
        FixedResponse: record({ StatusCode: number }),
      }),
      Name: text,
      Port: number,
      Protocol: text,
      ServiceIdentifier: text,
      Tags: tags,
    }),
  ),
  'AWS::VpcLattice::ResourceConfiguration': kind(
    record({
      AllowAssociationToSharableServiceNetwork: flag,
      CustomDomainName: text,
      DomainVerificationId: text,
      GroupDomain: text,
      Name: text,
      PortRanges: list(text),
      ProtocolType: text,
      ResourceConfigurationAuthType: text,
      ResourceConfigurationDefinition: record({
        IpResource: text,
        ArnResource: text,
        DnsResource: record({ IpAddressType: text, DomainName: text }),
        CidrResource: record({ CidrRanges: list(text) }),
      }),
      ResourceConfigurationGroupId: text,
      ResourceConfigurationType: text,
      ResourceGatewayId: text,
      Tags: tags,
    }),
  ),
  'AWS::VpcLattice::ResourceGateway': kind(
    record({
      IpAddressType: text,
      Ipv4AddressesPerEni: number,
      Name: text,
      ResourceConfigDnsResolution: text,
      SecurityGroupIds: list(text),
      SubnetIds: list(text),
      Tags: tags,
      VpcIdentifier: text,
    }),
  ),
  'AWS::VpcLattice::ResourcePolicy': kind(record({ Policy: json(policyDocument), ResourceArn: text }), {
    ref: 'ResourceArn',
  }),
  'AWS::VpcLattice::Rule': kind(
    record({
      Action: record({
        Forward: record({ TargetGroups: list(record({ Weight: number, TargetGroupIdentifier: text })) }),
        FixedResponse: record({ StatusCode: number }),
      }),
      ListenerIdentifier: text,
      Match: record({
        HttpMatch: record({
          HeaderMatches: list(
            record({ CaseSensitive: flag, Name: text, Match: record({ Contains: text, Exact: text, Prefix: text }) }),
          ),
          PathMatch: record({ CaseSensitive: flag, Match: record({ Exact: text, Prefix: text }) }),
          Method: text,
        }),
      }),
      Name: text,
      Priority: number,
      ServiceIdentifier: text,
      Tags: tags,
    }),
  ),
  'AWS::VpcLattice::Service': kind(
    record({
      AuthType: text,
      CertificateArn: text,
      CustomDomainName: text,
      DnsEntry: record({ DomainName: text, HostedZoneId: text }),
      IdleTimeoutSeconds: number,
      Name: text,
      Tags: tags,
    }),
  ),
  'AWS::VpcLattice::ServiceNetwork': kind(
    record({ AuthType: text, Name: text, SharingConfig: record({ enabled: flag }), Tags: tags }),
  ),
  'AWS::VpcLattice::ServiceNetworkServiceAssociation': kind(
    record({
      DnsEntry: record({ DomainName: text, HostedZoneId: text }),
      ServiceIdentifier: text,
      ServiceNetworkIdentifier: text,
      Tags: tags,
    }),
  ),
  'AWS::VpcLattice::ServiceNetworkVpcAssociation': kind(
    record({
      DnsOptions: record({ PrivateDnsPreference: text, PrivateDnsSpecifiedDomains: list(text) }),
      PrivateDnsEnabled: flag,
      SecurityGroupIds: list(text),
      ServiceNetworkIdentifier: text,
      Tags: tags,
      VpcIdentifier: text,
    }),
  ),
  'AWS::VpcLattice::TargetGroup': kind(
    record({
      Config: record({
        IpAddressType: text,
        Port: number,
        HealthCheck: record({
          Path: text,
          HealthCheckIntervalSeconds: number,
          Matcher: record({ HttpCode: text }),
          HealthyThresholdCount: number,
          Port: number,
          Enabled: flag,
          Protocol: text,
          ProtocolVersion: text,
          UnhealthyThresholdCount: number,
          HealthCheckTimeoutSeconds: number,
        }),
        LambdaEventStructureVersion: text,
        VpcIdentifier: text,
        Protocol: text,
        ProtocolVersion: text,
      }),
      Name: text,
      Tags: tags,
      Targets: list(record({ Port: number, Id: text })),
      Type: text,
    }),
  ),
} as const;
