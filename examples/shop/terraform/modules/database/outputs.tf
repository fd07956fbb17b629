output "address" {
  description = "Host name of the database."
  value       = aws_db_instance.this.address
}

output "master_secret_arn" {
  description = "Secret that holds the owner's password."
  value       = aws_db_instance.this.master_user_secret[0].secret_arn
}
