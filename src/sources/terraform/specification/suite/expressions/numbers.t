result_type = object({
  exponent = number
  small    = number
  third    = number
  sum      = number
  large    = number
  negative = number
  quotient = number
  text     = string
})
result = {
  exponent = 1500
  small    = 0.005
  third    = 1
  sum      = 0.3
  large    = 9007199254740993
  negative = -1
  quotient = 3.5
  text     = "0.3"
}
