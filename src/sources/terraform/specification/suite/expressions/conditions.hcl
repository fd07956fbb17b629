strings = yes ? "a" : "b"
mixed   = yes ? 1 : "b"
nulls   = no ? 1 : null
lists   = yes ? [1] : ["x"]
chain   = no ? 1 : no ? 2 : 3
