/** RDS database cannot be reached from the internet. */
import { check, cloudformation, terraform } from '../../check.ts';
import { isNotReachedByStrangers } from '../reach.ts';

export default check({
  id: 'aws-rds-database-not-reachable-from-internet',
  title: 'RDS database cannot be reached from the internet',
  severity: 'critical',
  on: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  why: 'A public address, a public subnet and an open security group together: everyone may try passwords, and use any flaw of the engine before it is patched.',
  fix: 'Close the security group to all but the application, then move the database to private subnets and turn PubliclyAccessible off.',
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html'],
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
            from_port   = 5432
            to_port     = 5432
            protocol    = "tcp"
            cidr_blocks = ["10.0.0.0/16"]
          }
        }
        resource "aws_db_subnet_group" "db" {
          subnet_ids = [aws_subnet.public.id]
        }
        resource "aws_db_instance" "shop" {
          engine                 = "postgres"
          instance_class         = "db.t4g.micro"
          publicly_accessible    = true
          db_subnet_group_name   = aws_db_subnet_group.db.name
          vpc_security_group_ids = [aws_security_group.db.id]
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
                - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/16 }
          Places:
            Type: AWS::RDS::DBSubnetGroup
            Properties: { DBSubnetGroupDescription: database, SubnetIds: [!Ref Subnet] }
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              DBInstanceClass: db.t4g.micro
              PubliclyAccessible: true
              DBSubnetGroupName: !Ref Places
              VPCSecurityGroups: [!Ref Group]
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
            from_port   = 5432
            to_port     = 5432
            protocol    = "tcp"
            cidr_blocks = [«"0.0.0.0/0"»]
          }
        }
        resource "aws_db_subnet_group" "db" {
          subnet_ids = [aws_subnet.public.id]
        }
        resource "aws_db_instance" "shop" {
          engine                 = "postgres"
          instance_class         = "db.t4g.micro"
          publicly_accessible    = true
          db_subnet_group_name   = aws_db_subnet_group.db.name
          vpc_security_group_ids = [aws_security_group.db.id]
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
                - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: «0.0.0.0/0» }
          Places:
            Type: AWS::RDS::DBSubnetGroup
            Properties: { DBSubnetGroupDescription: database, SubnetIds: [!Ref Subnet] }
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              DBInstanceClass: db.t4g.micro
              PubliclyAccessible: true
              DBSubnetGroupName: !Ref Places
              VPCSecurityGroups: [!Ref Group]
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
            from_port   = 5432
            to_port     = 5432
            protocol    = "tcp"
            cidr_blocks = [«var.callers»]
          }
        }
        resource "aws_db_subnet_group" "db" {
          subnet_ids = [aws_subnet.public.id]
        }
        resource "aws_db_instance" "shop" {
          engine                 = "postgres"
          instance_class         = "db.t4g.micro"
          publicly_accessible    = true
          db_subnet_group_name   = aws_db_subnet_group.db.name
          vpc_security_group_ids = [aws_security_group.db.id]
        }
      `,
    ],
  },
});
