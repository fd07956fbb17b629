name = "shop-staging"
