locals {
  name     = "shop-${var.environment}"
  services = ["storefront", "cart", "orders", "payments", "admin", "image-resizer", "stock"]
}

module "network" {
  source = "../network"

  name                 = local.name
  cidr                 = var.network.cidr
  availability_zones   = var.network.availability_zones
  nat_gateway_per_zone = var.network.nat_gateway_per_zone
  flow_logs            = { bucket_arn = module.audit.bucket_arn }
}

module "storage" {
  source = "../storage"

  name           = local.name
  account_id     = var.account_id
  protect_tables = var.protect_data

  buckets = {
    exports = { classification = "customer", own_key = true, expire_days = 90 }
    uploads = { classification = "internal", versioned = false }
    assets  = { classification = "public" }
    receipts = {
      classification = "customer"
      public_policy  = var.receipts_public_policy
      # A public policy is refused while this is on, so it goes with the policy.
      block_public_policy    = !var.receipts_public_policy
      restrict_public_access = true
    }
  }

  tables = {
    customers = { classification = "customer", hash_key = "customer_id" }
    carts     = { classification = "internal", hash_key = "cart_id", ttl_attribute = "expires_at" }
    stock     = { classification = "internal", hash_key = "article", range_key = "warehouse" }
  }
}

module "messaging" {
  source = "../messaging"

  name = local.name

  queues = {
    orders  = {}
    resizes = { visibility_seconds = 300, attempts = 3 }
  }
}

module "registry" {
  source = "../registry"

  services       = toset(concat(local.services, ["order-lookup"]))
  immutable_tags = var.immutable_images
}

module "cluster" {
  source = "../cluster"

  name           = local.name
  subnet_ids     = module.network.subnet_ids.private
  kms_key_arn    = module.storage.kms_key_arn
  settings       = var.cluster
  administrators = module.delivery.deploy_role_arns
}

module "database" {
  source = "../database"

  name                     = local.name
  vpc_id                   = module.network.vpc_id
  subnet_ids               = module.network.subnet_ids.database
  client_security_group_id = module.cluster.security_group_id
  kms_key_arn              = module.storage.kms_key_arn
  settings                 = var.database
}

module "identity" {
  source = "../identity"

  name                 = local.name
  account_id           = var.account_id
  oidc_provider_arn    = module.cluster.oidc_provider_arn
  oidc_issuer          = module.cluster.oidc_issuer
  workloads            = local.workloads
  reporting_principals = var.reporting_principals
  customers_table_arn  = module.storage.table_arns["customers"]
  exports_bucket_arn   = module.storage.bucket_arns["exports"]
  kms_key_arn          = module.storage.kms_key_arn
}

module "delivery" {
  source = "../delivery"

  name            = local.name
  roles           = var.delivery_roles
  repository_arns = values(module.registry.repository_arns)
  cluster_arn     = "arn:aws:eks:${var.region}:${var.account_id}:cluster/${local.name}"
}

module "audit" {
  source = "../audit"

  name                   = local.name
  account_id             = var.account_id
  kms_key_arn            = module.storage.kms_key_arn
  data_event_bucket_arns = [module.storage.bucket_arns["exports"], module.storage.bucket_arns["receipts"]]
}

module "edge" {
  source = "../edge"

  name                   = local.name
  vpc_id                 = module.network.vpc_id
  subnet_ids             = module.network.subnet_ids.public
  node_security_group_id = module.cluster.security_group_id
  certificate_arn        = var.certificate_arn
  runner                 = var.runner
  exports_bucket_arn     = module.storage.bucket_arns["exports"]
  kms_key_arn            = module.storage.kms_key_arn
}

# Key of the payment provider; the value is put in by hand, not by Terraform.
resource "aws_secretsmanager_secret" "payment_provider" {
  name        = "${local.name}/payment-provider"
  description = "API key of the payment provider"
  kms_key_id  = module.storage.kms_key_arn

  tags = { data-classification = "payment" }
}
