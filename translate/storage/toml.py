"""TOML read strictly: every key known, every value of its type, every error with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from translate.errors import TranslateError
from translate.storage.files import read_text
from translate.storage.regular import SETTINGS_SIZE
from translate.wording import either, say


class Table:
    """A table of a TOML file, taken apart key by key; `finish` refuses what nobody took."""

    def __init__(self, path: str, text: str, values: Mapping[str, Any], name: str = "") -> None:
        self._path = path
        self._text = text
        self._values = dict(values)
        self._name = name
        self._known: list[str] = []

    def string(self, key: str, default: str = "", *, among: tuple[str, ...] = ()) -> str:
        """A string; `among` lists the ones allowed."""
        value = self._take(key, default)
        if not isinstance(value, str):
            raise self.error(
                key, say("must be a string"), say("write {example}", example=f'{key} = "…"')
            )
        if among and value not in among:
            choice = ", ".join(f'"{one}"' for one in among)
            raise self.error(
                key, say("can't be {value!r}", value=value), say("use one of {names}", names=choice)
            )
        return value

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.error(
                key,
                say("must be true or false"),
                say("write {example}", example=either((f"{key} = true", f"{key} = false"))),
            )
        return value

    def number(self, key: str, default: int) -> int:
        """A whole number from 0 to 9."""
        value = self._take(key, default)
        if type(value) is not int or not 0 <= value <= 9:
            raise self.error(
                key,
                say("must be a number from 0 to 9"),
                say("write {example}", example=f"{key} = {default}"),
            )
        return value

    def strings(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of strings."""
        value = self._take(key, list(default))
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.error(
                key,
                say("must be a list of strings"),
                say("write {example}", example=f'{key} = ["…", "…"]'),
            )
        return tuple(value)

    def groups(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of strings; a string in it is a list of one."""
        value = self._take(key, [])
        groups = [[one] if isinstance(one, str) else one for one in _listed(value)]
        if not isinstance(value, list) or not all(
            isinstance(line, str) for group in groups for line in _listed(group) or [None]
        ):
            raise self.error(
                key,
                say("must be a list of lists of strings"),
                say("write {example}", example=f'{key} = [["…"]]'),
            )
        return tuple(tuple(group) for group in groups)

    def day(self, key: str) -> date | None:
        """A date without a time; None where it is absent."""
        value = self._take(key, None)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            raise self.error(
                key, say("must be a date"), say("write {key} = 2026-03-14, without quotes", key=key)
            )
        return value

    def table(self, key: str) -> Table:
        """A table in this one; an empty one where it is absent."""
        value = self._take(key, {})
        if not isinstance(value, dict):
            raise self.error(
                key, say("must be a table"), say("write [{key}] on a line of its own", key=key)
            )
        return Table(self._path, self._text, value, key)

    def holds_table(self, key: str) -> bool:
        """Whether the value of a key that nobody took yet is a table."""
        return isinstance(self._values.get(key), dict)

    def keys(self) -> tuple[str, ...]:
        """The keys that nobody took yet, in the order of the file."""
        return tuple(self._values)

    def finish(self) -> None:
        """Raises TranslateError for a key that nobody took: a slip of the pen, most likely."""
        for key in self._values:
            raise self.error(
                key,
                say("is not a setting"),
                say("use one of {names}", names=", ".join(self._known)),
            )

    def error(self, key: str, message: str, remedy: str) -> TranslateError:
        """An error at the line of a key; at the table's or the file's first where it is absent."""
        return TranslateError(
            say("{name}.{key} {message}", name=self._name, key=key, message=message)
            if self._name
            else say("{key} {message}", key=key, message=message),
            path=self._path,
            line=self._line(key),
            remedy=remedy,
        )

    def place(self, key: str) -> str:
        """Where a key stands: `letter.toml:7`."""
        return f"{Path(self._path).name}:{self._line(key)}"

    def _take(self, key: str, default: Any) -> Any:
        self._known.append(key)
        return self._values.pop(key, default)

    def _line(self, key: str) -> int:
        header = rf"^\s*\[\s*{re.escape(self._name)}\s*\]" if self._name else ""
        opened = re.search(header, self._text, re.MULTILINE)
        start = opened.end() if opened else 0
        pattern = rf"""^\s*\[?\s*["']?{re.escape(key)}["']?\s*[=\].]"""
        found = re.compile(pattern, re.MULTILINE).search(self._text, start)
        if found is None:
            return self._text.count("\n", 0, start) + 1
        at_key = self._text.index(key, found.start())
        return self._text.count("\n", 0, at_key) + 1


def _listed(value: Any) -> list[Any]:
    """A list as it is; an empty one for anything else."""
    return value if isinstance(value, list) else []


def read_table(path: Path) -> Table:
    """The top table of a TOML file; TranslateError with file and line where it is malformed."""
    text = read_text(path, SETTINGS_SIZE)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # Before Python 3.14 the place is in the message alone.
        place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
        line, column = (place[1], place[2]) if place else (None, None)
        raise TranslateError(
            say("not TOML ({reason})", reason=str(error).split(" (at")[0]),
            path=str(path),
            line=int(line) if line else text.count("\n") + 1,
            column=int(column) if column else None,
            remedy="mend the line; strings want quotation marks",
        ) from None
    except (RecursionError, ValueError):  # brackets in brackets; a number of 4,300 digits
        raise TranslateError(
            "not TOML that can be read (a number is too long, or brackets are nested too deep)",
            path=str(path),
            remedy="mend the line; strings want quotation marks",
        ) from None
    return Table(str(path), text, values)
