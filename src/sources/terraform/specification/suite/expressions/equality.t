result_type = object({
  lists   = bool
  types   = bool
  objects = bool
  nulls   = bool
  against = bool
  unequal = bool
})
result = {
  lists   = true
  types   = false
  objects = true
  nulls   = true
  against = false
  unequal = true
}
