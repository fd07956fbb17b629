text   = 5
number = "12.50"
yes    = "true"
set    = ["b", "a", "b"]
map    = { a = 1, b = "two" }
list   = [1, "a", true]
object = { a = "1", extra = true }
