diagnostics {
  error {
    from {
      line   = 2
      column = 5
      byte   = 11
    }
    to {
      line   = 2
      column = 10
      byte   = 16
    }
  }
}
