resource "aws_s3_bucket" "with_bom" {
  bucket = "merlon-with-bom"
}
