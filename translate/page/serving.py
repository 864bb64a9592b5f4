"""The server: a socket on this machine alone, and uvicorn behind it."""

from __future__ import annotations

import socket
from collections.abc import Callable
from urllib.parse import quote

import uvicorn

from translate.errors import TranslateError
from translate.page.app import create_app
from translate.page.desk import Desk
from translate.page.guard import Key
from translate.wording import say

LOOPBACK = "127.0.0.1"

MOST_CONNECTIONS = 64
"""More than a few browsers open; whoever is over it is told to try again (503)."""


def serve(desk: Desk, slug: str, port: int, ready: Callable[[str], None]) -> None:
    """Serves until Ctrl-C; `ready` is given the address with its token once it answers.

    `slug` is the letter that the address leads to, "" for the list of letters; a `port` of 0 takes
    any that is free. Raises TranslateError where the port is taken.
    """
    with _listening(port) as listener:
        key = Key(listener.getsockname()[1])
        path = f"/letters/{quote(slug, safe='')}" if slug else "/"
        config = uvicorn.Config(
            create_app(desk, key),
            log_level="warning",
            access_log=False,
            server_header=False,
            limit_concurrency=MOST_CONNECTIONS,
            timeout_graceful_shutdown=2,
            lifespan="off",
            ws="none",
        )
        ready(f"http://{LOOPBACK}:{key.port}{path}?token={key.token}")
        uvicorn.Server(config).run(sockets=[listener])


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except (OSError, OverflowError):
        listener.close()
        raise TranslateError(
            say("port {port} can't be used", port=port), remedy="name another with --port, or none"
        ) from None
    return listener
