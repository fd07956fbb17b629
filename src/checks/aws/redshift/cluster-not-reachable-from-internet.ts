/** Redshift cluster cannot be reached from the internet. */
import { check, cloudformation, terraform } from '../../check.ts';
import { isNotReachedByStrangers } from '../reach.ts';

export default check({
  id: 'aws-redshift-cluster-not-reachable-from-internet',
  title: 'Redshift cluster cannot be reached from the internet',
  severity: 'critical',
  on: 'AWS::Redshift::Cluster',
  why: 'The warehouse holds what was gathered from everywhere, and everyone may try passwords against it.',
  fix: 'Close the security group to all but those who query, turn PubliclyAccessible off and connect from within or by a VPN.',
  references: ['https://docs.aws.amazon.com/redshift/latest/mgmt/rs-security-group-public-private.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4'],
  evaluate: (_, facts) => isNotReachedByStrangers(facts),
  examples: {
    pass: [
      terraform`
        resource "aws_vpc" "main" {
          cidr_block = "10.0.0.0/16"
        }
        resource "aws_internet_gateway" "main" {
          vpc_id = aws_vpc.main.id
        }
        resource "aws_route_table" "public" {
          vpc_id = aws_vpc.main.id
          route {
            cidr_block = "0.0.0.0/0"
            gateway_id = aws_internet_gateway.main.id
          }
        }
        resource "aws_subnet" "public" {
          vpc_id     = aws_vpc.main.id
          cidr_block = "10.0.1.0/24"
        }
        resource "aws_route_table_association" "public" {
          subnet_id      = aws_subnet.public.id
          route_table_id = aws_route_table.public.id
        }
        resource "aws_security_group" "db" {
          vpc_id = aws_vpc.main.id
          ingress {
            from_port   = 5439
            to_port     = 5439
            protocol    = "tcp"
            cidr_blocks = ["10.0.0.0/16"]
          }
        }
        resource "aws_redshift_subnet_group" "db" {
          subnet_ids = [aws_subnet.public.id]
        }
        resource "aws_redshift_cluster" "sales" {
          cluster_identifier        = "sales"
          node_type                 = "ra3.large"
          publicly_accessible       = true
          cluster_subnet_group_name = aws_redshift_subnet_group.db.name
          vpc_security_group_ids    = [aws_security_group.db.id]
        }
      `,
      cloudformation`
        Resources:
          Vpc:
            Type: AWS::EC2::VPC
            Properties: { CidrBlock: 10.0.0.0/16 }
          Gateway:
            Type: AWS::EC2::InternetGateway
          Attachment:
            Type: AWS::EC2::VPCGatewayAttachment
            Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway }
          Table:
            Type: AWS::EC2::RouteTable
            Properties: { VpcId: !Ref Vpc }
          Route:
            Type: AWS::EC2::Route
            Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway }
          Subnet:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 }
          Association:
            Type: AWS::EC2::SubnetRouteTableAssociation
            Properties: { SubnetId: !Ref Subnet, RouteTableId: !Ref Table }
          Group:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: database
              VpcId: !Ref Vpc
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 5439, ToPort: 5439, CidrIp: 10.0.0.0/16 }
          Places:
            Type: AWS::Redshift::ClusterSubnetGroup
            Properties: { Description: warehouse, SubnetIds: [!Ref Subnet] }
          Sales:
            Type: AWS::Redshift::Cluster
            Properties:
              ClusterType: single-node
              NodeType: ra3.large
              PubliclyAccessible: true
              ClusterSubnetGroupName: !Ref Places
              VpcSecurityGroupIds: [!Ref Group]
      `,
    ],
    fail: [
      terraform`
        resource "aws_vpc" "main" {
          cidr_block = "10.0.0.0/16"
        }
        resource "aws_internet_gateway" "main" {
          vpc_id = aws_vpc.main.id
        }
        resource "aws_route_table" "public" {
          vpc_id = aws_vpc.main.id
          route {
            cidr_block = "0.0.0.0/0"
            gateway_id = aws_internet_gateway.main.id
          }
        }
        resource "aws_subnet" "public" {
          vpc_id     = aws_vpc.main.id
          cidr_block = "10.0.1.0/24"
        }
        resource "aws_route_table_association" "public" {
          subnet_id      = aws_subnet.public.id
          route_table_id = aws_route_table.public.id
        }
        resource "aws_security_group" "db" {
          vpc_id = aws_vpc.main.id
          ingress {
            from_port   = 5439
            to_port     = 5439
            protocol    = "tcp"
            cidr_blocks = [«"0.0.0.0/0"»]
          }
        }
        resource "aws_redshift_subnet_group" "db" {
          subnet_ids = [aws_subnet.public.id]
        }
        resource "aws_redshift_cluster" "sales" {
          cluster_identifier        = "sales"
          node_type                 = "ra3.large"
          publicly_accessible       = true
          cluster_subnet_group_name = aws_redshift_subnet_group.db.name
          vpc_security_group_ids    = [aws_security_group.db.id]
        }
      `,
      cloudformation`
        Resources:
          Vpc:
            Type: AWS::EC2::VPC
            Properties: { CidrBlock: 10.0.0.0/16 }
          Gateway:
            Type: AWS::EC2::InternetGateway
          Attachment:
            Type: AWS::EC2::VPCGatewayAttachment
            Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway }
          Table:
            Type: AWS::EC2::RouteTable
            Properties: { VpcId: !Ref Vpc }
          Route:
            Type: AWS::EC2::Route
            Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway }
          Subnet:
            Type: AWS::EC2::Subnet
            Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 }
          Association:
            Type: AWS::EC2::SubnetRouteTableAssociation
            Properties: { SubnetId: !Ref Subnet, RouteTableId: !Ref Table }
          Group:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: database
              VpcId: !Ref Vpc
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 5439, ToPort: 5439, CidrIp: «0.0.0.0/0» }
          Places:
            Type: AWS::Redshift::ClusterSubnetGroup
            Properties: { Description: warehouse, SubnetIds: [!Ref Subnet] }
          Sales:
            Type: AWS::Redshift::Cluster
            Properties:
              ClusterType: single-node
              NodeType: ra3.large
              PubliclyAccessible: true
              ClusterSubnetGroupName: !Ref Places
              VpcSecurityGroupIds: [!Ref Group]
      `,
    ],
    unknown: [
      terraform`
        variable "callers" {
          type = string
        }
        resource "aws_vpc" "main" {
          cidr_block = "10.0.0.0/16"
        }
        resource "aws_internet_gateway" "main" {
          vpc_id = aws_vpc.main.id
        }
        resource "aws_route_table" "public" {
          vpc_id = aws_vpc.main.id
          route {
            cidr_block = "0.0.0.0/0"
            gateway_id = aws_internet_gateway.main.id
          }
        }
        resource "aws_subnet" "public" {
          vpc_id     = aws_vpc.main.id
          cidr_block = "10.0.1.0/24"
        }
        resource "aws_route_table_association" "public" {
          subnet_id      = aws_subnet.public.id
          route_table_id = aws_route_table.public.id
        }
        resource "aws_security_group" "db" {
          vpc_id = aws_vpc.main.id
          ingress {
            from_port   = 5439
            to_port     = 5439
            protocol    = "tcp"
            cidr_blocks = [«var.callers»]
          }
        }
        resource "aws_redshift_subnet_group" "db" {
          subnet_ids = [aws_subnet.public.id]
        }
        resource "aws_redshift_cluster" "sales" {
          cluster_identifier        = "sales"
          node_type                 = "ra3.large"
          publicly_accessible       = true
          cluster_subnet_group_name = aws_redshift_subnet_group.db.name
          vpc_security_group_ids    = [aws_security_group.db.id]
        }
      `,
    ],
  },
});
