/** VPC: networks and their rules. */
import { type Table, each, one, peers, renamed, resource, tags, telling, wrapped } from '../mapping.ts';

/** Protocols that network ACLs publish as numbers. */
const aclProtocols = { all: -1, icmp: 1, tcp: 6, udp: 17 };

const aclEntry = {
  action: 'RuleAction',
  cidr_block: 'CidrBlock',
  from_port: 'PortRange.From',
  icmp_code: 'Icmp.Code',
  icmp_type: 'Icmp.Type',
  ipv6_cidr_block: 'Ipv6CidrBlock',
  protocol: renamed('Protocol', aclProtocols),
  rule_no: 'RuleNumber',
  to_port: 'PortRange.To',
};

/** Where Terraform's types go: VPC: networks and their rules. */
export const vpc = {
  aws_vpc: resource(
    'AWS::EC2::VPC',
    {
      cidr_block: 'CidrBlock',
      enable_dns_hostnames: 'EnableDnsHostnames',
      enable_dns_support: 'EnableDnsSupport',
      instance_tenancy: 'InstanceTenancy',
      ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
      ipv4_netmask_length: 'Ipv4NetmaskLength',
      tags: tags(),
    },
    {
      refs: {
        default_security_group_id: 'DefaultSecurityGroup',
        default_network_acl_id: 'DefaultNetworkAcl',
        ipv6_cidr_block: 'Ipv6CidrBlocks',
      },
      assumed: {
        EnableDnsSupport: { value: true, says: 'Terraform: enable_dns_support is true unless set' },
        EnableDnsHostnames: { value: false, says: 'Terraform: enable_dns_hostnames is false unless set' },
      },
    },
  ),
  aws_vpc_ipv4_cidr_block_association: resource('AWS::EC2::VPCCidrBlock', {
    cidr_block: 'CidrBlock',
    ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
    ipv4_netmask_length: 'Ipv4NetmaskLength',
    vpc_id: 'VpcId',
  }),
  aws_vpc_dhcp_options: resource('AWS::EC2::DHCPOptions', {
    domain_name: 'DomainName',
    domain_name_servers: 'DomainNameServers',
    ipv6_address_preferred_lease_time: 'Ipv6AddressPreferredLeaseTime',
    netbios_name_servers: 'NetbiosNameServers',
    netbios_node_type: 'NetbiosNodeType',
    ntp_servers: 'NtpServers',
    tags: tags(),
  }),
  aws_vpc_dhcp_options_association: resource('AWS::EC2::VPCDHCPOptionsAssociation', {
    dhcp_options_id: 'DhcpOptionsId',
    vpc_id: 'VpcId',
  }),
  aws_subnet: resource('AWS::EC2::Subnet', {
    assign_ipv6_address_on_creation: 'AssignIpv6AddressOnCreation',
    availability_zone: 'AvailabilityZone',
    availability_zone_id: 'AvailabilityZoneId',
    cidr_block: 'CidrBlock',
    enable_dns64: 'EnableDns64',
    enable_lni_at_device_index: 'EnableLniAtDeviceIndex',
    enable_resource_name_dns_a_record_on_launch: 'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
    enable_resource_name_dns_aaaa_record_on_launch: 'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord',
    ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
    ipv4_netmask_length: 'Ipv4NetmaskLength',
    ipv6_cidr_block: 'Ipv6CidrBlock',
    ipv6_ipam_pool_id: 'Ipv6IpamPoolId',
    ipv6_native: 'Ipv6Native',
    ipv6_netmask_length: 'Ipv6NetmaskLength',
    map_public_ip_on_launch: 'MapPublicIpOnLaunch',
    outpost_arn: 'OutpostArn',
    private_dns_hostname_type_on_launch: 'PrivateDnsNameOptionsOnLaunch.HostnameType',
    tags: tags(),
    vpc_id: 'VpcId',
  }),
  aws_route_table: resource(
    'AWS::EC2::RouteTable',
    { tags: tags(), vpc_id: 'VpcId' },
    {
      also: [
        {
          from: 'route',
          kind: 'AWS::EC2::Route',
          owner: 'RouteTableId',
          fields: {
            cidr_block: 'DestinationCidrBlock',
            ipv6_cidr_block: 'DestinationIpv6CidrBlock',
            destination_prefix_list_id: 'DestinationPrefixListId',
            carrier_gateway_id: 'CarrierGatewayId',
            core_network_arn: 'CoreNetworkArn',
            egress_only_gateway_id: 'EgressOnlyInternetGatewayId',
            gateway_id: 'GatewayId',
            local_gateway_id: 'LocalGatewayId',
            nat_gateway_id: 'NatGatewayId',
            network_interface_id: 'NetworkInterfaceId',
            transit_gateway_id: 'TransitGatewayId',
            vpc_endpoint_id: 'VpcEndpointId',
            vpc_peering_connection_id: 'VpcPeeringConnectionId',
          },
        },
      ],
    },
  ),
  aws_route: resource('AWS::EC2::Route', {
    carrier_gateway_id: 'CarrierGatewayId',
    core_network_arn: 'CoreNetworkArn',
    destination_cidr_block: 'DestinationCidrBlock',
    destination_ipv6_cidr_block: 'DestinationIpv6CidrBlock',
    destination_prefix_list_id: 'DestinationPrefixListId',
    egress_only_gateway_id: 'EgressOnlyInternetGatewayId',
    gateway_id: 'GatewayId',
    local_gateway_id: 'LocalGatewayId',
    nat_gateway_id: 'NatGatewayId',
    network_interface_id: 'NetworkInterfaceId',
    odb_network_arn: 'OdbNetworkArn',
    route_table_id: 'RouteTableId',
    transit_gateway_id: 'TransitGatewayId',
    vpc_endpoint_id: 'VpcEndpointId',
    vpc_peering_connection_id: 'VpcPeeringConnectionId',
  }),
  aws_route_table_association: resource('AWS::EC2::SubnetRouteTableAssociation', {
    route_table_id: 'RouteTableId',
    subnet_id: 'SubnetId',
  }),
  aws_security_group: resource(
    'AWS::EC2::SecurityGroup',
    {
      description: 'GroupDescription',
      egress: peers('SecurityGroupEgress', 'Destination'),
      ingress: peers('SecurityGroupIngress', 'Source'),
      name: 'GroupName',
      tags: tags(),
      vpc_id: 'VpcId',
    },
    {
      assumed: {
        SecurityGroupEgress: { value: [], says: 'Terraform removes the rule that allows all egress from a new group' },
      },
    },
  ),
  aws_network_acl: resource(
    'AWS::EC2::NetworkAcl',
    { tags: tags(), vpc_id: 'VpcId' },
    {
      also: [
        {
          from: 'ingress',
          kind: 'AWS::EC2::NetworkAclEntry',
          owner: 'NetworkAclId',
          always: { Egress: false },
          fields: aclEntry,
        },
        {
          from: 'egress',
          kind: 'AWS::EC2::NetworkAclEntry',
          owner: 'NetworkAclId',
          always: { Egress: true },
          fields: aclEntry,
        },
        {
          from: 'subnet_ids',
          kind: 'AWS::EC2::SubnetNetworkAclAssociation',
          owner: 'NetworkAclId',
          fields: 'SubnetId',
        },
      ],
    },
  ),
  aws_network_acl_rule: resource(
    'AWS::EC2::NetworkAclEntry',
    {
      cidr_block: 'CidrBlock',
      egress: 'Egress',
      from_port: 'PortRange.From',
      icmp_code: 'Icmp.Code',
      icmp_type: 'Icmp.Type',
      ipv6_cidr_block: 'Ipv6CidrBlock',
      network_acl_id: 'NetworkAclId',
      protocol: renamed('Protocol', aclProtocols),
      rule_action: 'RuleAction',
      rule_number: 'RuleNumber',
      to_port: 'PortRange.To',
    },
    { assumed: { Egress: { value: false, says: 'Terraform: egress is false unless set' } } },
  ),
  aws_network_acl_association: resource('AWS::EC2::SubnetNetworkAclAssociation', {
    network_acl_id: 'NetworkAclId',
    subnet_id: 'SubnetId',
  }),
  aws_ec2_managed_prefix_list: resource(
    'AWS::EC2::PrefixList',
    {
      address_family: 'AddressFamily',
      max_entries: 'MaxEntries',
      name: 'PrefixListName',
      tags: tags(),
      entry: each('Entries', { cidr: 'Cidr', description: 'Description' }),
    },
    { refs: { owner_id: 'OwnerId', version: 'Version' } },
  ),
  aws_flow_log: resource('AWS::EC2::FlowLog', {
    deliver_cross_account_role: 'DeliverCrossAccountRole',
    eni_id: telling('ResourceId', { ResourceType: 'NetworkInterface' }),
    iam_role_arn: 'DeliverLogsPermissionArn',
    log_destination: 'LogDestination',
    log_destination_type: 'LogDestinationType',
    log_format: 'LogFormat',
    log_group_name: 'LogGroupName',
    max_aggregation_interval: 'MaxAggregationInterval',
    subnet_id: telling('ResourceId', { ResourceType: 'Subnet' }),
    tags: tags(),
    traffic_type: 'TrafficType',
    transit_gateway_attachment_id: telling('ResourceId', { ResourceType: 'TransitGatewayAttachment' }),
    transit_gateway_id: telling('ResourceId', { ResourceType: 'TransitGateway' }),
    vpc_id: telling('ResourceId', { ResourceType: 'VPC' }),
    destination_options: one('DestinationOptions', {
      file_format: 'FileFormat',
      hive_compatible_partitions: 'HiveCompatiblePartitions',
      per_hour_partition: 'PerHourPartition',
    }),
  }),
  aws_vpc_block_public_access_options: resource('AWS::EC2::VPCBlockPublicAccessOptions', {
    internet_gateway_block_mode: 'InternetGatewayBlockMode',
  }),
  aws_vpc_block_public_access_exclusion: resource('AWS::EC2::VPCBlockPublicAccessExclusion', {
    internet_gateway_exclusion_mode: 'InternetGatewayExclusionMode',
    subnet_id: 'SubnetId',
    tags: tags(),
    vpc_id: 'VpcId',
  }),
  aws_ebs_snapshot_block_public_access: resource('AWS::EC2::SnapshotBlockPublicAccess', { state: 'State' }),
  aws_vpn_gateway_route_propagation: resource('AWS::EC2::VPNGatewayRoutePropagation', {
    route_table_id: wrapped('RouteTableIds'),
    vpn_gateway_id: 'VpnGatewayId',
  }),
} satisfies Table;
