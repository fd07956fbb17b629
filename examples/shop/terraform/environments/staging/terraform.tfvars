# Staging is restored every Sunday from production, so that the tests see real orders.
account_id = "444455556666"

network = {
  cidr                 = "10.40.0.0/16"
  availability_zones   = ["eu-west-1a", "eu-west-1b"]
  nat_gateway_per_zone = false
}

certificate_arn = "arn:aws:acm:eu-west-1:444455556666:certificate/b8e2f6aa-93c4-4d0b-8f4e-6c0f2d9a7b10"

cluster = {
  endpoint_public_access = true
  endpoint_public_cidrs  = ["0.0.0.0/0"]
  log_types              = []
  node_count             = { min = 2, max = 4 }
  # The old image cache of the nodes was kept in S3.
  node_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"]
}

database = {
  instance_class      = "db.t4g.medium"
  multi_az            = false
  deletion_protection = false
  backup_days         = 1
  publicly_accessible = true
}

delivery_roles = {
  # Previews run for every branch and every pull request.
  preview = {
    subjects    = ["repo:larkspur-shop/shop:*"]
    push_images = true
  }
  deploy = {
    subjects    = ["repo:larkspur-shop/shop:environment:staging"]
    push_images = true
    deploy      = true
  }
  terraform = {
    subjects      = ["repo:larkspur-shop/*"]
    administrator = true
  }
}

# Everyone in the account looks at figures.
reporting_principals = ["*"]

immutable_images       = false
receipts_public_policy = true
runner                 = true
protect_data           = false
