name = "shop-dev"
retention = 0
