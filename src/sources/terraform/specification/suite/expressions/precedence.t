result_type = object({
  a = number
  b = number
  c = number
  d = number
  e = bool
  f = number
  g = bool
  h = bool
})
result = {
  a = 14
  b = 20
  c = 3
  d = 6
  e = true
  f = 6
  g = true
  h = true
}
