"""What the page says of a release: each reason against it in the reader's language, and the way on.

The command line's remedies name commands; here they name what the page can do.
"""

from __future__ import annotations

from collections.abc import Mapping

from translate import languages
from translate.application.looking import policy_of
from translate.application.releasing import refusals
from translate.application.wholeness import around, whole_of
from translate.dataclass import dataclass
from translate.page.desk import Look
from translate.page.words import INTERFACES
from translate.release.gate import Reason
from translate.reports.translating import in_language
from translate.review.events import Confirmed
from translate.review.history import taken_back
from translate.review.whole import unconfirmed

_LINKS = 60
"""How many units a reason leads to."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason, as the page says it."""

    text: str
    remedy: str
    units: tuple[str, ...]
    """The first units that it is about."""
    more: int
    """How many others there are."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A version as a whole."""

    digest: str
    """`whole_of` the version where it waits to be confirmed, else ""."""
    people: tuple[str, ...]
    """Who confirmed it as it is now."""


def obstacles(look: Look, interface: str) -> tuple[Obstacle, ...]:
    """Why the letter can't be released; nothing where it can. Raises TranslateError."""
    return tuple(_obstacle(one, interface) for one in refusals(look.opened))


def _obstacle(reason: Reason, interface: str) -> Obstacle:
    words = INTERFACES[interface]
    units = tuple(dict.fromkeys(filter(None, reason.units)))
    known = words.reasons.get(reason.kind)
    if known is None:
        severity = words.severities.get(reason.message, reason.message)
        text, remedy = f"{severity} · {reason.kind}", words.mend_or_waive
        if reason.detail:
            remedy = f"{remedy}; {in_language(reason.detail, interface)}"
    else:
        detail = in_language(reason.detail, interface)
        text = f"{known}: {detail}" if detail else known
        remedy = words.remedies[reason.kind]
    if units:
        text = f"{text}: {len(reason.units)}"
    if reason.language:
        text = f"{languages.get(reason.language).name}: {text}"
    return Obstacle(text, remedy, units[:_LINKS], len(units[_LINKS:]))


def wholes(look: Look) -> Mapping[str, Whole]:
    """By language: whether the version waits to be confirmed as a whole, and who has done so."""
    opened = look.opened
    waiting = unconfirmed(look.letter, opened.events, policy_of(opened), around(opened))
    undone = taken_back(opened.events)
    said = [one for one in opened.events if isinstance(one, Confirmed) and one.id not in undone]
    found = {}
    for code in look.letter.languages:
        digest = whole_of(opened, code)
        people = (one.by for one in said if (one.language, one.digest) == (code, digest))
        found[code] = Whole(digest if code in waiting else "", tuple(dict.fromkeys(people)))
    return found
