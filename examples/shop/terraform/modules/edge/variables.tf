variable "name" {
  description = "Name of the load balancer."
  type        = string
}

variable "vpc_id" {
  description = "VPC of the load balancer."
  type        = string
}

variable "subnet_ids" {
  description = "Public subnets of the load balancer."
  type        = list(string)
}

variable "node_security_group_id" {
  description = "Security group of the pods behind the load balancer."
  type        = string
}

variable "certificate_arn" {
  description = "Certificate of the shop's domain."
  type        = string
}

variable "runner" {
  description = "Keep a machine for long jobs, entered by Session Manager only."
  type        = bool
  default     = false
}

variable "exports_bucket_arn" {
  description = "Bucket that the jobs of the runner read."
  type        = string
}

variable "kms_key_arn" {
  description = "Key of the customer data."
  type        = string
}
