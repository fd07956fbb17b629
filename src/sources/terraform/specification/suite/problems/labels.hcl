one "x" {}
two {}
