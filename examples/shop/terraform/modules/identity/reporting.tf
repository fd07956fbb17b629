locals {
  # `*` stands for every principal of the account that is itself allowed to call sts:AssumeRole.
  reporting_trusted = contains(var.reporting_principals, "*") ? [
    "arn:aws:iam::${var.account_id}:root",
    ] : [
    for name in var.reporting_principals : "arn:aws:iam::${var.account_id}:role/${name}"
  ]
}

data "aws_iam_policy_document" "reporting_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = local.reporting_trusted
    }
  }
}

data "aws_iam_policy_document" "reporting" {
  statement {
    sid     = "ReadCustomers"
    actions = ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"]
    resources = [
      var.customers_table_arn,
      "${var.customers_table_arn}/index/*",
    ]
  }

  statement {
    sid       = "OpenCustomers"
    actions   = ["kms:Decrypt"]
    resources = [var.kms_key_arn]
  }
}

resource "aws_iam_role" "reporting" {
  count = length(var.reporting_principals) > 0 ? 1 : 0

  name               = "${var.name}-reporting"
  assume_role_policy = data.aws_iam_policy_document.reporting_trust.json
}

resource "aws_iam_role_policy" "reporting" {
  count = length(var.reporting_principals) > 0 ? 1 : 0

  name   = "read-customers"
  role   = aws_iam_role.reporting[0].id
  policy = data.aws_iam_policy_document.reporting.json
}
