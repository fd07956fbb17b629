/** A scan comes to the same each time, and what has nothing to do with the rest of a tree changes nothing of it. */
import { expect, it } from 'vitest';
import { memoryFiles } from '../host/index.ts';
import { scan } from './scan.ts';

const tree = {
  'net/main.tf': `
    resource "aws_security_group" "g" {
      ingress {
        from_port   = 443
        to_port     = 443
        protocol    = "tcp"
        cidr_blocks = ["0.0.0.0/0"]
      }
    }
    resource "aws_instance" "i" {
      vpc_security_group_ids      = [aws_security_group.g.id]
      associate_public_ip_address = true
      iam_instance_profile        = aws_iam_instance_profile.p.name
    }
    resource "aws_iam_instance_profile" "p" {
      role = aws_iam_role.r.name
    }
    resource "aws_iam_role" "r" {
      assume_role_policy = jsonencode({
        Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
      })
    }
    resource "aws_iam_role_policy_attachment" "r" {
      role       = aws_iam_role.r.name
      policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
    }
  `,
  'data/template.yaml':
    'Resources:\n  Facts:\n    Type: AWS::Redshift::Cluster\n    Properties:\n      PubliclyAccessible: true\n',
};
const unrelated = {
  'apart/main.tf': 'resource "aws_sqs_queue" "q" {\n  name = "apart"\n}\n',
  'apart/template.yaml': 'Resources:\n  Apart:\n    Type: AWS::SNS::Topic\n',
};

function reported(files: Readonly<Record<string, string>>) {
  return scan({ root: '.', files: memoryFiles(files), today: '2026-01-01', version: '0' }).report;
}

it('two scans are equal to the byte', () => {
  expect(JSON.stringify(reported(tree))).toBe(JSON.stringify(reported(tree)));
});

it('an unrelated root and an unrelated template leave findings, paths and fingerprints as they are', () => {
  const told = (files: Readonly<Record<string, string>>) => {
    const { findings, paths } = reported(files);
    const ofTree = findings.filter(({ resource }) => !resource.at?.file.path.startsWith('apart/'));
    return [ofTree.map((one) => [one.fingerprint, one.resource.address, one.verdict.answer]), paths];
  };
  const before = told(tree);
  expect(before[0]?.length).toBeGreaterThan(1);
  expect(before[1]?.length).toBeGreaterThan(0);
  expect(JSON.stringify(told({ ...tree, ...unrelated }))).toBe(JSON.stringify(before));
});
