exponent = 1.5e3
small    = 5e-3
third    = 1 / 3 * 3
sum      = 0.1 + 0.2
large    = 9007199254740993 + 0
negative = -7 % 3
quotient = 7 / 2
text     = "${0.1 + 0.2}"
