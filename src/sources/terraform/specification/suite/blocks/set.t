result_type = set(object({ name = string }))
result = [{ name = "a" }, { name = "b" }]
