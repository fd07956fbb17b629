/** Amazon EC2, gateways and what joins networks, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon EC2, gateways and what joins networks, by their published names. */
export const ec2Gateways = {
  'AWS::EC2::CarrierGateway': kind(record({ Tags: tags, VpcId: text }), {
    arn: 'arn:*:ec2:*:*:carrier-gateway/${Ref}',
  }),
  'AWS::EC2::CustomerGateway': kind(
    record({
      BgpAsn: number,
      BgpAsnExtended: number,
      CertificateArn: text,
      DeviceName: text,
      IpAddress: text,
      Tags: tags,
      Type: text,
    }),
    { arn: 'arn:*:ec2:*:*:customer-gateway/${Ref}' },
  ),
  'AWS::EC2::EIP': kind(
    record({
      Address: text,
      Domain: text,
      InstanceId: text,
      IpamPoolId: text,
      NetworkBorderGroup: text,
      PublicIpv4Pool: text,
      Tags: tags,
      TransferAddress: text,
    }),
  ),
  'AWS::EC2::EIPAssociation': kind(
    record({ AllocationId: text, EIP: text, InstanceId: text, NetworkInterfaceId: text, PrivateIpAddress: text }),
  ),
  'AWS::EC2::EgressOnlyInternetGateway': kind(record({ Tags: tags, VpcId: text })),
  'AWS::EC2::InternetGateway': kind(record({ Tags: tags }), { arn: 'arn:*:ec2:*:*:internet-gateway/${Ref}' }),
  'AWS::EC2::NatGateway': kind(
    record({
      AllocationId: text,
      AvailabilityMode: text,
      AvailabilityZoneAddresses: list(
        record({ AvailabilityZone: text, AvailabilityZoneId: text, AllocationIds: list(text) }),
      ),
      ConnectivityType: text,
      MaxDrainDurationSeconds: number,
      PrivateIpAddress: text,
      SecondaryAllocationIds: list(text),
      SecondaryPrivateIpAddressCount: number,
      SecondaryPrivateIpAddresses: list(text),
      SubnetId: text,
      Tags: tags,
      VpcId: text,
    }),
    { arn: 'arn:*:ec2:*:*:natgateway/${Ref}' },
  ),
  'AWS::EC2::TransitGateway': kind(
    record({
      AmazonSideAsn: number,
      AssociationDefaultRouteTableId: text,
      AutoAcceptSharedAttachments: text,
      DefaultRouteTableAssociation: text,
      DefaultRouteTablePropagation: text,
      Description: text,
      DnsSupport: text,
      EncryptionSupport: text,
      MulticastSupport: text,
      PropagationDefaultRouteTableId: text,
      SecurityGroupReferencingSupport: text,
      Tags: tags,
      TransitGatewayCidrBlocks: list(text),
      VpnEcmpSupport: text,
    }),
  ),
  'AWS::EC2::TransitGatewayAttachment': kind(
    record({
      Options: record({
        Ipv6Support: text,
        ApplianceModeSupport: text,
        DnsSupport: text,
        SecurityGroupReferencingSupport: text,
      }),
      SubnetIds: list(text),
      Tags: tags,
      TransitGatewayId: text,
      VpcId: text,
    }),
  ),
  'AWS::EC2::TransitGatewayRoute': kind(
    record({
      Blackhole: flag,
      DestinationCidrBlock: text,
      TransitGatewayAttachmentId: text,
      TransitGatewayRouteTableId: text,
    }),
  ),
  'AWS::EC2::TransitGatewayRouteTable': kind(record({ Tags: tags, TransitGatewayId: text }), {
    arn: 'arn:*:ec2:*:*:transit-gateway-route-table/${Ref}',
  }),
  'AWS::EC2::TransitGatewayRouteTableAssociation': kind(
    record({ TransitGatewayAttachmentId: text, TransitGatewayRouteTableId: text }),
  ),
  'AWS::EC2::TransitGatewayRouteTablePropagation': kind(
    record({ TransitGatewayAttachmentId: text, TransitGatewayRouteTableId: text }),
  ),
  'AWS::EC2::TransitGatewayVpcAttachment': kind(
    record({
      AddSubnetIds: list(text),
      Options: record({
        Ipv6Support: text,
        ApplianceModeSupport: text,
        DnsSupport: text,
        SecurityGroupReferencingSupport: text,
      }),
      RemoveSubnetIds: list(text),
      SubnetIds: list(text),
      Tags: tags,
      TransitGatewayId: text,
      VpcId: text,
    }),
  ),
  'AWS::EC2::VPCGatewayAttachment': kind(record({ InternetGatewayId: text, VpcId: text, VpnGatewayId: text })),
  'AWS::EC2::VPCPeeringConnection': kind(
    record({
      AssumeRoleRegion: text,
      PeerOwnerId: text,
      PeerRegion: text,
      PeerRoleArn: text,
      PeerVpcId: text,
      Tags: tags,
      VpcId: text,
    }),
  ),
  'AWS::EC2::VPNConnection': kind(
    record({
      CustomerGatewayId: text,
      EnableAcceleration: flag,
      LocalIpv4NetworkCidr: text,
      LocalIpv6NetworkCidr: text,
      OutsideIpAddressType: text,
      PreSharedKeyStorage: text,
      RemoteIpv4NetworkCidr: text,
      RemoteIpv6NetworkCidr: text,
      StaticRoutesOnly: flag,
      Tags: tags,
      TransitGatewayId: text,
      TransportTransitGatewayAttachmentId: text,
      TunnelBandwidth: text,
      TunnelInsideIpVersion: text,
      Type: text,
      VpnConcentratorId: text,
      VpnGatewayId: text,
      VpnTunnelOptionsSpecifications: list(
        record({
          PreSharedKey: text,
          TunnelInsideCidr: text,
          Phase2EncryptionAlgorithms: list(any),
          Phase2DHGroupNumbers: list(any),
          TunnelInsideIpv6Cidr: text,
          StartupAction: text,
          IKEVersions: list(any),
          LogOptions: any,
          Phase1DHGroupNumbers: list(any),
          ReplayWindowSize: number,
          EnableTunnelLifecycleControl: flag,
          RekeyMarginTimeSeconds: number,
          DPDTimeoutAction: text,
          Phase2LifetimeSeconds: number,
          Phase2IntegrityAlgorithms: list(any),
          Phase1IntegrityAlgorithms: list(any),
          Phase1LifetimeSeconds: number,
          RekeyFuzzPercentage: number,
          Phase1EncryptionAlgorithms: list(any),
          DPDTimeoutSeconds: number,
        }),
      ),
    }),
    { arn: 'arn:*:ec2:*:*:vpn-connection/${Ref}' },
  ),
  'AWS::EC2::VPNConnectionRoute': kind(record({ DestinationCidrBlock: text, VpnConnectionId: text })),
  'AWS::EC2::VPNGateway': kind(record({ AmazonSideAsn: number, Tags: tags, Type: text }), {
    arn: 'arn:*:ec2:*:*:vpn-gateway/${Ref}',
  }),
  'AWS::EC2::VPNGatewayRoutePropagation': kind(record({ RouteTableIds: list(text), VpnGatewayId: text })),
} as const;
