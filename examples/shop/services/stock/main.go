// Stock tells how many of an article lie in which warehouse.
package main

import (
	"fmt"
	"log"
	"net/http"
)

var version = "unknown"

func main() {
	http.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, version) })
	http.HandleFunc("GET /articles/{article}", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%s: 12\n", r.PathValue("article"))
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
