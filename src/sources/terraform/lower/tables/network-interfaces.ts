/** EC2 network interfaces, disks and key pairs. */
import { item, resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: EC2 network interfaces, disks and key pairs. */
export const networkInterfaces = {
  aws_network_interface: resource(
    'AWS::EC2::NetworkInterface',
    {
      description: 'Description',
      enable_primary_ipv6: 'EnablePrimaryIpv6',
      interface_type: 'InterfaceType',
      ipv4_prefix_count: 'Ipv4PrefixCount',
      ipv4_prefixes: item('Ipv4Prefixes', 'Ipv4Prefix'),
      ipv6_address_count: 'Ipv6AddressCount',
      ipv6_addresses: item('Ipv6Addresses', 'Ipv6Address'),
      ipv6_prefix_count: 'Ipv6PrefixCount',
      ipv6_prefixes: item('Ipv6Prefixes', 'Ipv6Prefix'),
      private_ip: 'PrivateIpAddress',
      private_ips: item('PrivateIpAddresses', 'PrivateIpAddress'),
      security_groups: 'GroupSet',
      source_dest_check: 'SourceDestCheck',
      subnet_id: 'SubnetId',
      tags: tags(),
    },
    { refs: { private_ip: 'PrimaryPrivateIpAddress' } },
  ),
  aws_network_interface_attachment: resource(
    'AWS::EC2::NetworkInterfaceAttachment',
    { device_index: 'DeviceIndex', instance_id: 'InstanceId', network_interface_id: 'NetworkInterfaceId' },
    { refs: { attachment_id: 'AttachmentId' } },
  ),
  aws_ebs_volume: resource('AWS::EC2::Volume', {
    availability_zone: 'AvailabilityZone',
    encrypted: 'Encrypted',
    iops: 'Iops',
    kms_key_id: 'KmsKeyId',
    multi_attach_enabled: 'MultiAttachEnabled',
    outpost_arn: 'OutpostArn',
    size: 'Size',
    snapshot_id: 'SnapshotId',
    tags: tags(),
    throughput: 'Throughput',
    type: 'VolumeType',
    volume_initialization_rate: 'VolumeInitializationRate',
  }),
  aws_volume_attachment: resource('AWS::EC2::VolumeAttachment', {
    device_name: 'Device',
    instance_id: 'InstanceId',
    volume_id: 'VolumeId',
  }),
  aws_key_pair: resource(
    'AWS::EC2::KeyPair',
    { key_name: 'KeyName', public_key: 'PublicKeyMaterial', tags: tags() },
    { refs: { key_pair_id: 'KeyPairId' } },
  ),
  aws_placement_group: resource('AWS::EC2::PlacementGroup', {
    partition_count: 'PartitionCount',
    spread_level: 'SpreadLevel',
    strategy: 'Strategy',
    tags: tags(),
  }),
} satisfies Table;
