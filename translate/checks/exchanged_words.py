"""exchanged-words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.behind import behind_another
from translate.checks.texts.exchanges import Exchange
from translate.checks.texts.meant import side_by_side
from translate.checks.texts.moved import moved
from translate.checks.texts.statements import statements
from translate.checks.texts.stretches import Stretch
from translate.checks.texts.turned import is_converse
from translate.model import Finding, Severity, Unit


@unit_check(Severity.ATTENTION)
def exchanged_words(unit: Unit, context: Context) -> Iterator[Finding]:
    """Two words of a sentence stand in each other's place in one version of three.

    Found are two words that changed places while all others kept theirs, and a “not”, “because”,
    “before” or “than” that has another word of the sentence behind it. Both words are of one part
    of speech. Only where both other versions agree, and that version does not also say the opposite
    of what they say: a bus costs less than a tram, and a tram costs more than a bus.

    Why: every word is there, and the sentence says of each what the others say of the other one.
    Example: nl “Het helpt de treinen, niet de mensen.”, en “It helps the people, not the trains.”
    Remedy: read the sentence in all versions; mend it, or waive or approve it.
    """
    for row in context.derive(side_by_side):
        sentences = list(row.values())
        found = moved(sentences) or behind_another(sentences)
        if found and not _is_told_from_the_other_end(context, unit, list(row)[found.odd]):
            yield _finding(unit, list(row), found)


def _is_told_from_the_other_end(context: Context, unit: Unit, odd: str) -> bool:
    return any(is_converse(statement, odd) for statement in context.derive(statements)[unit.id])


def _finding(unit: Unit, languages: list[str], found: Exchange) -> Finding:
    order = (found.odd, *(version for version in range(3) if version != found.odd))
    pairs = [_pair(found, version) for version in order]
    said = {
        languages[version]: " … ".join(word.text for word in pair)
        for version, pair in zip(order, pairs, strict=True)
    }
    return Finding(
        "exchanged-words",
        Severity.ATTENTION,
        unit.id,
        (languages[found.odd],),
        each_says(said, languages[found.odd]),
        tuple(word.span for pair in pairs for word in pair),
    )


def _pair(found: Exchange, version: int) -> Sequence[Stretch]:
    """The words of one version in the order of its text."""
    words = [word for word in (found.one[version], found.other[version]) if word]
    return sorted(words, key=lambda word: word.start)
