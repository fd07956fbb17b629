result_type = object({
  server = map(map(object({ size = number })))
  single = map(object({ size = number }))
})
result = {
  server = {
    web = { eu = { size = 1 }, us = { size = 2 } }
    db  = { eu = { size = 3 } }
  }
  single = { only = { size = 4 } }
}
