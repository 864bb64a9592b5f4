"""Who gets in: token, host, origin and size of each request; headers of each answer.

The page is served to one person on one machine. What must not happen: another web site that the
person has open reads a letter or decides about it (cross-site requests, DNS rebinding), or a letter
runs script in the page.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from dataclasses import field
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from secrets import token_urlsafe
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from translate.dataclass import dataclass

LONGEST_BODY = 4_000_000
"""Bytes of a request: a text to save, and what goes with it."""

LONGEST_ADDRESS = 8_000
"""Bytes of an address."""

SAFE_METHODS = ("GET", "HEAD")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

_HEADERS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Key:
    """What lets a browser in."""

    port: int
    token: str = field(default_factory=lambda: token_urlsafe(32), repr=False)

    @property
    def cookie(self) -> str:
        """Its name: cookies of one host are shared by all its ports."""
        return f"translate-review-{self.port}"

    @property
    def csrf(self) -> str:
        """What every write must carry; a page that can't read ours can't know it."""
        return hmac.new(self.token.encode(), b"csrf", sha256).hexdigest()

    @property
    def hosts(self) -> tuple[str, ...]:
        """The only names by which the page may be asked for."""
        return f"127.0.0.1:{self.port}", f"localhost:{self.port}"

    def opens(self, token: str) -> bool:
        return hmac.compare_digest(self.token.encode(), token.encode())


class Guard:
    """Lets requests through to an application, or refuses them."""

    def __init__(self, app: ASGIApp, key: Key, refusal: str) -> None:
        """`refusal` is the page for those who have no key."""
        self._app, self._key, self._refusal = app, key, refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        brought = _token(scope)
        refused = self._refused(scope, headers, brought)
        body = b""
        if refused is None and scope["method"] not in SAFE_METHODS:
            body, refused = await _body(headers, receive)
        answer = self._dressed(send, set_cookie=refused is None and bool(brought))
        if refused is not None:
            await refused(scope, receive, answer)
        else:
            await self._app(scope, _replayed(body, receive), answer)

    def _refused(self, scope: Scope, headers: Headers, brought: str) -> Response | None:
        """The answer to a request that is not let through."""
        host = headers.get("host", "")
        if host not in self._key.hosts:
            return Response("this host is not served here", 403, media_type="text/plain")
        if len(scope["path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            return Response("the address is too long", 414, media_type="text/plain")
        if headers.get("origin", f"http://{host}") != f"http://{host}":
            return Response("this comes from another site", 403, media_type="text/plain")
        safe = scope["method"] in SAFE_METHODS
        site = headers.get("sec-fetch-site", "same-origin")
        by_token = safe and self._key.opens(brought)
        if site not in ("same-origin", "none") and not by_token:
            return Response("this comes from another site", 403, media_type="text/plain")
        if not by_token and not self._key.opens(_cookie(headers, self._key.cookie)):
            return HTMLResponse(self._refusal, 403)
        if not safe and not hmac.compare_digest(
            headers.get("x-csrf-token", "").encode(), self._key.csrf.encode()
        ):
            return Response("the write carries no token", 403, media_type="text/plain")
        return None

    def _dressed(self, send: Send, *, set_cookie: bool) -> Send:
        """Sends an answer with the headers that every answer has."""

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if set_cookie:
                    headers.append(
                        "set-cookie",
                        f"{self._key.cookie}={self._key.token}; Path=/; HttpOnly; SameSite=Strict",
                    )
            await send(message)

        return dressed


def _token(scope: Scope) -> str:
    """The token in the address; "" where there is none."""
    query: str = scope["query_string"][:LONGEST_ADDRESS].decode("latin-1")
    return parse_qs(query).get("token", [""])[0]


def _cookie(headers: Headers, name: str) -> str:
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(headers.get("cookie", "")[:LONGEST_ADDRESS])
    except CookieError:
        return ""
    morsel = jar.get(name)
    return "" if morsel is None else str(morsel.value)


async def _body(headers: Headers, receive: Receive) -> tuple[bytes, Response | None]:
    """A request's body, read to its end; an answer instead where it is too long."""
    too_long = Response("the request is too long", 413, media_type="text/plain")
    length = headers.get("content-length", "0")
    if not re.fullmatch("[0-9]{1,12}", length) or int(length) > LONGEST_BODY:
        return b"", too_long
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"", Response("broken off", 400)
        body += message.get("body", b"")
        if len(body) > LONGEST_BODY:
            return b"", too_long
        if not message.get("more_body", False):
            return bytes(body), None


def _replayed(body: bytes, receive: Receive) -> Receive:
    """Gives a body that was read already, then whatever comes."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return messages.pop() if messages else await receive()

    return replayed
