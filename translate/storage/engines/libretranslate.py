"""LibreTranslate, a server that somebody runs for themselves, over HTTP.

The key, where the server wants one, comes from LIBRETRANSLATE_API_KEY.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from translate.drafting.engine import Answer, Busy, Request
from translate.errors import TranslateError
from translate.storage.engines import EngineSettings

if TYPE_CHECKING:
    import requests

TIMEOUT = (10.0, 60.0)
"""Seconds to wait for a connection, and then for each piece of an answer."""
_HERE = ("localhost", "127.0.0.1", "::1")


class LibreTranslate:
    """The engine `libretranslate`."""

    name = "libretranslate"
    tags = True

    def __init__(self, settings: EngineSettings) -> None:
        self._server = settings.server.rstrip("/")
        if urlsplit(self._server).scheme not in ("http", "https"):
            raise TranslateError(
                "LibreTranslate has no address",
                remedy='set drafting.libretranslate = "http://localhost:5000" in translate.toml',
            )

    @property
    def local(self) -> bool:
        """A server on this very machine sends nothing anywhere."""
        return urlsplit(self._server).hostname in _HERE

    @property
    def settings(self) -> Mapping[str, str]:
        return {"server": self._server}

    def translate(self, request: Request) -> Answer:
        body: dict[str, Any] = {
            "q": list(request.texts),
            "source": request.source,
            "target": request.target,
            "format": "html",
        }
        if key := os.environ.get("LIBRETRANSLATE_API_KEY", "").strip():
            body["api_key"] = key
        texts = _texts(self._post(body))
        if len(texts) != len(request.texts):
            raise _unreadable(f"{len(texts)} results for {len(request.texts)} texts")
        if not all(text.strip() for text in texts):
            raise _unreadable("an empty result")
        return Answer(texts, billed=request.billable)

    def _post(self, body: dict[str, Any]) -> requests.Response:
        import requests

        try:
            response = requests.post(
                f"{self._server}/translate", json=body, timeout=TIMEOUT, allow_redirects=False
            )
        except requests.exceptions.Timeout:
            raise Busy("LibreTranslate has not answered for a minute") from None
        except requests.exceptions.ConnectionError as error:
            raise self._unconnected(str(error)) from None
        except requests.exceptions.RequestException:
            raise _unreadable("a broken answer") from None
        if response.status_code != 200:
            raise self._refused(response.status_code)
        return response

    def _unconnected(self, error: str) -> Exception:
        if "NameResolution" in error or "getaddrinfo" in error:
            return TranslateError(
                f"the host of {self._server} is unknown",
                remedy="check drafting.libretranslate in translate.toml",
            )
        return Busy(f"{self._server} can't be reached")

    def _refused(self, status: int) -> Exception:
        if status == 429:
            return Busy("LibreTranslate is asked too often (429)")
        if status >= 500:
            return Busy(f"LibreTranslate has trouble of its own ({status})")
        if status in (401, 403):
            return TranslateError(
                f"LibreTranslate does not accept the key ({status})",
                remedy="check LIBRETRANSLATE_API_KEY",
            )
        return TranslateError(
            f"LibreTranslate refused a request ({status})",
            remedy=f"see at {self._server}/languages whether it knows both languages",
        )


def _texts(response: requests.Response) -> tuple[str, ...]:
    try:
        value: Any = response.json()
    except ValueError:
        raise _unreadable("no JSON") from None
    texts = value.get("translatedText") if isinstance(value, dict) else None
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise _unreadable("no JSON of the kind that is documented")
    return tuple(texts)


def _unreadable(what: str) -> TranslateError:
    return TranslateError(
        f"LibreTranslate's answer can't be used: {what}",
        remedy="check drafting.libretranslate in translate.toml; what was done is kept",
    )
