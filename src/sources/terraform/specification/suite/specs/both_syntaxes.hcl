name = "n${n + 1}"
rule "a" { port = 1 }
rule "b" { port = 2 }
