variable "name" {
  description = "Name of the cluster."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets of the control plane's interfaces and of the nodes."
  type        = list(string)
}

variable "kms_key_arn" {
  description = "Key that wraps the Kubernetes secrets."
  type        = string
}

variable "settings" {
  description = "What differs between environments."
  type = object({
    version                = optional(string, "1.33")
    endpoint_public_access = optional(bool, false)
    endpoint_public_cidrs  = optional(list(string), [])
    log_types              = optional(list(string), ["api", "audit", "authenticator"])
    instance_types         = optional(list(string), ["m7g.large"])
    node_count             = optional(object({ min = number, max = number }), { min = 3, max = 9 })
    node_policy_arns       = optional(list(string), [])
    metadata_hop_limit     = optional(number, 1)
  })
}

variable "administrators" {
  description = "Role ARNs that get cluster administration, by a short name."
  type        = map(string)
  default     = {}
}
