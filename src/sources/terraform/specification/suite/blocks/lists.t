result_type = object({
  rule  = list(object({ port = number }))
  other = list(object({ port = number }))
})
result = {
  rule  = [{ port = 80 }, { port = 443 }]
  other = []
}
