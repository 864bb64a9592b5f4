"""LibreTranslate, a server that somebody runs for themselves, over HTTP.

The key, where the server wants one, comes from LIBRETRANSLATE_API_KEY.
"""

from __future__ import annotations

import os
from typing import Any

from translate.drafting.engine import Answer, Introduced, Profile, Request
from translate.drafting.permission import Permission
from translate.storage.engines import Setup
from translate.storage.engines.client import Client
from translate.storage.engines.endpoint import Endpoint, parse
from translate.wording import say

TIMEOUT = (10.0, 60.0)
"""Seconds to wait for a connection, and for an answer."""
TOGETHER = 16
"""Segments that go into one request."""
_KEY = "LIBRETRANSLATE_API_KEY"
_SETTING = "drafting.libretranslate"


def describe(setup: Setup) -> Profile:
    """The engine at the address that the settings name."""
    endpoint = _endpoint(setup)
    settings = {"server": str(endpoint)}
    return Profile(
        "libretranslate", endpoint.local, tags=True, settings=settings, together=TOGETHER
    )


def build(setup: Setup, permission: Permission | None) -> LibreTranslate:
    """The engine; TranslateError without a permission, unless the server is on this machine."""
    return LibreTranslate(setup, permission)


class LibreTranslate(Introduced):
    """The engine `libretranslate`."""

    def __init__(self, setup: Setup, permission: Permission | None = None) -> None:
        super().__init__(describe(setup))
        self._client = Client(
            self.name, "LibreTranslate", _endpoint(setup), permission, setting=_SETTING, key=_KEY
        )

    def translate(self, request: Request) -> Answer:
        body: dict[str, Any] = {
            "q": list(request.texts),
            "source": request.source,
            "target": request.target,
            "format": "html",
        }
        if key := os.environ.get(_KEY, "").strip():
            body["api_key"] = key
        value = self._client.ask("/translate", body, request.path, timeout=TIMEOUT)
        texts = value.get("translatedText") if isinstance(value, dict) else None
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self._client.unreadable(say("no JSON of the kind that is documented"))
        if len(texts) != len(request.texts):
            raise self._client.unreadable(
                say(
                    "{results} results for {texts} texts",
                    results=len(texts),
                    texts=len(request.texts),
                )
            )
        if not all(text.strip() for text in texts):
            raise self._client.unreadable(say("an empty result"))
        return Answer(tuple(texts), billed=request.billable)


def _endpoint(setup: Setup) -> Endpoint:
    return parse(setup.option("libretranslate"), _SETTING, "http://localhost:5000")
