"""name-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.mentions import Mention, phrases
from translate.checks.comparing.unanswered import Register
from translate.checks.comparing.wording import listed, quoted, verb
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.languages import get
from translate.model import AlignedLetter, Finding, Severity, Unit

Unanswered = dict[str, tuple[Mention, ...]]


@letter_check(Severity.WARNING)
def name_drift(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A name stands in one version, and nothing in another version answers it.

    Names are compared by sound across scripts and spellings (Poetin, Putin, Путина), by a table of
    places, peoples and bodies (Den Haag, The Hague, Гаага) and by the words that translate them. A
    capitalised word that is left out and may well be no name is a note, and so is a place, an
    acronym or part of a longer name that one version adds.

    Why: a letter that thanks or blames another person in one language is another letter.
    Example: nl names “Hoekstra” and ru «Хукстра», en names “Hofstede”.
    Remedy: correct the name, or waive the finding with a reason.
    """
    register = Register(context)
    for unit in letter.units:
        unanswered = register.unanswered(unit)
        yield from list(_odd_ones(unit, unanswered)) or _all_different(register, unit, unanswered)


def _odd_ones(unit: Unit, unanswered: Unanswered) -> Iterator[Finding]:
    """For each version: the others agree on a name, and it has another one or none."""
    if len(unanswered) < 3:
        return
    for odd in unanswered:
        missed = [
            mention
            for mentions in unanswered.values()
            for mention in mentions
            if mention.lacking == {odd}
        ]
        if not any(mention.sure for mention in missed):
            continue
        missed = [mention for mention in missed if mention.likely]
        instead = _alone(unanswered, odd, sure=False)
        if len({mention.language for mention in missed}) < len(unanswered) - 1:
            instead = [mention for mention in instead if mention.sure]
        if instead:
            message = f"{_names(instead)} where {_names(missed)}"
            yield _finding(Severity.WARNING, unit, (odd,), message, [*instead, *missed])
        else:
            message = f"{_names(missed)}; {odd} does not"
            severity = Severity.WARNING if _in_both_scripts(missed) else Severity.NOTE
            yield _finding(severity, unit, (odd,), message, missed)


def _all_different(register: Register, unit: Unit, unanswered: Unanswered) -> Iterator[Finding]:
    """No two versions agree: each says something else, or one says what no other does."""
    alone = {language: _alone(unanswered, language, sure=True) for language in unanswered}
    naming = tuple(language for language, found in alone.items() if found)
    if not naming:
        return
    found = [mention for mentions in alone.values() for mention in mentions]
    silent = tuple(language for language in unanswered if language not in naming)
    message = _names(found)
    if silent:
        message += f"; {verb(silent, 'does', 'do')} not"
        nearest = register.nearest(unit, found[0])
        if nearest:
            message += f", the nearest is {quoted(nearest.text)} in {nearest.language}"
    odd = naming if len(naming) < len(unanswered) - 1 else tuple(unanswered)
    idle = len(naming) == 1 and all(
        mention.exonym or mention.acronym or register.completes(unit, mention, unanswered)
        for mention in found
    )
    yield _finding(Severity.NOTE if idle else Severity.WARNING, unit, odd, message, found)


def _alone(unanswered: Unanswered, language: str, *, sure: bool) -> list[Mention]:
    """The names of a version that no other version answers; those sure to be names, or likely."""
    others = unanswered.keys() - {language}
    return [
        mention
        for mention in unanswered[language]
        if mention.lacking == others and (mention.sure if sure else mention.likely)
    ]


def _in_both_scripts(found: list[Mention]) -> bool:
    """Whether a name sounds alike in Latin and in Cyrillic: no word left in English, then."""
    scripts = {get(one.language).script for one in found if one.sure and not one.exonym}
    return len(scripts) > 1


def _names(found: list[Mention]) -> str:
    """`nl names “Hoekstra” and ru “Хукстра”`."""
    (first, names), *rest = (
        (language, listed(dict.fromkeys(quoted(span.text) for span in phrases(group))))
        for language, group in _by_language(found).items()
    )
    return listed([f"{first} names {names}", *(f"{language} {names}" for language, names in rest)])


def _finding(
    severity: Severity, unit: Unit, odd: tuple[str, ...], message: str, found: list[Mention]
) -> Finding:
    groups = _by_language(found)
    spans = tuple(span for language in unit.segments for span in phrases(groups.get(language, [])))
    return Finding("name-drift", severity, unit.id, odd, message, spans)


def _by_language(found: list[Mention]) -> dict[str, list[Mention]]:
    groups: dict[str, list[Mention]] = {}
    for mention in found:
        groups.setdefault(mention.language, []).append(mention)
    return groups
