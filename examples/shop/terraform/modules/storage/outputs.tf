output "kms_key_arn" {
  description = "Key of the customer data."
  value       = aws_kms_key.data.arn
}

output "bucket_arns" {
  description = "Bucket ARNs by purpose."
  value       = { for key, bucket in aws_s3_bucket.this : key => bucket.arn }
}

output "bucket_names" {
  description = "Bucket names by purpose."
  value       = { for key, bucket in aws_s3_bucket.this : key => bucket.bucket }
}

output "table_arns" {
  description = "Table ARNs by purpose."
  value       = { for key, table in aws_dynamodb_table.this : key => table.arn }
}
