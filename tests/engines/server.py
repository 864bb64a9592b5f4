"""A server that speaks the DeepL API (and LibreTranslate's) over real HTTP, and can be hostile.

It "translates" by turning every word round, so that a test can tell what was sent from what came
back; tags, numbers and punctuation stay where they are.
"""

from __future__ import annotations

import json
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "test-key:fx"


def turned(text: str) -> str:
    """Every word backwards, capitals where they were: `Zie <g1>het</g1>` → `Eiz <g1>teh</g1>`."""

    def word(match: re.Match[str]) -> str:
        if match[1]:
            return match[1]
        back = match[2][::-1].lower()
        return back.capitalize() if match[2][0].isupper() else back

    return re.sub(r"(<[^>]*>|&\w+;)|([^\W\d_]+)", word, text)


Fault = Callable[[list[str]], Any]
"""What a hostile server makes of the texts: other texts, a status, or bytes for a body."""


def lose_tags(texts: list[str]) -> list[str]:
    return [re.sub(r"<[^>]*>", "", turned(text)) for text in texts]


def swap_notes(texts: list[str]) -> list[str]:
    """The first and the last `x` change places."""
    swapped = []
    for text in map(turned, texts):
        marks = re.findall(r"<x\d+/>", text)
        if len(marks) > 1:
            text = text.replace(marks[0], "\0").replace(marks[-1], marks[0])
            text = text.replace("\0", marks[-1])
        swapped.append(text)
    return swapped


def change_numbers(texts: list[str]) -> list[str]:
    return [re.sub(r"(?<![gx\d])\d(?!\d*/?>)", "7", turned(text)) for text in texts]


def merge(texts: list[str]) -> list[str]:
    return [" ".join(map(turned, texts))]


class Service:
    """What the server knows and did."""

    def __init__(self) -> None:
        self.faults: list[Fault | None] = []
        """One for each request to come, None for an honest answer; honest when it runs out."""
        self.always: Fault | None = None
        self.delay = 0.0
        """Seconds before an answer."""
        self.quota = 1_000_000
        self.characters = 0
        """Billed, as DeepL counts them: outside tags."""
        self.requests: list[dict[str, Any]] = []
        """The bodies of translation requests, in order."""
        self.glossaries: dict[str, dict[str, Any]] = {}
        self.glossary_calls: list[str] = []
        self.tires = False
        """Says no more how full the account is, once it has translated something."""
        self.lock = threading.Lock()

    def translate(self, texts: list[str]) -> Any:
        """Status, texts, or raw bytes."""
        with self.lock:
            fault = self.faults.pop(0) if self.faults else self.always
            cost = sum(len(re.sub(r"<[^>]*>", "", text)) for text in texts)
            if fault is None and self.characters + cost > self.quota:
                return 456
        time.sleep(self.delay)
        answer = fault(texts) if fault else [turned(text) for text in texts]
        if not isinstance(answer, int):
            with self.lock:
                self.characters += cost
        return answer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    service: Service

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        if self._unauthorised():
            return
        service = self.service
        if self.path == "/v2/usage" and service.tires and service.characters:
            self._json(503, {"message": "Busy"})
        elif self.path == "/v2/usage":
            count = {"character_count": service.characters, "character_limit": service.quota}
            self._json(200, count)
        elif self.path == "/v3/glossaries":
            self._json(200, {"glossaries": list(service.glossaries.values())})
        else:
            self._json(404, {"message": "Not found"})

    def do_POST(self) -> None:
        body = self._body()
        if self.path == "/translate":
            self._libre(body)
        elif self._unauthorised():
            return
        elif self.path == "/v2/translate":
            self.service.requests.append(body)
            self._answer(self.service.translate(body["text"]), _deepl_body)
        elif self.path == "/v3/glossaries":
            name = f"glossary-{len(self.service.glossaries) + 1}"
            self.service.glossary_calls.append("create")
            self.service.glossaries[name] = {
                "glossary_id": name,
                "name": body["name"],
                "creation_time": "2026-03-14T09:30:00.123456Z",
                "dictionaries": [_dictionary(one) for one in body["dictionaries"]],
            }
            self._json(201, self.service.glossaries[name])

    def do_PUT(self) -> None:
        body = self._body()
        glossary = self.service.glossaries[self.path.split("/")[3]]
        self.service.glossary_calls.append("replace")
        glossary["dictionaries"] = [
            one for one in glossary["dictionaries"] if _pair(one) != _pair(body)
        ] + [_dictionary(body)]
        self._json(200, _dictionary(body))

    def do_PATCH(self) -> None:
        glossary = self.service.glossaries[self.path.split("/")[3]]
        self.service.glossary_calls.append("rename")
        glossary["name"] = self._body()["name"]
        self._json(200, glossary)

    def do_DELETE(self) -> None:
        self.service.glossary_calls.append("delete")
        glossary = self.service.glossaries[self.path.split("/")[3]]
        source, target = re.findall(r"_lang=(\w+)", self.path)
        glossary["dictionaries"] = [
            one for one in glossary["dictionaries"] if _pair(one) != (source, target)
        ]
        self.send_response(204)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _libre(self, body: dict[str, Any]) -> None:
        self.service.requests.append(body)
        self._answer(self.service.translate(body["q"]), lambda texts: {"translatedText": texts})

    def _answer(self, answer: Any, shape: Callable[[list[str]], Any]) -> None:
        if isinstance(answer, int):
            self._json(answer, {"message": "no"})
        elif isinstance(answer, bytes):
            self._raw(200, answer)
        else:
            self._json(200, shape(answer))

    def _unauthorised(self) -> bool:
        if self.headers.get("Authorization") == f"DeepL-Auth-Key {KEY}":
            return False
        self._json(403, {"message": "Wrong key"})
        return True

    def _body(self) -> dict[str, Any]:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        body: dict[str, Any] = json.loads(data)
        return body

    def _json(self, status: int, value: Any) -> None:
        self._raw(status, json.dumps(value).encode())

    def _raw(self, status: int, data: bytes) -> None:
        """Sends a body; one that begins with NUL is cut in half after its length was promised."""
        half = data.startswith(b"\0")
        data = data.removeprefix(b"\0")
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(data) * (2 if half else 1)))
            if 300 <= status < 400:
                self.send_header("Location", f"{self.path}?elsewhere")
            self.end_headers()
            self.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            pass  # whoever asked was killed
        if half:
            self.close_connection = True


def _deepl_body(texts: list[str]) -> Any:
    return {
        "translations": [
            {
                "text": text,
                "detected_source_language": "NL",
                "billed_characters": len(text or ""),
                "model_type_used": "quality_optimized",
            }
            for text in texts
        ]
    }


def _pair(dictionary: dict[str, Any]) -> tuple[str, str]:
    return dictionary["source_lang"].upper(), dictionary["target_lang"].upper()


def _dictionary(body: dict[str, Any]) -> dict[str, Any]:
    return {
        "source_lang": body["source_lang"],
        "target_lang": body["target_lang"],
        "entry_count": len(body["entries"].splitlines()),
    }


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Says nothing of somebody who was killed while they asked."""
        if not isinstance(sys.exception(), ConnectionError):
            traceback.print_exc()


@contextmanager
def serving() -> Iterator[tuple[Service, str]]:
    """A service, and the address at which it can be asked."""
    service = Service()
    handler = type("Handler", (_Handler,), {"service": service})
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
