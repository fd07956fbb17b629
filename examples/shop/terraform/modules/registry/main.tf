variable "services" {
  description = "Services that have an image; the repository is shop/SERVICE."
  type        = set(string)
}

variable "immutable_tags" {
  description = "Refuse to move a tag to another image."
  type        = bool
  default     = true
}

variable "keep_images" {
  description = "Images kept in each repository."
  type        = number
  default     = 50
}

resource "aws_ecr_repository" "this" {
  for_each = var.services

  name                 = "shop/${each.key}"
  image_tag_mutability = var.immutable_tags ? "IMMUTABLE" : "MUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "KMS"
  }
}

resource "aws_ecr_lifecycle_policy" "this" {
  for_each = aws_ecr_repository.this

  repository = each.value.name
  policy     = templatefile("${path.module}/lifecycle.json.tftpl", { keep = var.keep_images })
}

output "repository_arns" {
  description = "Repository ARNs by service."
  value       = { for key, repository in aws_ecr_repository.this : key => repository.arn }
}

output "repository_urls" {
  description = "Repository addresses by service."
  value       = { for key, repository in aws_ecr_repository.this : key => repository.repository_url }
}
