tuple  = ["one", 2, true, null]
nested = [[1], [], [2, [3]]]
object = { a = 1, "b c" = 2, (key) = 3, 4 = "four" }
multi = {
  x = 1
  y : 2,
  z = [
    1,
    2,
  ]
}
