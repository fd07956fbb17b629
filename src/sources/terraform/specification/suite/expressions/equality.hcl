lists   = [1, 2] == [1, 2]
types   = [1] == ["1"]
objects = { a = 1 } == { a = 1 }
nulls   = null == null
against = "a" == null
unequal = { a = 1 } != { a = 1, b = 2 }
