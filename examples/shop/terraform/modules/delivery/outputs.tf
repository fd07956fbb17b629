output "deploy_role_arns" {
  description = "Roles that deploy to the cluster, by name."
  value       = { for key in keys(local.deploying) : key => aws_iam_role.this[key].arn }
}
