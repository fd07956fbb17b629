/** A generated estate with a given number of resources: Terraform and Kubernetes, linked by roles, networks and selectors. */
import { random } from './random.ts';
import type { Corpus } from './terraform-corpus.ts';

const resourcesInService = 10;

/** Writes services of ten resources each, one file of Terraform and one of Kubernetes for each, until there are enough. */
export function estate(resources: number, seed = 1): Corpus {
  const chance = random(seed);
  const corpus = new Map<string, string>();
  corpus.set('cloud/network.tf', network);
  for (let n = 0; n * resourcesInService < resources; n++) {
    const open = chance.below(50) === 0;
    corpus.set(`cloud/service-${n}.tf`, service(n, open));
    corpus.set(`cluster/service-${n}.yaml`, workload(n));
  }
  return corpus;
}

const network = `provider "aws" {
  region = "eu-central-1"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.1.0/24"
  map_public_ip_on_launch = true
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

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}
`;

/** Seven resources of Terraform. */
function service(n: number, open: boolean): string {
  return `resource "aws_security_group" "s${n}" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["${open ? '0.0.0.0/0' : '10.0.0.0/8'}"]
  }
}

resource "aws_instance" "s${n}" {
  ami                    = "ami-12345678"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.public.id
  vpc_security_group_ids = [aws_security_group.s${n}.id]
  iam_instance_profile   = aws_iam_instance_profile.s${n}.name
}

resource "aws_iam_instance_profile" "s${n}" {
  name = "service-${n}"
  role = aws_iam_role.s${n}.name
}

resource "aws_iam_role" "s${n}" {
  name               = "service-${n}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "s${n}" {
  role   = aws_iam_role.s${n}.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = ["\${aws_s3_bucket.s${n}.arn}/*"] }]
  })
}

resource "aws_s3_bucket" "s${n}" {
  bucket = "service-${n}"
  tags   = { Data = "customers" }
}

resource "aws_s3_bucket_public_access_block" "s${n}" {
  bucket              = aws_s3_bucket.s${n}.id
  block_public_acls   = true
  block_public_policy = true
}
`;
}

/** Three resources of Kubernetes. */
function workload(n: number): string {
  return `apiVersion: v1
kind: ServiceAccount
metadata:
  name: service-${n}
  namespace: shop
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-${n}
  namespace: shop
spec:
  replicas: 2
  selector:
    matchLabels: { app: service-${n} }
  template:
    metadata:
      labels: { app: service-${n} }
    spec:
      serviceAccountName: service-${n}
      containers:
        - name: main
          image: registry.example.com/service-${n}:1.2.3
          ports: [{ containerPort: 8080 }]
          env:
            - { name: MODE, value: production }
---
apiVersion: v1
kind: Service
metadata:
  name: service-${n}
  namespace: shop
spec:
  selector: { app: service-${n} }
  ports: [{ port: 80, targetPort: 8080 }]
`;
}
