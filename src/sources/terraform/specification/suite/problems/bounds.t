diagnostics {
  error {
    from {
      line   = 1
      column = 1
      byte   = 0
    }
    to {
      line   = 1
      column = 1
      byte   = 0
    }
  }
  error {
    from {
      line   = 3
      column = 5
      byte   = 18
    }
    to {
      line   = 3
      column = 5
      byte   = 18
    }
  }
}
