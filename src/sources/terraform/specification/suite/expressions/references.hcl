a = one
b = two.three[0].four
c = [for x in five : x]
d = "${six} ${seven["k"]}"
