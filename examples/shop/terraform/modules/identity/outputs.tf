output "workload_role_arns" {
  description = "Role ARNs by workload, for the annotations of the service accounts."
  value       = { for key, role in aws_iam_role.workload : key => role.arn }
}
