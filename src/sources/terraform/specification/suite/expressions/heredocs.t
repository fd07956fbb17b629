result_type = object({
  flush     = string
  kept      = string
  directive = string
  empty     = string
})
result = {
  flush     = "one\n  two 2\n\nthree\n"
  kept      = "  one\n two\n"
  directive = "  - a\n  - b\n"
  empty     = ""
}
