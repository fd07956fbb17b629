result_type = object({
  settings = map(string)
  absent   = map(number)
})
result = {
  settings = { a = "1", b = "two" }
  absent   = null
}
