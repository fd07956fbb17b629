terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.95"
    }
  }

  backend "s3" {
    bucket       = "larkspur-terraform-state-production"
    key          = "shop/terraform.tfstate"
    region       = "eu-west-1"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      system      = "shop"
      environment = "production"
    }
  }
}

module "shop" {
  source = "../../modules/shop"

  environment            = "production"
  account_id             = var.account_id
  region                 = var.region
  network                = var.network
  cluster                = var.cluster
  database               = var.database
  certificate_arn        = var.certificate_arn
  delivery_roles         = var.delivery_roles
  reporting_principals   = var.reporting_principals
  immutable_images       = var.immutable_images
  receipts_public_policy = var.receipts_public_policy
  runner                 = var.runner
  protect_data           = var.protect_data
}

output "workload_role_arns" {
  description = "Role ARNs for the annotations of the service accounts."
  value       = module.shop.workload_role_arns
}
