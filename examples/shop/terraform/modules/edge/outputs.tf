output "storefront_target_group_arn" {
  description = "Target group that the storefront's pods register with."
  value       = aws_lb_target_group.storefront.arn
}
