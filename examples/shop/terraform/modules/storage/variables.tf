variable "name" {
  description = "Prefix of the buckets and tables."
  type        = string
}

variable "account_id" {
  description = "Account that owns the key."
  type        = string
}

variable "buckets" {
  description = "Buckets by purpose."
  type = map(object({
    classification         = string
    own_key                = optional(bool, false)
    versioned              = optional(bool, true)
    expire_days            = optional(number)
    public_policy          = optional(bool, false)
    block_public_policy    = optional(bool, true)
    restrict_public_access = optional(bool, true)
  }))
}

variable "tables" {
  description = "DynamoDB tables by purpose."
  type = map(object({
    classification = string
    hash_key       = string
    range_key      = optional(string)
    ttl_attribute  = optional(string)
  }))
}

variable "protect_tables" {
  description = "Refuse the deletion of tables and keep point-in-time copies."
  type        = bool
  default     = true
}
