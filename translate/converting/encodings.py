"""Texts in other encodings than UTF-8: converted where that is certain, refused otherwise."""

from __future__ import annotations

import codecs
import re

from translate.documents.decoding import decode

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})"
_HEAD = 2048


def decoded(data: bytes, path: str) -> tuple[str, str]:
    """(text, the encoding it was in) of a text file.

    A byte order mark tells; else it has to be UTF-8. Raises TranslateError with the way to convert
    it for anything else: bytes alone don't say which of the old code pages they are in.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name).removeprefix("\ufeff"), name
            except UnicodeDecodeError:
                break
    return decode(data, path), "utf-8"


def decoded_page(data: bytes, path: str) -> str:
    """The text of a web page, in the encoding that it names, else as `decoded`."""
    named = re.search(_CHARSET, data[:_HEAD])
    if named and not any(data.startswith(mark) for mark, _ in _MARKS):
        name = named[1].decode("ascii")
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data, path)[0]
