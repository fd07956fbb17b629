account_id = "111122223333"

network = {
  cidr               = "10.20.0.0/16"
  availability_zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
}

certificate_arn = "arn:aws:acm:eu-west-1:111122223333:certificate/3f0c7d52-5b1e-4f0e-9a55-0d6a4c1b7e21"

# A job gets these roles only with the environment's approval: the subject names it exactly.
delivery_roles = {
  deploy = {
    subjects    = ["repo:larkspur-shop/shop:environment:production"]
    push_images = true
    deploy      = true
  }
  terraform = {
    subjects      = ["repo:larkspur-shop/shop:environment:production-infrastructure"]
    administrator = true
  }
}

# The order lookup is the only reader.
reporting_principals = ["shop-production-order-lookup"]
