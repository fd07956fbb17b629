name = "shop"
public = true
