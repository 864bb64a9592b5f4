"""The languages of the house, each loaded when it is first asked for."""

from functools import cache
from importlib import import_module

from translate.errors import TranslateError
from translate.languages.language import Language, Script
from translate.wording import say

__all__ = ["CODES", "Language", "Script", "get"]

CODES = ("nl", "en", "ru")
"""In the order in which reports show them."""


@cache
def get(code: str) -> Language:
    """The language with an ISO 639-1 code.

    Raises TranslateError for a code that is not in `CODES`.
    """
    if code not in CODES:
        raise TranslateError(
            say("unknown language “{code}”", code=code),
            remedy=say("use one of {names}", names=", ".join(CODES)),
        )
    language: Language = import_module(f"translate.languages.{code}").LANGUAGE
    return language
