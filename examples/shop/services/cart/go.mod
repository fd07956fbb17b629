module larkspur.example/shop/cart

go 1.24
