result_type = object({
  log  = object({ level = string })
  name = string
})
result = {
  log  = null
  name = null
}
