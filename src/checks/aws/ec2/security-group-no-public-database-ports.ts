/** Security group does not open databases and caches to the internet. */
import { check, cloudformation, terraform } from '../../check.ts';
import { ingressKinds, opensNone } from '../ingress-rules.ts';

export default check({
  id: 'aws-ec2-security-group-no-public-database-ports',
  title: 'Security group does not open databases and caches to the internet',
  severity: 'high',
  on: ingressKinds,
  why: 'Databases, caches and search clusters hold the data itself, and many of them ask for no password. Open ones are found and emptied within hours.',
  fix: 'Let in only the security group of the application. Tools that connect from outside need a VPN or a tunnel.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  ],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'nist-800-53-r5:CM-7', 'aws-fsbp:EC2.19'],
  evaluate: (_, facts) =>
    opensNone(facts, {
      1433: 'SQL Server (1433)',
      1521: 'Oracle (1521)',
      2379: 'etcd (2379)',
      3306: 'MySQL (3306)',
      5432: 'PostgreSQL (5432)',
      5601: 'Kibana (5601)',
      5984: 'CouchDB (5984)',
      6379: 'Redis (6379)',
      7001: 'Cassandra (7001)',
      8182: 'Neptune (8182)',
      9042: 'Cassandra (9042)',
      9092: 'Kafka (9092)',
      9200: 'OpenSearch (9200)',
      11211: 'Memcached (11211)',
      27017: 'MongoDB (27017)',
    }),
  examples: {
    pass: [
      terraform`
        resource "aws_security_group" "app" {
          name = "app"
        }
        resource "aws_security_group" "db" {
          ingress {
            from_port       = 5432
            to_port         = 5432
            protocol        = "tcp"
            security_groups = [aws_security_group.app.id]
          }
        }
      `,
      cloudformation`
        Resources:
          Db:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: db
              SecurityGroupIngress:
                - IpProtocol: tcp
                  FromPort: 5432
                  ToPort: 5432
                  CidrIp: 10.0.0.0/8
      `,
    ],
    fail: [
      terraform`
        resource "aws_security_group" "db" {
          ingress {
            from_port   = 5432
            to_port     = 5432
            protocol    = "tcp"
            cidr_blocks = ["10.0.0.0/16", «"0.0.0.0/0"»]
          }
        }
      `,
      cloudformation`
        Resources:
          Db:
            Type: AWS::EC2::SecurityGroupIngress
            Properties:
              GroupId: sg-0123456789abcdef0
              IpProtocol: tcp
              FromPort: 3306
              ToPort: 3306
              CidrIpv6: «'::/0'»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Port:
            Type: Number
        Resources:
          Db:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: db
              SecurityGroupIngress:
                - IpProtocol: tcp
                  FromPort: «!Ref Port»
                  ToPort: !Ref Port
                  CidrIp: 0.0.0.0/0
      `,
    ],
  },
});
