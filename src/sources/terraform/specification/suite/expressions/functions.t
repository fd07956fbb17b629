result_type = object({
  plus   = number
  spread = number
  none   = number
  count  = number
  whole  = number
  has    = bool
})
result = {
  plus   = 3
  spread = 3
  none   = 0
  count  = 3
  whole  = -3
  has    = false
}
