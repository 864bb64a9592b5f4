"""emphasis-drift."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from translate.alignment.terms import words
from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.likeness import misplaced, terms_of
from translate.checks.texts.prose import quotations
from translate.languages import get
from translate.model import Finding, Kind, Mark, MarkKind, Segment, Severity, Unit
from translate.precompiled import expression

_NAMES = {MarkKind.STRONG: "bold", MarkKind.EMPHASIS: "in italics"}

_TAGS = {
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "i": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
}
"""HTML for the same."""

_Places = list[tuple[Segment, Mark]]


@unit_check(Severity.WARNING)
def emphasis_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """Words are bold or in italics in two versions and not in the third, or the other way round.

    A warning where a version has none and the others agree, or lacks the bold words that a text
    begins with; where only the numbers differ, or there are only two versions, the reader's
    attention is asked for. `<b>` and `<em>` count like Markdown; a title may be in quotation marks
    in one language and in italics in another, and a foreign term in brackets, `an objection
    (*verzet*)`, is a plain word in its own language.

    Where each of three versions marks one place, it has to be the same words.

    Why: what is stressed in one version is the point of the sentence; titles are known by italics.
    Example: nl “**ten minste één** omroep”, en “at least one broadcaster”.
    Remedy: mark the same words in all versions.
    """
    for kind, name in _NAMES.items():
        found = {
            language: _places(segments, kind)
            for language, segments in unit.segments.items()
            if segments and segments[0].kind is not Kind.ENTRY
        }
        if kind is MarkKind.EMPHASIS:
            found = _without_borrowed(unit, found)
        differing = parties({language: len(places) for language, places in found.items()})
        if len(differing) > 1 and kind is MarkKind.EMPHASIS and _are_quoted(unit, found):
            continue
        if len(differing) > 1:
            yield _finding(unit, found, list(differing.values()), name)
        elif odd := _elsewhere(unit, found):
            others = tuple(language for language in found if language != odd)
            yield _finding(unit, found, [(odd,), others], name)


def _without_borrowed(unit: Unit, found: dict[str, _Places]) -> dict[str, _Places]:
    """What is marked, but for words of another version's language that are plain ones there: the
    Dutch term behind its translation in `an objection (*verzet*)`."""
    if all(found.values()) or not 0 < sum(map(len, found.values())) <= _MOST_TERMS:
        return found
    plain = {
        language: f" {' '.join(words(unit.text(language).casefold()))} "
        for language, places in found.items()
        if not places
    }
    return {
        language: [one for one in places if not _is_borrowed(*one, plain)]
        for language, places in found.items()
    }


_MOST_TERMS = 30
"""Marked words of a text that are looked for in others: each takes a look at all of them."""


def _is_borrowed(segment: Segment, mark: Mark, plain: Mapping[str, str]) -> bool:
    """Whether marked words are a term, in brackets or without a capital, that is none of their own
    version's language and that another version (`plain`, by language) has as words of its own; a
    term that is foreign to both, `(*Eriocheir sinensis*)`, is marked in both."""
    text = segment.text
    marked = text[mark.start : mark.end]
    is_term = marked[:1].islower() or bool(
        expression(r"[^\W_] \($").search(text, max(mark.start - 3, 0), mark.start)
    )
    said = words(marked.casefold())
    return (
        is_term
        and any(
            f" {' '.join(said)} " in own and any(map(get(code).is_ordinary, said))
            for code, own in plain.items()
        )
        and not all(map(get(segment.language).is_ordinary, said))
    )


def _are_quoted(unit: Unit, found: dict[str, _Places]) -> bool:
    """Whether a version has in quotation marks what the others have in italics: titles are written
    so in Russian. What brackets hold only translates the title before them."""
    quotes = {language: _quoted(unit.text(language)) for language in found}
    marked = {language: len(places) + quotes[language] for language, places in found.items()}
    most = max(marked[language] for language, places in found.items() if places)
    return all(places or marked[language] >= most for language, places in found.items())


def _quoted(text: str) -> int:
    """How many quotations a text has, but for those that are all that brackets hold."""
    return sum(
        text[start - 1 : start] != "(" or text[end : end + 1] not in ("", ")", ",", ";")
        for start, end in quotations(text)
    )


def _elsewhere(unit: Unit, found: dict[str, _Places]) -> str:
    """The version whose only marked words are others than those of all other versions."""
    if any(len(places) != 1 or places[0][1].kind is MarkKind.HTML for places in found.values()):
        return ""
    if len({segment.text[mark.start : mark.end] for ((segment, mark),) in found.values()}) == 1:
        return ""  # a title that all versions keep
    if all(mark.start == 0 for ((_, mark),) in found.values()):
        return ""  # the words that a text begins with
    marked = {
        language: terms_of(segment.text, language, (), mark.start, mark.end)
        for language, ((segment, mark),) in found.items()
    }
    return misplaced(
        marked, {language: terms_of(unit.text(language), language) for language in found}
    )


def _places(segments: tuple[Segment, ...], kind: MarkKind) -> _Places:
    return [
        (segment, mark)
        for segment in segments
        for mark in segment.marks
        if mark.kind is kind
        or (mark.kind is MarkKind.HTML and _TAGS.get(mark.target.strip("<> ").lower()) is kind)
    ]


def _finding(
    unit: Unit, found: dict[str, _Places], differing: list[tuple[str, ...]], name: str
) -> Finding:
    odd = odd_ones_out(found, differing)
    having = [language for language, places in found.items() if places]
    lacking = tuple(language for language, places in found.items() if not places)
    agree = len(found) > 2 and len(odd) == 1
    same_number = len({len(places) for places in found.values()}) == 1
    plain = len(lacking) == 1 or len(having) == 1
    lead = all(found[language][0][1].start == 0 for language in having)
    said = [
        say(
            f"{{language}} has {name} {{words}}",
            language=language,
            words=listed(
                quoted(segment.text[mark.start : mark.end]) for segment, mark in found[language]
            ),
        )
        for language in having
    ]
    nothing = [verb(lacking, f"has nothing {name}", f"have nothing {name}")] if lacking else []
    is_fault = lacking and plain and (agree or (name == "bold" and lead))
    return Finding(
        "emphasis-drift",
        Severity.WARNING if is_fault or (same_number and agree) else Severity.ATTENTION,
        unit.id,
        odd,
        listed([*said, *nothing]),
        tuple(
            segment.span(mark.start, mark.end)
            for places in found.values()
            for segment, mark in places
        )
        + tuple(segment.whole() for language in lacking for segment in unit.segments[language]),
    )
