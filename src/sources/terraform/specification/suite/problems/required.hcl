block {
}
