result_type = object({
  plain    = string
  escaped  = string
  mixed    = string
  alone    = number
  choice   = string
  loop     = string
  stripped = string
  nested   = string
})
result = {
  plain    = "a $ b % c"
  escaped  = "$${x} %%{y} \"q\" \\ \t \u00e9"
  mixed    = "n=2, ABC"
  alone    = 2
  choice   = "many"
  loop     = "<p><q>"
  stripped = "a2b"
  nested   = "xyz"
}
