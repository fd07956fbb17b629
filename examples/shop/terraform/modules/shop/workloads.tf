locals {
  namespace = var.environment == "production" ? "shop" : "shop-${var.environment}"

  bucket_arns = module.storage.bucket_arns
  table_arns  = module.storage.table_arns

  # What each service may do in AWS. Both environments get the same roles.
  statements = {
    # Reads any bucket by an old wildcard, and is therefore denied all but the assets.
    storefront = [
      { sid = "ReadObjects", actions = ["s3:GetObject"], resources = ["*"] },
      { sid = "OpenObjects", actions = ["kms:Decrypt"], resources = [module.storage.kms_key_arn] },
      {
        sid           = "OnlyAssets"
        effect        = "Deny"
        actions       = ["s3:*"]
        not_resources = [local.bucket_arns["assets"], "${local.bucket_arns["assets"]}/*"]
      },
    ]

    cart = [
      {
        sid       = "KeepCarts"
        actions   = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:DeleteItem"]
        resources = [local.table_arns["carts"]]
      },
    ]

    orders = [
      { sid = "QueueOrders", actions = ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage"], resources = [module.messaging.queue_arns["orders"]] },
      { sid = "KnowCustomers", actions = ["dynamodb:GetItem", "dynamodb:UpdateItem"], resources = [local.table_arns["customers"]] },
      { sid = "WriteReceipts", actions = ["s3:PutObject"], resources = ["${local.bucket_arns["receipts"]}/*"] },
      { sid = "UseKey", actions = ["kms:Decrypt", "kms:GenerateDataKey"], resources = [module.storage.kms_key_arn] },
    ]

    payments = [
      { sid = "ReadProviderKey", actions = ["secretsmanager:GetSecretValue"], resources = [aws_secretsmanager_secret.payment_provider.arn] },
      { sid = "KnowCustomers", actions = ["dynamodb:GetItem", "dynamodb:Query"], resources = [local.table_arns["customers"]] },
      { sid = "UseKey", actions = ["kms:Decrypt"], resources = [module.storage.kms_key_arn] },
    ]

    # The support desk answers requests for access under data protection law: it hands out exports.
    admin = [
      { sid = "FindExports", actions = ["s3:ListBucket"], resources = [local.bucket_arns["exports"]] },
      { sid = "ReadExports", actions = ["s3:GetObject"], resources = ["${local.bucket_arns["exports"]}/*"] },
      { sid = "OpenExports", actions = ["kms:Decrypt"], resources = [module.storage.kms_key_arn] },
    ]

    # The nightly job that writes the exports; it cannot read them back.
    exporter = [
      { sid = "WriteExports", actions = ["s3:PutObject"], resources = ["${local.bucket_arns["exports"]}/*"] },
      { sid = "ReadCustomers", actions = ["dynamodb:Scan"], resources = [local.table_arns["customers"]] },
      { sid = "UseKey", actions = ["kms:Decrypt", "kms:GenerateDataKey"], resources = [module.storage.kms_key_arn] },
    ]

    image-resizer = [
      { sid = "TakeJobs", actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage"], resources = [module.messaging.queue_arns["resizes"]] },
      { sid = "ResizeUploads", actions = ["s3:GetObject", "s3:PutObject"], resources = ["${local.bucket_arns["uploads"]}/*"] },
    ]

    stock = [
      { sid = "KeepStock", actions = ["dynamodb:Query", "dynamodb:UpdateItem"], resources = [local.table_arns["stock"]] },
      { sid = "KnowCustomers", actions = ["dynamodb:GetItem"], resources = [local.table_arns["customers"]] },
      { sid = "UseKey", actions = ["kms:Decrypt"], resources = [module.storage.kms_key_arn] },
    ]
  }

  workloads = {
    for service, statements in local.statements : service => {
      namespace       = local.namespace
      service_account = service
      statements      = statements
    }
  }
}
