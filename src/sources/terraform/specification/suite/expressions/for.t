result_type = object({
  doubled = list(number)
  indexed = list(string)
  odd     = list(number)
  swapped = map(string)
  grouped = object({ a = tuple([string, string]), b = tuple([string]) })
  keys    = list(string)
  inner   = tuple([tuple([number, number]), tuple([number])])
})
result = {
  doubled = [2, 4, 6]
  indexed = ["0=1", "1=2", "2=3"]
  odd     = [1, 3]
  swapped = { one = "a", two = "b" }
  grouped = { a = ["ann", "abe"], b = ["bob"] }
  keys    = ["a", "b"]
  inner   = [[2, 3], [4]]
}
