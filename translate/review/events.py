"""What people and engines decided about exact texts: the ledger's events.

An event names the texts it speaks of by the `translate.model.digest` of `Unit.source(language)`. It
says nothing of any other text, so nobody has to take a decision back when a text changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from translate.dataclass import dataclass

READ = "unit"
"""How an approval came about: the text was shown and approved by itself."""
BULK = "bulk"
"""With others at once: nobody says that it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Somebody did something at some time."""

    by: str
    """The person; for a draft, whoever ran the engine."""
    at: str
    """ISO 8601 in UTC: `2026-03-14T09:30:00Z`; for people, the order is that of `after`."""
    after: tuple[str, ...] | None = None
    """The ids of the latest events that its writer had before them; None in ledgers of before."""
    id: str = field(default="", compare=False)
    """The first 16 digits of `sum`, by which others name it."""
    sum: str = field(default="", compare=False)
    """SHA-256 of its line in the ledger, hex; "" for an event that is not written yet."""


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
    read: str = ""
    """`READ`, `BULK`, or "" from before that was recorded, which counts as read."""
    own: bool = False
    """Whoever approves wrote the target text."""
    despite: str = ""
    """Why it is approved although something speaks against it: a rejection or an open error."""
    against: tuple[str, ...] = ()
    """The ids of the rejections that it overcomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected(Decision):
    """The target text is not right."""

    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrote(Decision):
    """A person wrote the target text, in a program that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed(Event):
    """A version as a whole is right as it will be released, with what stands between its units."""

    language: str
    digest: str
    """`translate.review.whole.whole_digest` of the version."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Event):
    """Somebody takes back what they said."""

    events: tuple[str, ...]
    """The ids of their own events that hold no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed(Event):
    """A person's SSH key vouches for lines that they wrote before."""

    lines: tuple[str, ...]
    """The `sum` of each."""
    signature: str
    """As ssh-keygen makes it, without its first and last line and on one line: base64."""


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
class Noted(Event):
    """Somebody wrote a remark beside texts; it decides nothing."""

    texts: Mapping[str, str]
    """Digest of `Unit.source` by language."""
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported(Event):
    """A document was brought in as a version, or a newer one spliced into it."""

    language: str
    digest: str
    """`translate.model.exact_digest` of the version's file as it was then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Event):
    """A person let text of a confidential letter leave the machine."""

    engine: str
    language: str
    """The one it was to be translated into."""
    characters: int
    reason: str = ""
