result_type = object({
  given  = string
  absent = string
})
result = {
  given  = "x"
  absent = "fallback"
}
