"""name-drift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from translate.checks.comparing.wording import listed, quoted, say, where
from translate.checks.context import Context
from translate.checks.naming.bodies import other_bodies
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.initials import other_initials
from translate.checks.naming.name_words import NameWord, name_words
from translate.checks.naming.peoples import people_findings, unanswered_peoples
from translate.checks.naming.register import Register
from translate.checks.naming.replacing import is_freer
from translate.checks.naming.said_names import about, say_spans
from translate.checks.naming.spellings import spelled_otherwise
from translate.checks.naming.translated import other_names
from translate.checks.naming.unanswered import two_spellings, unanswered_findings
from translate.checks.registry import unit_check
from translate.languages import get
from translate.model import Finding, Kind, Severity, Span, Unit


@unit_check(Severity.ERROR)
def name_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A name stands in one version, and nothing in another version answers it.

    Names are compared by sound across scripts, by spelling within one (Poetin, Putin, Путина), by a
    table of places, peoples and bodies (Den Haag, The Hague, Гаага) and by the words that translate
    them. Another country or people is an error. A capitalised word that is left out and may well be
    no name is a note, and so is an acronym or part of a longer name that one version adds.

    Why: a letter that thanks or blames another person in one language is another letter.
    Example: nl names “Hoekstra” and ru «Хукстра», en names “Hofstede”.
    Remedy: correct the name, or waive the finding with a reason.
    """
    register = context.derive(Register)
    wordings = register.wordings(unit)
    peoples = unanswered_peoples(unit, wordings)
    if any(peoples.values()):
        for finding in people_findings(
            unit,
            peoples,
            lambda people, language: (
                register.is_named_near(unit, people.rows, language) or is_freer(language, wordings)
            ),
        ):
            own = unit.kind is Kind.ENTRY and all(map(_names_itself, finding.spans))
            yield replace(finding, severity=Severity.WARNING) if own else finding
    unanswered = register.unanswered(wordings)
    yield from _translated_apart(unit, wordings)
    for pair in spelled_otherwise(wordings, register.mention):
        yield two_spellings(unit, *pair, wordings)[0]
    yield from _initials_apart(unit, wordings)
    if not any(unanswered.values()):
        return
    bare = _is_bare_name(unit)
    for finding in unanswered_findings(register, unit, unanswered, wordings):
        if bare and finding.severity is Severity.WARNING:
            finding = replace(finding, severity=Severity.ATTENTION)
        yield finding


def _translated_apart(unit: Unit, wordings: list[Wording]) -> Iterator[Finding]:
    """Names made of ordinary words that say something else in one version; where only a part of a
    compound or a word behind a name tells, a reader has to judge."""
    if len(wordings) != 3:
        return
    words: dict[str, list[NameWord]] = {}
    for one in wordings:
        words[one.language] = name_words(one)
        if not words[one.language]:
            return
    sure = [*other_names(wordings, words)]
    for other in sure or other_bodies(wordings, words):
        odd, *others = [one.span for one in other.words]
        yield about(
            Severity.WARNING if sure else Severity.ATTENTION,
            unit,
            (odd.language,),
            where((say_spans([odd]), say_spans(others))),
            (odd, *others),
        )


def _initials_apart(unit: Unit, wordings: list[Wording]) -> Iterator[Finding]:
    """People whose initials are others in one version."""
    for odd, (first, *rest) in other_initials(wordings):
        said = [
            say(
                "{language} names {names}",
                language=one.segment.language,
                names=quoted(one.span.text),
            )
            for one in (first, *rest)
        ]
        yield Finding(
            "name-drift",
            Severity.WARNING,
            unit.id,
            (odd,) if odd else tuple(one.segment.language for one in (first, *rest)),
            where((said[0], listed(said[1:]))),
            tuple(one.span for one in (first, *rest)),
        )


def _names_itself(span: Span) -> bool:
    """Whether a version names its own language: “Read in English”, “Lees in het Nederlands”."""
    return span.text[:_STEM].casefold() == get(span.language).name[:_STEM].casefold()


_STEM = 4
"""Letters that forms of a name have in common."""


def _is_bare_name(unit: Unit) -> bool:
    """Whether a program's text is a name and nothing else, as in a list of regions: `West Java`.

    Each country has names of its own for those, more than any table has.
    """
    return unit.kind is Kind.ENTRY and all(
        len(words := segment.text.split()) <= _LONGEST_NAME
        and 2 * sum(word[:1].isupper() for word in words) >= len(words)
        and segment.text[-1:] not in (".", "!", "?", ":")
        for segment in unit
        if segment.text.strip()
    )


_LONGEST_NAME = 5
"""Words."""
