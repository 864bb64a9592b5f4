"""Listeners on loopback that count who comes, and a small chat server that can be hostile."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.engines.server import turned


class Trap:
    """A port that nobody should dial."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.visits = 0
        self.heard = b""
        """The first bytes of every visitor that said something at once."""


@contextmanager
def trap(host: str = "127.0.0.1") -> Iterator[Trap]:
    """A listener that accepts and says nothing."""
    with socket.create_server((host, 0)) as listener:
        listener.settimeout(0.02)
        found = Trap(listener.getsockname()[1])
        done = threading.Event()

        def accept() -> None:
            while not done.is_set():
                try:
                    visitor, _ = listener.accept()
                except TimeoutError:
                    continue
                found.visits += 1
                visitor.settimeout(0.02)
                with suppress(TimeoutError):
                    found.heard += visitor.recv(4096)
                visitor.close()

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield found
        finally:
            time.sleep(0.05)
            done.set()
            thread.join()


class Chatting:
    """What the chat server does and was asked."""

    def __init__(self) -> None:
        self.status = 200
        self.location = ""
        self.body: bytes | None = None
        """Instead of an answer."""
        self.lose_tags = False
        self.delay = 0.0
        self.drip = False
        """The body comes a byte at a time."""
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []


class _Handler(BaseHTTPRequestHandler):
    chat: Chatting

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_POST(self) -> None:
        chat = self.chat
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        chat.requests.append(body)
        chat.headers.append({name.lower(): value for name, value in self.headers.items()})
        chat.paths.append(self.path)
        time.sleep(chat.delay)
        text = turned(body["messages"][-1]["content"]) if "messages" in body else ""
        if chat.lose_tags:
            text = re.sub(r"<[^>]*>", "", text)
        message = {"role": "assistant", "content": text}
        answer = {"choices": [{"message": message, "finish_reason": "stop"}]}
        data = chat.body if chat.body is not None else json.dumps(answer).encode()
        try:
            self.send_response(chat.status)
            self.send_header("Content-Length", str(len(data)))
            if chat.location:
                self.send_header("Location", chat.location)
            self.end_headers()
            for piece in (data[at : at + 1] for at in range(len(data))) if chat.drip else (data,):
                self.wfile.write(piece)
                time.sleep(0.02 if chat.drip else 0)
        except (BrokenPipeError, ConnectionResetError):
            pass  # given up


@contextmanager
def chatting() -> Iterator[tuple[Chatting, str]]:
    """The server, and its address as `drafting.chat` has it."""
    chat = Chatting()
    handler = type("Handler", (_Handler,), {"chat": chat})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield chat, f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
