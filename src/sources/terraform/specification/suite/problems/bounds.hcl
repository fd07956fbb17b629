log {}
log {}
log {}
