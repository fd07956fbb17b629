encrypted = false
ports     = [23]
