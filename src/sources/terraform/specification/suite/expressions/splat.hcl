full      = people[*].name
attribute = people.*.name
first     = people.*.name[0]
deep      = people[*].pets[0]
sole      = one[*].name
none      = nobody[*].name
