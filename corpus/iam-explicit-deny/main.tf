data "aws_iam_policy_document" "lambda_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_s3_bucket" "patients" {
  bucket = "merlon-patients"

  tags = { data-classification = "health" }
}

locals {
  functions = {
    allowed  = { deny = [], boundary = null }
    denied   = { deny = ["s3:Get*"], boundary = null }
    bounded  = { deny = [], boundary = aws_iam_policy.logs_only.arn }
    unlisted = { deny = ["s3:PutObject"], boundary = null }
  }
}

resource "aws_iam_policy" "logs_only" {
  name = "logs-only"

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "logs:*", Resource = "*" }]
  })
}

data "aws_iam_policy_document" "function" {
  for_each = local.functions

  statement {
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [aws_s3_bucket.patients.arn, "${aws_s3_bucket.patients.arn}/*"]
  }

  dynamic "statement" {
    for_each = length(each.value.deny) > 0 ? [each.value.deny] : []

    content {
      effect    = "Deny"
      actions   = statement.value
      resources = ["*"]
    }
  }
}

resource "aws_iam_role" "function" {
  for_each = local.functions

  name                 = "function-${each.key}"
  assume_role_policy   = data.aws_iam_policy_document.lambda_trust.json
  permissions_boundary = each.value.boundary
}

resource "aws_iam_role_policy" "function" {
  for_each = local.functions

  name   = "read"
  role   = aws_iam_role.function[each.key].id
  policy = data.aws_iam_policy_document.function[each.key].json
}

resource "aws_lambda_function" "this" {
  for_each = local.functions

  function_name = each.key
  role          = aws_iam_role.function[each.key].arn
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = "function.zip"
}

resource "aws_lambda_function_url" "this" {
  for_each = local.functions

  function_name      = aws_lambda_function.this[each.key].function_name
  authorization_type = "NONE"
}

# A public address made since October 2025 needs both permissions.
resource "aws_lambda_permission" "url" {
  for_each = local.functions

  function_name          = aws_lambda_function.this[each.key].function_name
  action                 = "lambda:InvokeFunctionUrl"
  principal              = "*"
  function_url_auth_type = "NONE"
}

resource "aws_lambda_permission" "invoke" {
  for_each = local.functions

  function_name = aws_lambda_function.this[each.key].function_name
  action        = "lambda:InvokeFunction"
  principal     = "*"
}
