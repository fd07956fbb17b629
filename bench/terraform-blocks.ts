/** Blocks of realistic Terraform, one function a kind of thing that people write; `n` makes names unique. */
import type { Random } from './random.ts';

/** Writes one block; the text ends with a line break. */
export type BlockWriter = (n: number, random: Random) => string;

const teams = ['payments', 'catalogue', 'search', 'identity', 'shipping'] as const;

const bucket: BlockWriter = (n, { pick, below }) => `
resource "aws_s3_bucket" "store_${n}" {
  bucket        = "\${var.prefix}-${pick(teams)}-${n}"
  force_destroy = ${below(4) === 0}

  tags = merge(local.tags, {
    Name = "\${var.prefix}-${n}"
    Team = "${pick(teams)}"
  })
}

resource "aws_s3_bucket_public_access_block" "store_${n}" {
  bucket                  = aws_s3_bucket.store_${n}.id
  block_public_acls       = true
  block_public_policy     = ${below(5) > 0}
  ignore_public_acls      = true
  restrict_public_buckets = var.environment == "production" ? true : ${below(2) === 0}
}
`;

const securityGroup: BlockWriter = (n, { pick, below }) => `
resource "aws_security_group" "service_${n}" {
  name_prefix = "\${var.prefix}-${n}-"
  description = "Traffic of ${pick(teams)}"
  vpc_id      = var.vpc_id

  dynamic "ingress" {
    for_each = { for rule in var.rules : "\${rule.port}-\${rule.source}" => rule if rule.enabled }
    content {
      from_port   = ingress.value.port
      to_port     = ingress.value.port
      protocol    = "tcp"
      cidr_blocks = [ingress.value.source]
      description = format("%s from %s", ingress.key, ingress.value.source)
    }
  }

  ingress {
    from_port   = ${pick([22, 80, 443, 5432, 8080])}
    to_port     = 443 # the port of the listener
    protocol    = "tcp"
    cidr_blocks = ["${below(6) === 0 ? '0.0.0.0/0' : `10.${below(200)}.0.0/16`}"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }

  lifecycle {
    create_before_destroy = true
  }
}
`;

const role: BlockWriter = (n, { pick }) => `
resource "aws_iam_role" "worker_${n}" {
  name               = "\${var.prefix}-worker-${n}"
  assume_role_policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": { "Service": "${pick(['ec2', 'lambda', 'ecs-tasks'])}.amazonaws.com" },
          "Action": "sts:AssumeRole"
        }
      ]
    }
  JSON
}

resource "aws_iam_role_policy" "worker_${n}" {
  name = "work"
  role = aws_iam_role.worker_${n}.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Work"
        Effect   = "Allow"
        Action   = ["${pick(['s3:GetObject', 'dynamodb:*', 'sqs:SendMessage', 'kms:Decrypt'])}", "logs:PutLogEvents"]
        Resource = ["arn:aws:s3:::\${var.prefix}-${n}/*"]
      },
    ]
  })
}
`;

const database: BlockWriter = (n, { pick, below }) => `
resource "aws_db_instance" "main_${n}" {
  count = var.create_database ? 1 : 0

  identifier              = lower(replace("\${var.prefix}_${n}", "_", "-"))
  engine                  = "${pick(['postgres', 'mysql'])}"
  instance_class          = lookup(local.sizes, var.environment, "db.t3.medium")
  allocated_storage       = ${20 + below(10) * 10}
  storage_encrypted       = ${below(3) > 0}
  publicly_accessible     = ${below(9) === 0}
  backup_retention_period = var.environment == "production" ? 30 : 7
  username                = "app"
  password                = random_password.main_${n}.result
  vpc_security_group_ids  = concat(var.security_groups, [for id in var.extra : id if id != ""])
}

resource "random_password" "main_${n}" {
  length  = 32
  special = false
}
`;

const instance: BlockWriter = (n, { pick, below }) => `
resource "aws_instance" "node_${n}" {
  for_each = toset(slice(var.zones, 0, ${1 + below(2)}))

  ami                         = "ami-0${(n * 2654435761) % 0xffffffff}"
  instance_type               = "${pick(['t3.micro', 'm6i.large', 'c7g.xlarge'])}"
  availability_zone           = each.value
  associate_public_ip_address = ${below(5) === 0}

  metadata_options {
    http_tokens = "${below(3) === 0 ? 'optional' : 'required'}"
  }

  user_data = <<-EOT
    #!/bin/bash
    echo "node ${n} in \${each.value}"
    %{ for team in local.teams ~}
    useradd \${team}
    %{ endfor ~}
  EOT

  /* The root volume holds
     the image only. */
  root_block_device {
    volume_size = ${8 + below(5) * 8}
    encrypted   = true
  }
}
`;

/** Each kind of block. */
export const blockWriters: readonly [BlockWriter, ...BlockWriter[]] = [bucket, securityGroup, role, database, instance];
