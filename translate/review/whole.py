"""The letter as a whole: the versions with everything that stands between their units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from translate.documents.decoding import decode
from translate.model import AlignedLetter, digest
from translate.review.events import Confirmed, Event
from translate.review.history import taken_back
from translate.review.policy import Policy
from translate.review.selection import select_versions


def whole_digest(letter: AlignedLetter, language: str, around: str = "") -> str:
    """Names all that is released of a version and of its source, but for white space.

    `around` is what the settings put around the text: sender, addressee, signatures.

    It covers what no unit's digest does: the order of units, the definitions of links and notes,
    front matter, HTML, code, comments, the numbers of lists.
    """
    versions = (letter.versions[code] for code in (letter.source, language))
    texts = [decode(one.data, one.path) for one in versions]
    return digest("\n\n".join([*texts, around]))


def whole_digests(
    letter: AlignedLetter, around: Mapping[str, str] | None = None
) -> Mapping[str, str]:
    """The `whole_digest` of every language; `around` has what stands around the texts."""
    return {
        code: whole_digest(letter, code, (around or {}).get(code, "")) for code in letter.languages
    }


def unconfirmed(
    letter: AlignedLetter,
    events: Iterable[Event],
    policy: Policy,
    around: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """The languages, all but the source, in which nobody confirmed the letter as it is now."""
    events = tuple(events)
    undone = taken_back(events)
    said = {
        (one.language, one.digest)
        for one in events
        if isinstance(one, Confirmed)
        and one.id not in undone
        and not policy.objection(one.by, one.language)
    }
    return tuple(
        code
        for code in select_versions(letter, ())
        if (code, whole_digest(letter, code, (around or {}).get(code, ""))) not in said
    )
