diagnostics {
  error {
    from {
      line   = 2
      column = 1
      byte   = 7
    }
    to {
      line   = 2
      column = 4
      byte   = 10
    }
  }
  error {
    from {
      line   = 3
      column = 1
      byte   = 14
    }
    to {
      line   = 3
      column = 5
      byte   = 18
    }
  }
}
