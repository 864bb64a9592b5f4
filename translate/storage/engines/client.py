"""Asks a server over HTTP: JSON goes in, JSON comes out.

It follows no redirect and reads no `.netrc`. A server on this machine is dialled at a loopback
address that was resolved here, past all proxies; any other needs a permission, and is reached
through the proxy that HTTPS_PROXY names, if any, by a tunnel.
"""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import time
from collections.abc import Mapping
from typing import Any
from urllib.request import getproxies_environment, proxy_bypass

from translate.drafting.engine import Busy
from translate.drafting.permission import Permission, check
from translate.errors import TranslateError
from translate.storage.engines.endpoint import Endpoint, loopback_addresses, parse
from translate.wording import say

LARGEST = 8 * 1024 * 1024
"""Bytes of an answer; more is none."""


class Client:
    """Asks one server on behalf of one engine."""

    def __init__(
        self,
        name: str,
        title: str,
        endpoint: Endpoint,
        permission: Permission | None,
        *,
        setting: str,
        key: str,
    ) -> None:
        """`name` is the engine's in settings, `title` people's; `setting` holds the address, `key`
        is the variable that holds the key. Raises TranslateError where the server is not on this
        machine and the permission does not cover it."""
        if not endpoint.local:
            check(permission, name)
        self._name, self._title = name, title
        self._endpoint, self._permission = endpoint, permission
        self._setting, self._key = setting, key

    def ask(
        self,
        path: str,
        body: object,
        origin: str,
        *,
        timeout: tuple[float, float],
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """The JSON that the server answers to a POST.

        `origin` is the file that the text comes from; `timeout` holds the seconds to wait for a
        connection, and for the whole answer. Raises Busy where the same may work later, and
        TranslateError where it will not.
        """
        if not self._endpoint.local:
            check(self._permission, self._name, origin)
        data = json.dumps(body, ensure_ascii=False).encode()
        sent = {"Content-Type": "application/json", "Host": self._endpoint.authority}
        try:
            connection = self._connected(timeout[0])
            try:
                deadline = time.monotonic() + timeout[1]
                _wait_until(connection, deadline)
                target = f"{self._endpoint.path}{path}"
                connection.request("POST", target, data, {**sent, **(headers or {})})
                with connection.getresponse() as response:
                    status, answer = response.status, _read(connection, response, deadline)
            finally:
                connection.close()
        except TimeoutError:
            raise Busy(
                say(
                    "{title} has not answered for {timeout:.0f} seconds",
                    title=self._title,
                    timeout=timeout[1],
                )
            ) from None
        except socket.gaierror:
            raise TranslateError(
                say("the host of {endpoint} is unknown", endpoint=self._endpoint),
                remedy=say("check {setting} in translate.toml", setting=self._setting),
            ) from None
        except ssl.SSLError:
            raise TranslateError(
                say("{endpoint} can't prove that it is who it says", endpoint=self._endpoint),
                remedy=say(
                    "check {setting} in translate.toml, and the server's certificate",
                    setting=self._setting,
                ),
            ) from None
        except (http.client.HTTPException, ValueError):
            raise self.unreadable(say("a broken answer")) from None
        except OSError:
            raise Busy(say("{endpoint} can't be reached", endpoint=self._endpoint)) from None
        if status != 200:
            raise self._refused(status)
        try:
            return json.loads(answer)
        except (ValueError, RecursionError):
            raise self.unreadable("no JSON") from None

    def unreadable(self, what: str) -> TranslateError:
        """The error of an answer that can't be used."""
        return TranslateError(
            say("{title}'s answer can't be used: {what}", title=self._title, what=what),
            remedy=say(
                "check {setting} in translate.toml; what was done is kept", setting=self._setting
            ),
        )

    def _connected(self, seconds: float) -> http.client.HTTPConnection:
        """A connection that is open; to a local endpoint, at an address that was looked at."""
        endpoint = self._endpoint
        secure = endpoint.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        if endpoint.local:
            connection = kind(endpoint.host, endpoint.port, timeout=seconds)
            opened = _dial(loopback_addresses(endpoint), endpoint.port, seconds)
            if secure:
                context = ssl.create_default_context()
                opened = context.wrap_socket(opened, server_hostname=endpoint.host)
            connection.sock = opened
            return connection
        proxy = getproxies_environment().get("https") if secure else None
        if proxy and not proxy_bypass(endpoint.host):
            through = parse(proxy, "HTTPS_PROXY", "http://proxy.example:3128")
            connection = kind(through.host, through.port, timeout=seconds)
            connection.set_tunnel(endpoint.host, endpoint.port)
        else:
            connection = kind(endpoint.host, endpoint.port, timeout=seconds)
        connection.connect()
        return connection

    def _refused(self, status: int) -> Exception:
        if status == 429:
            return Busy(say("{title} is asked too often (429)", title=self._title))
        if status >= 500:
            return Busy(
                say("{title} has trouble of its own ({status})", title=self._title, status=status)
            )
        if status in (401, 403):
            return TranslateError(
                say("{title} does not accept the key ({status})", title=self._title, status=status),
                remedy=say("check {key}", key=self._key),
            )
        if 300 <= status < 400:
            return TranslateError(
                say(
                    "{title} refused a request ({status}): it sends us on to another address",
                    title=self._title,
                    status=status,
                ),
                remedy=say(
                    "write the right one as {setting} in translate.toml", setting=self._setting
                ),
            )
        return TranslateError(
            say("{title} refused a request ({status})", title=self._title, status=status),
            remedy=say(
                "see at {endpoint} whether it knows the languages and the model, and check "
                "{setting} in translate.toml",
                endpoint=self._endpoint,
                setting=self._setting,
            ),
        )


def _dial(addresses: tuple[str, ...], port: int, seconds: float) -> socket.socket:
    """A connection to the first address that answers; OSError where none does."""
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), seconds)
        except OSError:
            continue
    return socket.create_connection((addresses[-1], port), seconds)


def _wait_until(connection: http.client.HTTPConnection, deadline: float) -> None:
    """Lets the next wait end at the deadline (monotonic); TimeoutError where it is past."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    if connection.sock is not None:
        connection.sock.settimeout(left)


def _read(
    connection: http.client.HTTPConnection, response: http.client.HTTPResponse, deadline: float
) -> bytes:
    """The body; a server that sends it drop by drop is given up at the deadline."""
    pieces: list[bytes] = []
    size = 0
    while True:
        _wait_until(connection, deadline)
        piece = response.read1(1 << 16)
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise http.client.HTTPException
    if response.length:
        raise http.client.IncompleteRead(b"".join(pieces), response.length)
    return b"".join(pieces)
