"""What stands around a letter: the sender's address, the addressee, the date, the signatures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from typing import TypeVar

from translate.dataclass import dataclass
from translate.languages.pages import page_words

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture at the head of the letter."""

    data: bytes
    kind: str
    """`png` or `jpeg`."""
    description: str
    """What it shows, for those who can't see it: the foundation's name, most of the time."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands before and after the text, in the language of a version; all of it may lack."""

    logo: Logo | None = None
    sender: tuple[str, ...] = ()
    """The foundation's name and address, line by line."""
    addressee: tuple[str, ...] = ()
    """To whom, line by line."""
    dated: str = ""
    """The place and date, as the language writes them."""
    day: date | None = None
    """The day that `dated` says, for the properties of a file."""
    signatures: tuple[tuple[str, ...], ...] = ()
    """Who signs: the lines of each, a name and an office."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a settings file says for one language, or for all."""

    place: str = ""
    """Where the letter is written."""
    sender: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    signatures: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """What a settings file says about what stands around a letter."""

    logo: str = ""
    """The path of the picture; "" where there is none."""
    day: date | None = None
    """Of the letter."""
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    """By language; "" is for all."""


def letterhead(
    language: str, looks: tuple[Look, ...], day: date | None = None, logo: Logo | None = None
) -> Letterhead:
    """What stands around a version.

    `looks` are asked in their order, each for the language first, then for all; `day` is the
    letter's own where no look sets one: it goes into the properties of files, not before the text,
    in which it stands.
    """

    def said(of: Callable[[Wording], _T]) -> _T:
        wordings = [
            look.wordings[key] for look in looks for key in (language, "") if key in look.wordings
        ]
        return next(filter(None, map(of, wordings)), of(Wording()))

    set_day = next((look.day for look in looks if look.day), None)
    place = said(lambda one: one.place) if set_day else ""
    return Letterhead(
        logo,
        said(lambda one: one.sender),
        said(lambda one: one.addressee),
        ", ".join(part for part in (place, _written(set_day, language)) if part),
        set_day or day,
        said(lambda one: one.signatures),
    )


def _written(day: date | None, language: str) -> str:
    return page_words(language).date(day) if day else ""
