"""Takes orders over HTTP and puts them on the queue."""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3


class Orders(BaseHTTPRequestHandler):
    queue = boto3.resource("sqs").get_queue_by_name(QueueName=os.environ["ORDERS_QUEUE"])

    def do_GET(self):
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.queue.send_message(MessageBody=body)
        self.send_response(202)
        self.end_headers()


if __name__ == "__main__":
    ThreadingHTTPServer(("", 8080), Orders).serve_forever()
