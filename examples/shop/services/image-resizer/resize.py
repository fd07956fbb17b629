"""Shrinks the picture that is posted to it."""

import subprocess
from http.server import BaseHTTPRequestHandler, HTTPServer


class Resizer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()

    def do_POST(self):
        picture = self.rfile.read(int(self.headers["Content-Length"]))
        small = subprocess.run(["convert", "-", "-resize", "640", "-"], input=picture, capture_output=True, check=True)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(small.stdout)


HTTPServer(("", 8080), Resizer).serve_forever()
