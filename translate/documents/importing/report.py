"""What an import hands back."""

from __future__ import annotations

from collections.abc import Mapping

from translate.dataclass import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """Something that was done to a text, or that somebody should look at."""

    path: str
    line: int
    """Of the file that was brought in."""
    message: str
    place: str = ""
    """For a document that has no lines: `page 2`, `paragraph 12`."""
    is_moved_note: bool = False
    """It says no more than that a note's text went to the end."""

    def __str__(self) -> str:
        where = f"{self.path}, {self.place}" if self.place else f"{self.path}:{self.line}"
        return f"{where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Imported:
    """The versions by language, and the report in the order of the files."""

    versions: Mapping[str, str]
    report: tuple[Remark, ...]
