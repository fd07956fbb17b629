ports = [443]
