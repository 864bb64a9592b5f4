"""Whether a paragraph of one letter stands in another, told by digests: no text is kept for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from translate.documents.markdown import read_markdown
from translate.documents.repeats import folded
from translate.errors import TranslateError
from translate.model import AlignedLetter, Segment, Unit
from translate.storage.files import read_text


def paragraph_digest(segment: Segment) -> str:
    """Names a paragraph whatever typing alone makes different in it."""
    return sha256(folded(segment.source).encode()).hexdigest()[:20]


def stand_in(texts: Mapping[str, frozenset[str]], segments: Sequence[Segment]) -> bool:
    """Whether a letter with these paragraphs has all of those."""
    return all(paragraph_digest(one) in texts.get(one.language, ()) for one in segments)


Approves = Callable[[AlignedLetter, Unit, str], bool]
"""Whether a letter's ledger approves a unit in a language."""


def without_unapproved(
    peer: AlignedLetter, approves_there: Approves, letter: AlignedLetter, approves: Approves
) -> AlignedLetter:
    """Another letter as `letter` is compared with it: without the translations that nobody approved
    of paragraphs whose translation in `letter` is approved. It is the other letter that has to be
    looked at there, and that says so."""
    settled = {
        (language, folded(unit.text(letter.source)))
        for unit in letter.units
        for language in letter.languages
        if language != letter.source and approves(letter, unit, language)
    }
    if not settled:
        return peer

    def is_left_out(unit: Unit, language: str) -> bool:
        text = folded(unit.text(peer.source))
        return (language, text) in settled and not approves_there(peer, unit, language)

    units = tuple(
        replace(
            unit,
            segments={
                language: () if is_left_out(unit, language) else segments
                for language, segments in unit.segments.items()
            },
        )
        for unit in peer.units
    )
    return replace(peer, units=units)


def may_hold(path: Path, language: str, texts: Collection[str]) -> bool:
    """Whether the version of a letter that can't be read as a whole holds one of some paragraphs;
    so it may where the version itself can't be read."""
    if not path.exists():
        return False
    try:
        version = read_markdown(read_text(path).encode(), language, str(path))
    except TranslateError:
        return True
    return any(paragraph_digest(one) in texts for one in version.segments)
