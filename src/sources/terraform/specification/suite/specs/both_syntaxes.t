result_type = object({
  name = string
  rule = map(object({ port = number }))
})
result = {
  name = "n2"
  rule = { a = { port = 1 }, b = { port = 2 } }
}
