flush = <<-END
    one
      two ${n}

    three
    END
kept = <<END
  one
 two
END
directive = <<-END
  %{ for w in ["a", "b"] ~}
  - ${w}
  %{ endfor ~}
  END
empty = <<END
END
