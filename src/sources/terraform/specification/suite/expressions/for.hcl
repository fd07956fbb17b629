doubled  = [for n in numbers : n * 2]
indexed  = [for i, n in numbers : "${i}=${n}"]
odd      = [for n in numbers : n if n % 2 == 1]
swapped  = { for name, n in named : n => name }
grouped  = { for name in ["ann", "bob", "abe"] : initial(name) => name... }
keys     = [for name, _ in named : name]
inner    = [for row in [[1, 2], [3]] : [for n in row : n + 1]]
