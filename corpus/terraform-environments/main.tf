variable "name" {}
variable "public" {
  default = false
}
variable "retention" {
  type    = number
  default = 7
}
locals {
  sizes = { dev = "db.t3.micro", staging = "db.t3.small", prod = "db.m5.large" }
  encrypted = { dev = false, staging = false, prod = true }
}
resource "aws_s3_bucket" "data" {
  bucket = "${var.name}-data"
}
resource "aws_s3_bucket_public_access_block" "data" {
  bucket                  = aws_s3_bucket.data.id
  block_public_acls       = true
  block_public_policy     = !var.public
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_db_instance" "main" {
  identifier              = "${var.name}-${terraform.workspace}"
  instance_class          = local.sizes[terraform.workspace]
  storage_encrypted       = local.encrypted[terraform.workspace]
  backup_retention_period = var.retention
  publicly_accessible     = false
}
resource "aws_instance" "bastion" {
  count         = terraform.workspace == "prod" ? 0 : 1
  ami           = "ami-1"
  instance_type = "t3.micro"
  associate_public_ip_address = true
}
