log {}
log {}
else {}
