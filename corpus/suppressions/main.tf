# merlon:ignore aws-s3-bucket-versioned the press kit is built anew each night
resource "aws_s3_bucket" "with_reason" {
  bucket = "merlon-press-kit"
}

resource "aws_s3_bucket" "inside" {
  # merlon:ignore aws-s3-bucket-versioned until=2999-12-31 kept by the old site itself
  bucket = "merlon-old-site"
}

# merlon:ignore aws-s3-bucket-versioned
resource "aws_s3_bucket" "without_reason" {
  bucket = "merlon-without-reason"
}

# merlon:ignore aws-s3-bucket-versioned until=2020-01-31 only for the fair
resource "aws_s3_bucket" "expired" {
  bucket = "merlon-expired"
}

# merlon:ignore aws-s3-bucket-versioned nothing is wrong below
resource "aws_s3_bucket_versioning" "unused" {
  bucket = aws_s3_bucket.closed.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "closed" {
  bucket = "merlon-closed"
}

resource "aws_s3_bucket" "neighbour" {
  bucket = "merlon-neighbour"

  tags = {
    note = "# merlon:ignore aws-s3-bucket-versioned a string is no comment"
  }
}

/* merlon:ignore no-such-check a check that is not there */
resource "aws_s3_bucket" "unknown_check" {
  bucket = "merlon-unknown-check"
}

resource "aws_s3_bucket" "end_of_line" { // merlon:ignore aws-s3-* whole family, by a pattern
  bucket = "merlon-end-of-line"
}
