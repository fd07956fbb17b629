# merlon:ignore aws-s3-bucket-blocks-public-access the press kit is meant to be read by everyone
resource "aws_s3_bucket" "with_reason" {
  bucket = "merlon-press-kit"
}

resource "aws_s3_bucket" "inside" {
  # merlon:ignore aws-s3-bucket-blocks-public-access until=2999-12-31 moved away with the old site
  bucket = "merlon-old-site"
}

# merlon:ignore aws-s3-bucket-blocks-public-access
resource "aws_s3_bucket" "without_reason" {
  bucket = "merlon-without-reason"
}

# merlon:ignore aws-s3-bucket-blocks-public-access until=2020-01-31 only for the fair
resource "aws_s3_bucket" "expired" {
  bucket = "merlon-expired"
}

# merlon:ignore aws-s3-bucket-blocks-public-access nothing is wrong below
resource "aws_s3_bucket_public_access_block" "unused" {
  bucket                  = aws_s3_bucket.closed.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "closed" {
  bucket = "merlon-closed"
}

resource "aws_s3_bucket" "neighbour" {
  bucket = "merlon-neighbour"

  tags = {
    note = "# merlon:ignore aws-s3-bucket-blocks-public-access a string is no comment"
  }
}

/* merlon:ignore no-such-check a check that is not there */
resource "aws_s3_bucket" "unknown_check" {
  bucket = "merlon-unknown-check"
}

resource "aws_s3_bucket" "end_of_line" { // merlon:ignore aws-s3-* whole family, by a pattern
  bucket = "merlon-end-of-line"
}
