variable "environment" {
  description = "staging or production."
  type        = string

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "There are two environments: staging and production."
  }
}

variable "account_id" {
  description = "Account of the environment; a check against applying to the wrong one."
  type        = string
}

variable "region" {
  description = "Region of everything."
  type        = string
  default     = "eu-west-1"
}

variable "network" {
  description = "Address range and zones."
  type = object({
    cidr                 = string
    availability_zones   = list(string)
    nat_gateway_per_zone = optional(bool, true)
  })
}

variable "cluster" {
  description = "Settings of the cluster; see modules/cluster."
  type        = any
  default     = {}
}

variable "database" {
  description = "Settings of the database; see modules/database."
  type        = any
  default     = {}
}

variable "certificate_arn" {
  description = "Certificate of the shop's domain."
  type        = string
}

variable "delivery_roles" {
  description = "Roles for GitHub Actions; see modules/delivery."
  type        = any
}

variable "reporting_principals" {
  description = "Who may assume the reporting role; see modules/identity."
  type        = list(string)
}

variable "immutable_images" {
  description = "Refuse to move an image tag."
  type        = bool
  default     = true
}

variable "receipts_public_policy" {
  description = "Keep the old bucket policy that let everyone read the receipts."
  type        = bool
  default     = false
}

variable "runner" {
  description = "Keep a machine for long jobs."
  type        = bool
  default     = false
}

variable "protect_data" {
  description = "Deletion protection and point-in-time recovery."
  type        = bool
  default     = true
}
