variable "name" {
  description = "Identifier of the database."
  type        = string
}

variable "vpc_id" {
  description = "VPC of the database."
  type        = string
}

variable "subnet_ids" {
  description = "Subnets of the database tier."
  type        = list(string)
}

variable "client_security_group_id" {
  description = "The only security group that may connect."
  type        = string
}

variable "kms_key_arn" {
  description = "Key for the storage and for the master password."
  type        = string
}

variable "settings" {
  description = "What differs between environments."
  type = object({
    instance_class      = optional(string, "db.m7g.large")
    multi_az            = optional(bool, true)
    deletion_protection = optional(bool, true)
    backup_days         = optional(number, 14)
    publicly_accessible = optional(bool, false)
  })
  default = {}
}
