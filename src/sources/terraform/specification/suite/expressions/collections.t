result_type = object({
  tuple  = tuple([string, number, bool, any])
  nested = tuple([tuple([number]), tuple([]), tuple([number, tuple([number])])])
  object = any
  multi  = object({ x = number, y = number, z = tuple([number, number]) })
})
result = {
  tuple  = ["one", 2, true, null]
  nested = [[1], [], [2, [3]]]
  object = { a = 1, "b c" = 2, named = 3, "4" = "four" }
  multi  = { x = 1, y = 2, z = [1, 2] }
}
