server "web" "eu" { size = 1 }
server "web" "us" { size = 2 }
server "db" "eu" { size = 3 }
single only { size = 4 }
