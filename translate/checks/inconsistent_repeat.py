"""inconsistent-repeat."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import quoted, say
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.documents.repeats import SHORTEST_REPEAT, folded
from translate.model import AlignedLetter, Finding, Severity, Unit


@letter_check(Severity.WARNING)
def inconsistent_repeat(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A paragraph that recurs has been translated in two ways.

    Why: readers who know the “about us” of one letter wonder what changed in the next.
    Example: the same Dutch paragraph ends two letters, and each has another English one.
    Remedy: take the better of the two translations in both places.
    """
    said: dict[tuple[str, str], tuple[AlignedLetter, Unit]] = {}
    for other in letter.peers:
        for unit in other.units:
            for language, source in _translated(other, unit):
                said.setdefault((language, source), (other, unit))
    for unit in letter.units:
        for language, source in _translated(letter, unit):
            where, earlier = said.setdefault((language, source), (letter, unit))
            if earlier is not unit and _differ(earlier.text(language), unit.text(language)):
                template = (
                    "{language} translates the same text in another way than in {unit}: {text}"
                )
                if where is not letter:
                    template = (
                        "{language} translates the same text in another way than in "
                        "the letter “{letter}”, {unit}: {text}"
                    )
                yield Finding(
                    "inconsistent-repeat",
                    Severity.WARNING,
                    unit.id,
                    (language,),
                    say(
                        template,
                        language=language,
                        letter=where.name,
                        unit=earlier.id,
                        text=quoted(earlier.text(language)),
                    ),
                    (
                        *(segment.whole() for segment in unit.segments[language]),
                        *(segment.whole() for segment in earlier.segments[language]),
                    ),
                )


def _translated(letter: AlignedLetter, unit: Unit) -> list[tuple[str, str]]:
    """The languages that a unit is translated into, each with the folded source text."""
    text = unit.text(letter.source)
    if len(text) < SHORTEST_REPEAT:
        return []
    if unit.fuzzy:
        return []
    source = folded(text) + _apart(unit)
    return [
        (language, source)
        for language, segments in unit.segments.items()
        if segments and language != letter.source
    ]


def _apart(unit: Unit) -> str:
    """What tells entries with the same source apart: their context, and which plural form it is."""
    entry = next((segment.entry for segment in unit if segment.entry), None)
    if entry is None or not (entry.context or entry.form):
        return ""
    form = f"{entry.form.number}/{entry.form.count}" if entry.form else ""
    return f"\n{entry.context}\n{form}"


def _differ(one: str, other: str) -> bool:
    return one != other and folded(one) != folded(other)
