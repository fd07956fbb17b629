result_type = object({
  text   = string
  number = number
  yes    = bool
  set    = set(string)
  map    = map(string)
  list   = list(string)
  object = object({ a = number })
})
result = {
  text   = "5"
  number = 12.5
  yes    = true
  set    = ["a", "b"]
  map    = { a = "1", b = "two" }
  list   = ["1", "a", "true"]
  object = { a = 1 }
}
