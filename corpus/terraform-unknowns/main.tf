variable "public_cidr" {
  description = "No default and no value anywhere."
  type        = string
}

variable "open_to_office" {
  type    = bool
  default = false
}

data "aws_caller_identity" "current" {}

data "aws_ssm_parameter" "ranges" {
  name = "/network/office-ranges"
}

module "absent" {
  source  = "registry.example.com/acme/network/aws"
  version = "1.2.3"
}

resource "random_id" "suffix" {
  byte_length = 4
}

# The name is known only after apply; the block beside it is known and complete.
resource "aws_s3_bucket" "named_later" {
  bucket = "merlon-${random_id.suffix.hex}"
}

resource "aws_s3_bucket_public_access_block" "named_later" {
  bucket                  = aws_s3_bucket.named_later.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_security_group" "unknown_source" {
  name   = "unknown-source"
  vpc_id = module.absent.vpc_id

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [var.public_cidr]
  }
}

resource "aws_security_group" "known_source" {
  name   = "known-source"
  vpc_id = module.absent.vpc_id

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "unknown_count" {
  name   = "unknown-count"
  vpc_id = module.absent.vpc_id

  dynamic "ingress" {
    for_each = split(",", data.aws_ssm_parameter.ranges.value)

    content {
      protocol    = "tcp"
      from_port   = 3389
      to_port     = 3389
      cidr_blocks = [ingress.value]
    }
  }
}

# Decided although one side is unknown: false and anything is false.
resource "aws_db_instance" "decided" {
  identifier          = "decided"
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  publicly_accessible = var.open_to_office && data.aws_caller_identity.current.account_id == "123456789012"
  storage_encrypted   = true
}
