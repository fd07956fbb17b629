# A machine with a public address, for it needs no NAT; nothing may connect to it.
resource "aws_security_group" "runner" {
  count = var.runner ? 1 : 0

  name        = "${var.name}-runner"
  description = "Out only"
  vpc_id      = var.vpc_id

  egress {
    description = "web"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
}

resource "aws_instance" "runner" {
  count = var.runner ? 1 : 0

  ami                         = data.aws_ssm_parameter.image.value
  instance_type               = "t4g.small"
  subnet_id                   = var.subnet_ids[0]
  associate_public_ip_address = true
  vpc_security_group_ids      = [aws_security_group.runner[0].id]
  iam_instance_profile        = aws_iam_instance_profile.runner[0].name

  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  root_block_device {
    encrypted = true
  }

  user_data = <<-SHELL
    #!/bin/bash
    set -euo pipefail
    dnf install -y postgresql16
    systemctl disable --now sshd
  SHELL

  tags = { Name = "${var.name}-runner" }
}

resource "aws_iam_role" "runner" {
  count = var.runner ? 1 : 0

  name = "${var.name}-runner"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "runner" {
  count = var.runner ? 1 : 0

  name = "read-exports"
  role = aws_iam_role.runner[0].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:ListBucket"]
        Resource = [var.exports_bucket_arn, "${var.exports_bucket_arn}/*"]
      },
      {
        Effect   = "Allow"
        Action   = "kms:Decrypt"
        Resource = var.kms_key_arn
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "runner_session_manager" {
  count = var.runner ? 1 : 0

  role       = aws_iam_role.runner[0].name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "runner" {
  count = var.runner ? 1 : 0

  name = "${var.name}-runner"
  role = aws_iam_role.runner[0].name
}
