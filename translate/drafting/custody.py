"""What a letter's own settings say about its texts, as a value that nobody can make up.

The gate (`permission.permit`) takes no caller's word for whether a letter is confidential: it takes
a `Custody`, and only reading the letter's settings makes one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Never, final
from weakref import WeakSet


class Sealed:
    """A value that only one function makes; a copy, or what goes round `__init__`, is none."""

    __slots__ = ("__weakref__",)
    made_by = ""
    """The function, for the message."""

    def __init__(self, *_: object) -> None:
        raise TypeError(f"a {type(self).__name__.lower()} is made by {self.made_by}")

    def __setattr__(self, name: str, value: object) -> Never:
        raise AttributeError(f"a {type(self).__name__.lower()} can't be changed")

    def __reduce_ex__(self, protocol: object) -> Never:
        raise TypeError(f"a {type(self).__name__.lower()} can't be copied")


def sealing(kind: type[Sealed]) -> tuple[Callable[..., Any], Callable[[object], bool]]:
    """(makes a value of a kind of these attributes, says whether a value was made so)."""
    issued: WeakSet[Any] = WeakSet()

    def issue(**attributes: object) -> Any:
        made = object.__new__(kind)
        for name, value in attributes.items():
            object.__setattr__(made, name, value)
        issued.add(made)
        return made

    return issue, lambda value: isinstance(value, kind) and value in issued


@final
class Custody(Sealed):
    """Whose texts a letter's files are, as its `letter.toml` says."""

    __slots__ = ("confidential", "folder", "letter", "paths")
    made_by = "translate.storage.custody.custody_of"

    letter: str
    """The letter's name."""
    folder: str
    """Where its settings are, for messages."""
    paths: frozenset[str]
    """The files of its versions, as `Segment.path` names them."""
    confidential: bool


_issue, is_custody = sealing(Custody)


def entrust(letter: str, folder: str, paths: frozenset[str], *, confidential: bool) -> Custody:
    """The custody of a letter; for `translate.storage.custody` alone, which has read the file."""
    made: Custody = _issue(letter=letter, folder=folder, paths=paths, confidential=confidential)
    return made
