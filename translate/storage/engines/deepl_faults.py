"""What goes wrong between us and DeepL, as errors of our own, without a word of any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.drafting.engine import Busy
from translate.errors import TranslateError
from translate.wording import say

if TYPE_CHECKING:
    import deepl


def unconnected(error: deepl.ConnectionException, seconds: float) -> Exception:
    """A connection that failed; only what surely never reached DeepL is worth a repetition.

    What broke off later may have been translated, and is billed then: to ask again is a person's
    decision. `seconds` is how long an answer was waited for.
    """
    import requests

    cause = error.__cause__
    if "NameResolution" in str(error) or "getaddrinfo" in str(error):
        return TranslateError(
            "DeepL's host is unknown",
            remedy="check the connection to the internet, and DEEPL_SERVER_URL where it is set",
        )
    if isinstance(cause, requests.exceptions.TooManyRedirects):
        return TranslateError(
            "DeepL's host sends us on to another one, which nobody named",
            remedy="check DEEPL_SERVER_URL, and whether the network wants you to log in",
        )
    if isinstance(cause, requests.exceptions.ConnectTimeout) or "NewConnection" in str(error):
        return Busy(say("DeepL can't be reached"))
    if isinstance(cause, requests.exceptions.Timeout):
        message = say("DeepL has not answered for {seconds:.0f} seconds", seconds=seconds)
    else:
        message = say("the connection to DeepL broke off")
    return TranslateError(
        say("{message}; it may bill this request all the same", message=message),
        remedy="try again; what was done is kept",
    )


def refused(status: int | None) -> Exception:
    if status == 429:
        return Busy(say("DeepL is asked too often (429)"))
    if status is not None and status >= 500:
        return Busy(say("DeepL has trouble of its own ({status})", status=status))
    if status == 413:
        return TranslateError(
            "a request is too long for DeepL (413)", remedy="split the longest paragraph"
        )
    return TranslateError(
        say("DeepL refused a request ({status})", status=status or "no status"),
        remedy="check the languages and terms.csv; DeepL may not know one of them",
    )


def is_text(value: object) -> bool:
    """Whether a result is text that a file can hold: JSON can name half a character, and NUL."""
    return isinstance(value, str) and not any(
        mark == "\0" or "\ud800" <= mark <= "\udfff" for mark in value
    )


def unreadable(what: str) -> TranslateError:
    return TranslateError(
        say("DeepL's answer can't be used: {what}", what=what),
        remedy="check DEEPL_SERVER_URL where it is set, and try again; what was done is kept",
    )
