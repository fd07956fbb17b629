result_type = object({ bytes = number })
result = { bytes = 3073 }
