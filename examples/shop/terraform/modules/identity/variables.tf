variable "name" {
  description = "Prefix of the roles."
  type        = string
}

variable "account_id" {
  description = "Account of the roles."
  type        = string
}

variable "oidc_provider_arn" {
  description = "Identity provider of the cluster's service accounts."
  type        = string
}

variable "oidc_issuer" {
  description = "Issuer of the service account tokens, without the scheme."
  type        = string
}

variable "workloads" {
  description = "One role for each Kubernetes service account, with what it may do."
  type = map(object({
    namespace       = string
    service_account = string
    statements = list(object({
      sid           = string
      effect        = optional(string, "Allow")
      actions       = list(string)
      resources     = optional(list(string), [])
      not_resources = optional(list(string), [])
    }))
  }))
}

variable "reporting_principals" {
  description = "Principals that may assume the reporting role: role names of this account, or `*` for all of them."
  type        = list(string)
  default     = []
}

variable "customers_table_arn" {
  description = "Table that the reporting role reads."
  type        = string
}

variable "exports_bucket_arn" {
  description = "Bucket that the backup role copies."
  type        = string
}

variable "kms_key_arn" {
  description = "Key of the customer data."
  type        = string
}
