"""inconsistent-repeat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from translate.checks.comparing.wording import quoted, say
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.documents.repeats import SHORTEST_REPEAT, folded
from translate.model import AlignedLetter, Finding, Kind, Segment, Severity, Unit


@letter_check(Severity.WARNING, entries=no_entry)  # but see `traces`
def inconsistent_repeat(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A paragraph that recurs has been translated in two ways.

    Or one version has the same heading, item or paragraph in two places, where all others have two
    different ones.

    Why: readers who know the “about us” of one letter wonder what changed in the next; and a
        heading that was pasted twice has taken the place of another one.
    Example: the same Dutch paragraph ends two letters, and each has another English one.
    Remedy: take the better of the two translations in both places; write what the other versions
        say.
    """
    yield from _pasted(letter)
    said: dict[tuple[str, str], tuple[AlignedLetter, Unit]] = {}
    for other in letter.peers:
        for unit in other.units:
            for language, source in _translated(other.source, unit):
                said.setdefault((language, source), (other, unit))
    for unit in letter.units:
        for language, source in _translated(letter.source, unit):
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


def traces(unit: Unit, source: str) -> Iterator[tuple[int, int]]:
    """(what is translated, how): a number of 64 bits for each, for every language of an entry.

    Two entries in which the first number is the same and the second is not are two of which the
    check has something to say; no others are.
    """
    for language, text in _translated(source, unit):
        yield _trace(f"{language}\n{text}"), _trace(folded(unit.text(language)))


def _trace(text: str) -> int:
    return int.from_bytes(sha256(text.encode("utf-8", "surrogatepass")).digest()[:8])


def _pasted(letter: AlignedLetter) -> Iterator[Finding]:
    """Texts that stand in two places of one version of three or more, and differ in all others."""
    seen: dict[tuple[str, str], tuple[Unit, Row]] = {}
    for unit, row in _rows(letter):
        for language, segment in row.items():
            earlier, before = seen.setdefault((language, folded(segment.text)), (unit, row))
            others = [name for name in row if name != language]
            if (
                before is not row
                and before[language].kind is segment.kind
                and all(_differ(before[name].text, row[name].text) for name in others)
            ):
                yield Finding(
                    "inconsistent-repeat",
                    Severity.WARNING,
                    unit.id,
                    (language,),
                    say(
                        "{language} says the same as in {unit}, and the others do not: {text}",
                        language=language,
                        unit=earlier.id,
                        text=quoted(segment.text),
                    ),
                    (segment.whole(), before[language].whole()),
                )


Row = Mapping[str, Segment]
"""By language, the text that stands in one place."""


def _rows(letter: AlignedLetter) -> Iterator[tuple[Unit, Row]]:
    """The places where all of three versions or more have a text that says enough to stand once."""
    if len(letter.languages) < 3:
        return
    for unit in letter.units:
        columns = [unit.segments.get(language, ()) for language in letter.languages]
        if len(set(map(len, columns))) == 1:
            for segments in zip(*columns, strict=True):
                if all(map(_may_be_pasted, segments)):
                    yield unit, dict(zip(letter.languages, segments, strict=True))


def _may_be_pasted(segment: Segment) -> bool:
    """Any heading, and a sentence."""
    words = len(segment.text.split())
    return words >= (_SENTENCE if segment.kind in _PROSE else 1) and (
        segment.kind in _PROSE or segment.kind is Kind.HEADING
    )


_PROSE = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTATION)
_SENTENCE = 4
"""Words."""


def _translated(source: str, unit: Unit) -> list[tuple[str, str]]:
    """The languages that a unit is translated into, each with the folded source text."""
    text = unit.text(source)
    if len(text) < SHORTEST_REPEAT:
        return []
    if unit.fuzzy:
        return []
    original = folded(text) + _apart(unit)
    return [
        (language, original)
        for language, segments in unit.segments.items()
        if segments and language != source
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
