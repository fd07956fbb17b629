public    = true
encrypted = true
ports     = [22, 3306]
