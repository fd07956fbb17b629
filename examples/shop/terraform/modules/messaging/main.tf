variable "name" {
  description = "Prefix of the queues."
  type        = string
}

variable "queues" {
  description = "Queues by purpose; each has a dead letter queue."
  type = map(object({
    visibility_seconds = optional(number, 60)
    attempts           = optional(number, 5)
  }))
}

resource "aws_sqs_queue" "dead" {
  for_each = var.queues

  name                      = "${var.name}-${each.key}-dead"
  message_retention_seconds = 14 * 24 * 60 * 60
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "this" {
  for_each = var.queues

  name                       = "${var.name}-${each.key}"
  visibility_timeout_seconds = each.value.visibility_seconds
  sqs_managed_sse_enabled    = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead[each.key].arn
    maxReceiveCount     = each.value.attempts
  })
}

output "queue_arns" {
  description = "Queue ARNs by purpose."
  value       = { for key, queue in aws_sqs_queue.this : key => queue.arn }
}
