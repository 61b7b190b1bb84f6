"""A proxy that misbehaves on order: it fails, cuts answers short, or stalls, and then passes on."""

from __future__ import annotations

import http.client
import re
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_STATUSES = {"fail": 500, "slow down": 503, "forbid": 403, "lose": 404, "elsewhere": 301}


class Faults:
    """What to do with the next requests whose address holds a word.

    A name of `_STATUSES`; `cut`: half an answer; `reset`: the same, and the connection breaks; `stall`; `repeat`: a
    listing's first page again, which says that there is more; `more`: a page that says so without a key.
    """

    def __init__(self) -> None:
        self.planned: list[tuple[str, str]] = []
        self.requests: list[str] = []
        self.lock = threading.Lock()

    def plan(self, word: str, *faults: str) -> None:
        self.planned += [(word, fault) for fault in faults]

    def next_for(self, line: str) -> str | None:
        with self.lock:
            self.requests.append(line)
            for item in self.planned:
                if item[0] in line:
                    self.planned.remove(item)
                    return item[1]
        return None


@contextmanager
def faulty_proxy(target: str) -> Iterator[tuple[str, Faults]]:
    """Pass requests on to the server at an address, with faults. Yields the proxy's own address."""
    faults = Faults()
    host = urlsplit(target).netloc

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            fault = faults.next_for(f"{self.command} {self.path}")
            if fault in _STATUSES:
                self.send_response(_STATUSES[fault])
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            if fault == "stall":
                time.sleep(1.2)
            upstream = http.client.HTTPConnection(host)
            path = re.sub("&start-after=[^&]*", "", self.path) if fault == "repeat" else self.path
            upstream.request(self.command, path, headers=dict(self.headers))
            answer = upstream.getresponse()
            body = answer.read()
            if fault in ("repeat", "more"):
                body = body.replace(b"<IsTruncated>false<", b"<IsTruncated>true<")
            if fault == "more":
                body = re.sub(rb"<Contents>.*</Contents>", b"", body, flags=re.DOTALL)
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("transfer-encoding", "content-length", "connection"):
                    self.send_header(name, value)
            length = answer.getheader("Content-Length") if self.command == "HEAD" else str(len(body))
            self.send_header("Content-Length", length or "0")
            self.end_headers()
            self.wfile.write(body[: len(body) // 2] if fault in ("cut", "reset") else body)
            if fault in ("cut", "reset"):
                self.close_connection = True
            if fault == "reset":
                # What is left unsent is thrown away, and the other side told so.
                self.wfile.flush()
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()

        do_HEAD = do_GET

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", faults
    finally:
        server.shutdown()
        server.server_close()
