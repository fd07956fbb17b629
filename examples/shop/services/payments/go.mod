module larkspur.example/shop/payments

go 1.24
