"""The zip files that .docx and .odt are: parts read within bounds, XML without entities."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from translate.errors import TranslateError
from translate.wording import say

MOST = 40_000_000
"""Bytes of one part, unpacked; the longest letter has less than a hundredth of it."""
_OLE = b"\xd0\xcf\x11\xe0"


class Package:
    """An open package; TranslateError, which names the file, for whatever can't be read."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        if data.startswith(_OLE):
            raise self.error(
                say("is protected with a password, or in the format of Word before 2007"),
                say("open it in its program and save it as .docx without a password"),
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise self.error(
                say("is damaged, or not what its name says"), say("save it again from its program")
            ) from None
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """A part's bytes, no more of them than MOST."""
        try:
            with self._zip.open(name) as part:
                data = part.read(MOST + 1)
        except KeyError:
            raise self.error(
                say("has no {name} in it", name=name),
                say("check that it is a document, and save it again"),
            ) from None
        except RuntimeError:
            raise self.error(
                say("is protected with a password"), say("save it without, and bring that in")
            ) from None
        except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError):
            raise self._damaged(name) from None
        except Exception as error:  # zlib and lzma have errors of their own
            if type(error).__name__ in ("error", "LZMAError"):
                raise self._damaged(name) from None
            raise
        if len(data) > MOST:
            raise self.error(
                say(
                    "unpacks to more than {megabytes} MB: that is no letter",
                    megabytes=MOST // 1_000_000,
                ),
                say("check where it comes from; paste its text into a new document"),
            )
        return data

    def xml(self, name: str) -> Any:
        """The root element of a part, an lxml element."""
        return parse_xml(self.read(name), self.path, name)

    def error(self, message: str, remedy: str) -> TranslateError:
        return TranslateError(message, path=self.path, remedy=remedy)

    def _damaged(self, name: str) -> TranslateError:
        return self.error(
            say("is damaged ({name})", name=name), say("save it again from its program")
        )


def parse_xml(data: bytes, path: str, name: str) -> Any:
    """The root element of XML without a DOCTYPE; nothing is loaded from anywhere."""
    from lxml import etree

    if b"<!DOCTYPE" in data:
        raise TranslateError(
            say("declares a DOCTYPE in {name}, as no word processor does", name=name),
            path=path,
            remedy="check where it comes from; paste its text into a new document",
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise TranslateError(
            say("is damaged ({name}, line {lineno})", name=name, lineno=error.lineno),
            path=path,
            remedy="save it again from its program",
        ) from None
    return root
