locals {
  teams = {
    billing = { public = false, keep_days = 365 }
    website = { public = true, keep_days = null }
  }
}

module "bucket" {
  source   = "./modules/bucket"
  for_each = local.teams

  name      = "merlon-${each.key}"
  public    = each.value.public
  keep_days = each.value.keep_days
}

module "copies" {
  source = "./modules/bucket"
  count  = 2

  name = format("merlon-copy-%02d", count.index + 1)
}

output "names" {
  value = sort(concat([for bucket in module.bucket : bucket.name], module.copies[*].name))
}
