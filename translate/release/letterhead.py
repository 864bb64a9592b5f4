"""What stands around a letter: the sender's address, the addressee, the date, the signatures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
