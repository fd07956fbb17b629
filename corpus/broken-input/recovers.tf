resource "aws_s3_bucket" "before" {
  bucket = "merlon-before"
}

resource "aws_s3_bucket" "broken" {
  bucket = "merlon-broken
  tags   = { a = }
}

resource "aws_s3_bucket" "after" {
  bucket = "merlon-after"
}
