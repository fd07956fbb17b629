variable "name" {
  description = "Prefix of every name, such as shop-staging."
  type        = string
}

variable "cidr" {
  description = "Address range of the VPC; a /16."
  type        = string

  validation {
    condition     = can(cidrhost(var.cidr, 0)) && endswith(var.cidr, "/16")
    error_message = "The range must be a /16 in CIDR notation."
  }
}

variable "availability_zones" {
  description = "Zones to spread the subnets over."
  type        = list(string)
}

variable "nat_gateway_per_zone" {
  description = "One NAT gateway in each zone, or one for all of them."
  type        = bool
  default     = true
}

variable "flow_logs" {
  description = "Bucket for the flow logs; null keeps none."
  type        = object({ bucket_arn = string })
  default     = null
}
