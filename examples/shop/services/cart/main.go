// Cart keeps what a visitor has put in the basket.
package main

import (
	"fmt"
	"log"
	"net/http"
	"sync"
)

var version = "unknown"

func main() {
	var lock sync.Mutex
	carts := map[string][]string{}
	http.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, version) })
	http.HandleFunc("POST /{cart}/{article}", func(w http.ResponseWriter, r *http.Request) {
		lock.Lock()
		defer lock.Unlock()
		carts[r.PathValue("cart")] = append(carts[r.PathValue("cart")], r.PathValue("article"))
		w.WriteHeader(http.StatusCreated)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
