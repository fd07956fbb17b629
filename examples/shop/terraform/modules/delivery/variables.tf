variable "name" {
  description = "Prefix of the roles."
  type        = string
}

variable "roles" {
  description = "Roles for GitHub Actions: who may assume them (`sub` of the job's token) and what for."
  type = map(object({
    subjects      = list(string)
    push_images   = optional(bool, false)
    deploy        = optional(bool, false)
    administrator = optional(bool, false)
  }))
}

variable "repository_arns" {
  description = "Image repositories that may be pushed to."
  type        = list(string)
}

variable "cluster_arn" {
  description = "Cluster that is deployed to."
  type        = string
}
