"""plural-forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from translate.checks.comparing.wording import say
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.facts.icu import Choice, choices
from translate.facts.placeholders import pieces
from translate.languages import get
from translate.model import AlignedLetter, Entry, Finding, Kind, Segment, Severity, Unit

_ALWAYS = "other"
"""The branch that every ICU choice must have."""
_NUMBERS = range(202)
"""Whole numbers that have every category of every language."""


def _wrong(units: Sequence[Unit], context: Context) -> list[Unit]:
    return [unit for unit in units if any(_in_unit(unit, context.source, is_told=False))]


@letter_check(Severity.ERROR, entries=_wrong)
def plural_forms(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A plural entry has too few forms, too many or an empty one, or its file's rule is wrong.

    Looked at are PO entries with `msgstr[0]` and so on, against the header's rule (`Plural-Forms`)
    and the categories of CLDR; choices of ICU messages (`{n, plural, one {…} other {…}}`), against
    the categories of the language and the source's branches; and plurals that are parted by `|`.

    Why: beside some numbers the program shows the wrong word, or another language.
    Example: ru «{n, plural, one {# письмо} other {# писем}}» has no form for 2, 3 and 4.
    Remedy: write a form for each category of the language.
    """
    is_told = False
    for unit in letter.units:
        for language, severity, said in _in_unit(unit, letter.source, is_told=is_told):
            yield _finding(unit, language, severity, said)
        is_told = is_told or any(map(_has_form, _translations(unit, letter.source)))


def _in_unit(unit: Unit, source: str, *, is_told: bool) -> Iterator[tuple[str, Severity, str]]:
    """(language, severity, what) of all that is wrong with an entry; with its file's rule, too,
    where that was not told before."""
    original = unit.segments.get(source, ())
    for segment in _translations(unit, source):
        if segment.entry and _has_form(segment):
            for severity, said in _of_catalogue(segment.entry, is_told):
                yield segment.language, severity, said
            is_told = True
        if original and segment.source.strip():
            for severity, said in _in_text(original[0], segment):
                yield segment.language, severity, said


def _translations(unit: Unit, source: str) -> Iterator[Segment]:
    """The first text of an entry in each language but the source."""
    if unit.kind is Kind.ENTRY:
        for language, segments in unit.segments.items():
            if language != source:
                yield from segments[:1]


def _has_form(segment: Segment) -> bool:
    return bool(segment.entry and segment.entry.form and segment.text.strip())


_Found = Iterator[tuple[Severity, str]]


def _of_catalogue(entry: Entry, is_told: bool) -> _Found:
    """What is wrong with the forms of a PO entry; what is wrong with the rule is said once."""
    form = entry.form
    if form is None:
        return
    if form.header and not is_told:
        yield Severity.WARNING, form.header
    if form.number == 0 and form.count != form.wanted:
        yield (
            Severity.ERROR,
            say(
                "has {count} plural forms, must have {wanted}", count=form.count, wanted=form.wanted
            ),
        )


def _in_text(source: Segment, segment: Segment) -> _Found:
    """What is wrong with the choices of ICU messages, and with forms parted by `|`."""
    own = list(choices(segment.source))
    wanted = {choice.argument: choice for choice in choices(source.source)}
    for choice in own:
        if choice.argument in wanted:
            yield from _of_choice(wanted[choice.argument], choice, segment.language)
    forms, of_source = len(pieces(segment.source)), len(pieces(source.source))
    if of_source > 1:
        count = len(_categories(segment.language))
        if forms < min(count, of_source):
            yield (
                Severity.WARNING,
                say("has {count} plural forms, must have {wanted}", count=forms, wanted=count),
            )


def _of_choice(source: Choice, choice: Choice, language: str) -> _Found:
    have = dict(choice.branches)
    if choice.kind == "select":
        wanted = {name for name, _ in source.branches}
        known: set[str] = wanted
    else:
        wanted = {*_categories(language)} if choice.kind == "plural" else set()
        wanted |= {_ALWAYS}
        wanted |= {name for name, _ in source.branches if name.startswith("=")}
        known = wanted | {*_CATEGORIES} | {name for name in have if name.startswith("=")}
    for name in sorted(wanted - {*have}):
        if _is_covered(name, have):
            continue
        yield (
            Severity.ERROR if name == _ALWAYS or choice.kind == "select" else Severity.WARNING,
            say(
                "the choice by “{name}” has no branch “{branch}”", name=choice.argument, branch=name
            ),
        )
    for name in sorted({*have} - known):
        yield (
            Severity.ERROR,
            say(
                "the choice by “{name}” has a branch “{branch}” that is never taken",
                name=choice.argument,
                branch=name,
            ),
        )


def _is_covered(name: str, have: Mapping[str, str]) -> bool:
    """Whether a branch may be absent: `one` beside `=1`, and `=0` or `=1` beside the category."""
    return name.startswith("=") or (name == "one" and "=1" in have)


_CATEGORIES = ("zero", "one", "two", "few", "many", _ALWAYS)


def _categories(language: str) -> tuple[str, ...]:
    """CLDR's categories of whole numbers in a language."""
    rule = get(language).plural
    found = {rule(Fraction(number)) for number in _NUMBERS}
    return tuple(name for name in _CATEGORIES if name in found)


def _finding(unit: Unit, language: str, severity: Severity, said: str) -> Finding:
    return Finding(
        "plural-forms",
        severity,
        unit.id,
        (language,),
        say("{language}: {said}", language=language, said=said),
        tuple(segment.whole() for segment in unit),
    )
