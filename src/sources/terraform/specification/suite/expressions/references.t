result_type = object({
  a = number
  b = number
  c = tuple([])
  d = string
})
result = {
  a = 1
  b = 4
  c = []
  d = "6 7"
}

traversals {
  expect {
    ref = one
    from {
      line   = 1
      column = 5
      byte   = 4
    }
    to {
      line   = 1
      column = 8
      byte   = 7
    }
  }
  expect {
    ref = two.three[0].four
    from {
      line   = 2
      column = 5
      byte   = 12
    }
    to {
      line   = 2
      column = 22
      byte   = 29
    }
  }
  expect {
    ref = five
    from {
      line   = 3
      column = 15
      byte   = 44
    }
    to {
      line   = 3
      column = 19
      byte   = 48
    }
  }
  expect {
    ref = six
    from {
      line   = 4
      column = 8
      byte   = 61
    }
    to {
      line   = 4
      column = 11
      byte   = 64
    }
  }
  expect {
    ref = seven["k"]
    from {
      line   = 4
      column = 15
      byte   = 68
    }
    to {
      line   = 4
      column = 25
      byte   = 78
    }
  }
}
