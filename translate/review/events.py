"""What people and engines decided about exact texts: the ledger's events.

An event names the texts it speaks of by the `translate.model.digest` of `Unit.source(language)`. It
says nothing of any other text, so nobody has to take a decision back when a text changes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass


def identity(name: str) -> str:
    """Names a person: `Anna de Wit` and `anna  de wit ` are one."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Somebody did something at some time."""

    by: str
    """The person; for a draft, whoever ran the engine."""
    at: str
    """ISO 8601 in UTC: `2026-03-14T09:30:00Z`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Event):
    """Speaks of one unit in one language: this target text as a translation of this source text."""

    language: str
    """The target's."""
    source_digest: str
    target_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved(Decision):
    """The target text is right."""

    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected(Decision):
    """The target text is not right."""

    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted(Decision):
    """An engine wrote the target text."""

    engine: str
    """`memory`, `deepl`, `libretranslate`, `local`."""
    model: str = ""
    """What the engine says of itself: a model's name, a match's percentage."""
    previous: str = ""
    """The text, not a digest, that stood there before; "" where nothing did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waived(Event):
    """A finding is right as it is, for exactly these texts."""

    check: str
    finding: str
    """`translate.review.waivers.fingerprint` of the finding."""
    texts: Mapping[str, str]
    """Digest of the unit by language, every language of the letter."""
    reason: str
    message: str = ""
    """The finding's, for people who read the ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned(Event):
    """These texts, and no others, make up one unit."""

    texts: Mapping[str, str]
    """Digest of the unit by language; a language that is not named is left to the aligner."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted(Event):
    """These texts do not belong to one unit, no two of them."""

    texts: Mapping[str, str]
    """Digest of `Unit.source` by language."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Event):
    """A person let text of a confidential letter leave the machine."""

    engine: str
    language: str
    """The one it was to be translated into."""
    characters: int
    reason: str = ""
