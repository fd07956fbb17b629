result_type = object({
  full      = tuple([string, string])
  attribute = tuple([string, string])
  first     = string
  deep      = tuple([string, string])
  sole      = tuple([string])
  none      = tuple([])
})
result = {
  full      = ["Ann", "Bob"]
  attribute = ["Ann", "Bob"]
  first     = "Ann"
  deep      = ["cat", "dog"]
  sole      = ["Eve"]
  none      = []
}
