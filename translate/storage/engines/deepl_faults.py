"""What goes wrong between us and DeepL, as errors of our own, without a word of any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.drafting.engine import Busy
from translate.errors import TranslateError

if TYPE_CHECKING:
    import deepl


def unconnected(error: deepl.ConnectionException, seconds: float) -> Exception:
    """A connection that failed: worth a repetition, or a wrong address.

    `seconds` is how long an answer was waited for.
    """
    import requests

    cause = error.__cause__
    if isinstance(cause, requests.exceptions.Timeout):
        return Busy(f"DeepL has not answered for {seconds:.0f} seconds")
    if "NameResolution" in str(error) or "getaddrinfo" in str(error):
        return TranslateError(
            "DeepL's host is unknown",
            remedy="check the connection to the internet, and DEEPL_SERVER_URL where it is set",
        )
    if isinstance(cause, requests.exceptions.ConnectionError):
        return Busy("DeepL can't be reached")
    return unreadable("a broken answer")


def refused(status: int | None) -> Exception:
    if status == 429:
        return Busy("DeepL is asked too often (429)")
    if status is not None and status >= 500:
        return Busy(f"DeepL has trouble of its own ({status})")
    if status == 413:
        return TranslateError(
            "a request is too long for DeepL (413)", remedy="split the longest paragraph"
        )
    return TranslateError(
        f"DeepL refused a request ({status or 'no status'})",
        remedy="check the languages and terms.csv; DeepL may not know one of them",
    )


def unreadable(what: str) -> TranslateError:
    return TranslateError(
        f"DeepL's answer can't be used: {what}",
        remedy="check DEEPL_SERVER_URL where it is set, and try again; what was done is kept",
    )
