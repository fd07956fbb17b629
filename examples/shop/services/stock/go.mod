module larkspur.example/shop/stock

go 1.24
