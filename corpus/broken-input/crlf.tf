resource "aws_s3_bucket" "with_crlf" {
  bucket = "merlon-with-crlf"

  tags = {
    note = <<-EOT
      two
      lines
    EOT
  }
}
