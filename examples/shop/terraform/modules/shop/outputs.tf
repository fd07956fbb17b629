output "workload_role_arns" {
  description = "Role ARNs for the annotations of the service accounts."
  value       = module.identity.workload_role_arns
}

output "repository_urls" {
  description = "Addresses of the image repositories."
  value       = module.registry.repository_urls
}

output "storefront_target_group_arn" {
  description = "Target group for the TargetGroupBinding of the storefront."
  value       = module.edge.storefront_target_group_arn
}

output "database_address" {
  description = "Host name of the database."
  value       = module.database.address
}
