// Payments asks the payment provider to charge an order.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

var version = "unknown"

func main() {
	secret := os.Getenv("PROVIDER_SECRET")
	http.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, version) })
	http.HandleFunc("POST /charges/{order}", func(w http.ResponseWriter, r *http.Request) {
		log.Printf("charge order %q with the key in %q", r.PathValue("order"), secret)
		w.WriteHeader(http.StatusAccepted)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
