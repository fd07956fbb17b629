result_type = object({
  strings = string
  mixed   = string
  nulls   = number
  lists   = tuple([string])
  chain   = number
})
result = {
  strings = "a"
  mixed   = "1"
  nulls   = null
  lists   = ["1"]
  chain   = 3
}
