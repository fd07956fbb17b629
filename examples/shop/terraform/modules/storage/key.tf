resource "aws_kms_key" "data" {
  description             = "Customer data of ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "AccountDecidesByIam",
          "Effect": "Allow",
          "Principal": { "AWS": "arn:aws:iam::${var.account_id}:root" },
          "Action": "kms:*",
          "Resource": "*"
        },
        {
          "Sid": "TrailEncrypts",
          "Effect": "Allow",
          "Principal": { "Service": "cloudtrail.amazonaws.com" },
          "Action": ["kms:GenerateDataKey*", "kms:DescribeKey"],
          "Resource": "*",
          "Condition": { "StringEquals": { "aws:SourceAccount": "${var.account_id}" } }
        }
      ]
    }
  JSON
}

resource "aws_kms_alias" "data" {
  name          = "alias/${var.name}-data"
  target_key_id = aws_kms_key.data.key_id
}
