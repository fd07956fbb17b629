# Without parentheses and with them.
a = 2 + 3 * 4
b = (2 + 3) * 4
c = 10 - 4 - 3
d = -2 * -3
e = 1 + 2 == 3 && !false || false
f = 7 % 4 * 2
g = true || false && false
h = 1 < 2 == true
