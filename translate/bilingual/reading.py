"""Picks the reader by the file's name."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from translate.bilingual import READERS
from translate.bilingual.returned import ReturnedFile
from translate.bilingual.rows import Bilingual, RowStream
from translate.errors import TranslateError
from translate.wording import say

_RETURNABLE = {**READERS, ".csv": "csv", ".docx": "word_rows"}
del _RETURNABLE[".pot"]
"""By ending: the formats that come back after an export; a template has no translations."""


def is_returnable(suffix: str) -> bool:
    """Whether files with this ending (`.po`) come back with edits."""
    return suffix.lower() in _RETURNABLE


def read_returned(data: bytes, path: str) -> tuple[ReturnedFile, ...]:
    """The entries of a file that comes back, by the ending of its name, for each target language;
    nothing for a Word document without a bilingual table.

    Raises TranslateError with path and line where it is malformed or in an unknown language.
    """
    module = _RETURNABLE[path[path.rfind(".") :].lower()]
    reader: Callable[[bytes, str], ReturnedFile | tuple[ReturnedFile, ...]]
    reader = import_module(f"translate.bilingual.{module}").read_returned
    found = reader(data, path)
    return (found,) if isinstance(found, ReturnedFile) else found


def stream_bilingual(data: bytes, path: str) -> RowStream:
    """The rows that `read_bilingual` gives, one after the other where the format can be read so: a
    PO file. Raises TranslateError as that does, while the rows are gone through too."""
    if _module(path) != "po":
        found = read_bilingual(data, path)
        return RowStream(found.source, found.languages, len(found.rows), lambda: iter(found.rows))
    from translate.bilingual import po

    stream = po.stream(data, path)
    if next(stream.rows(), None) is None:
        raise _empty(path)
    return stream


def read_bilingual(data: bytes, path: str) -> Bilingual:
    """The rows of a PO, TSV, TMX or XLIFF file, by the ending of its name.

    Raises TranslateError with path and line where it is malformed, in an unknown language, or of
    another kind.
    """
    module = _module(path)
    if module is None:
        raise TranslateError(
            "is no bilingual file",
            path=path,
            remedy=say("use one of {names}", names=", ".join(READERS)),
        )
    reader: Callable[[bytes, str], Bilingual]
    reader = import_module(f"translate.bilingual.{module}").read
    found = reader(data, path)
    if not found.rows:
        raise _empty(path)
    return found


def _module(path: str) -> str | None:
    return READERS.get(path[path.rfind(".") :].lower() if "." in path else "")


def _empty(path: str) -> TranslateError:
    return TranslateError("holds no texts", path=path, line=1, remedy="check that it is the file")
