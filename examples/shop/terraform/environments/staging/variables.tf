# Settings of one environment; terraform.tfvars has the values, modules/shop says what they mean.
variable "account_id" {
  type = string
}

variable "region" {
  type    = string
  default = "eu-west-1"
}

variable "network" {
  type = object({
    cidr                 = string
    availability_zones   = list(string)
    nat_gateway_per_zone = optional(bool, true)
  })
}

variable "cluster" {
  type    = any
  default = {}
}

variable "database" {
  type    = any
  default = {}
}

variable "certificate_arn" {
  type = string
}

variable "delivery_roles" {
  type = any
}

variable "reporting_principals" {
  type    = list(string)
  default = []
}

variable "immutable_images" {
  type    = bool
  default = true
}

variable "receipts_public_policy" {
  type    = bool
  default = false
}

variable "runner" {
  type    = bool
  default = false
}

variable "protect_data" {
  type    = bool
  default = true
}
