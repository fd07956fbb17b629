result_type = tuple([string, number, tuple([bool])])
result = ["a", 2, [true]]
