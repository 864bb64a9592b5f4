"""What is told about the names of a unit that some other version does not answer.

Three rules look at them, and each explains some: two versions spell a name in two ways, one version
has another name than the others or none, or all versions name something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations, product

from translate.checks.comparing.wording import quoted, say, where
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import NameMention, is_known
from translate.checks.naming.register import Register
from translate.checks.naming.replacing import misspelled, replaced, written_instead
from translate.checks.naming.said_names import Told, say_names, say_silent, told
from translate.checks.naming.severities import (
    severity_of_added,
    severity_of_dropped,
    severity_of_replaced,
)
from translate.languages import get
from translate.languages.same_sounds import resemblance
from translate.model import Finding, Severity, Unit

_SPELLED = 50
"""Resemblance from which two names of one script are one name in two spellings."""

_SPELLED_AS_A_WORD = 75
"""The same, where one of them is an ordinary word: `Station` is no `Nachtpost`."""

_SHORTEST = 3
"""Letters; shorter words (`Al`, `El`) are written or left out at will."""

Unanswered = dict[str, tuple[NameMention, ...]]
"""By language, the names that some version does not answer."""


def unanswered_findings(
    register: Register, unit: Unit, unanswered: Unanswered, wordings: list[Wording]
) -> Iterator[Finding]:
    """Each rule looks at the names that the rules before it have not explained."""
    for rule in (_spelled_apart, _odd_ones, _all_different):
        explained = set()
        for finding, names in rule(register, unit, unanswered, wordings):
            explained.update(names)
            yield finding
        unanswered = {
            language: tuple(one for one in names if one not in explained)
            for language, names in unanswered.items()
        }


def _spelled_apart(
    register: Register, unit: Unit, unanswered: Unanswered, wordings: list[Wording]
) -> Iterator[Told]:
    """Two versions of one script spell a name in two ways, and the third may answer to both."""
    paired = set()
    for one, two in combinations(wordings, 2):
        if get(one.language).script is not get(two.language).script:
            continue
        for mention, other in product(unanswered[one.language], unanswered[two.language]):
            if (mention.name, other.name) in paired or not _are_spellings(mention, other):
                continue
            paired.add((mention.name, other.name))
            yield two_spellings(unit, mention, other, wordings)
    acronyms = [one for names in unanswered.values() for one in names if one.acronym]
    for mention, other in permutations(acronyms, 2):
        if (
            other.language in mention.lacking
            and mention.language in other.lacking
            and register.acronyms.stands_for_another(mention, other)
        ):
            message = where((say_names([mention]), say_names([other])))
            odd = (mention.language,)
            yield told(Severity.WARNING, unit, odd, message, [mention, other])
    for mention in acronyms:
        if meant := misspelled(mention, wordings, register.mention):
            message = where((say_names([mention]), say_names(meant)))
            odd = (mention.language,)
            yield told(Severity.WARNING, unit, odd, message, [mention, *meant])


def two_spellings(
    unit: Unit, mention: NameMention, other: NameMention, wordings: list[Wording]
) -> Told:
    """A finding about one name that two versions spell in two ways; the worse spelling is named
    first."""
    languages = (mention.language, other.language)
    others = [third for third in wordings if third.language not in languages]
    odd = _worse_spelled(mention, other, others)
    found = sorted((mention, other), key=lambda each: each.language not in odd)
    message = where((say_names(found[:1]), say_names(found[1:])))
    return told(Severity.WARNING, unit, odd, message, found)


def _are_spellings(mention: NameMention, other: NameMention) -> bool:
    """Whether each of two versions has only the other's name for its own, and they look alike.

    The acronyms of two languages may differ in a letter (PTSS, PTSD); a letter too few is a slip.
    """
    if mention.lacking != {other.language} or other.lacking != {mention.language}:
        return False
    if not (mention.likely and other.likely) or mention.acronym is not other.acronym:
        return False
    if min(len(mention.name), len(other.name)) < _SHORTEST:
        return False
    if mention.acronym and len(mention.name) == len(other.name):
        return False
    ordinary = any(is_known(one.name, one.language) for one in (mention, other))
    return resemblance(mention.name, other.name) >= (_SPELLED_AS_A_WORD if ordinary else _SPELLED)


def _worse_spelled(
    mention: NameMention, other: NameMention, wordings: list[Wording]
) -> tuple[str, ...]:
    """The language of the name that the other versions' names sound less like; both if equal."""
    ours, theirs = (
        max((wording.likeness(one.name) for wording in wordings), default=0.0)
        for one in (mention, other)
    )
    if ours == theirs:
        return (mention.language, other.language)
    return (mention.language if ours < theirs else other.language,)


def _odd_ones(
    register: Register, unit: Unit, unanswered: Unanswered, wordings: list[Wording]
) -> Iterator[Told]:
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
        instead = _alone(unanswered, odd)
        if instead and (missing := replaced(instead, wordings, register.mention)):
            message = where((say_names(instead), say_names(missing)))
            severity = severity_of_replaced(register, unit, instead, missing, wordings)
            yield told(severity, unit, (odd,), message, [*instead, *missing])
            continue
        missed = [mention for mention in missed if mention.likely]
        if not missed:
            continue
        if all(register.is_near_elsewhere(unit, one) for one in instead):
            instead = []
        if not instead and len({one.language for one in missed}) == len(unanswered) - 1:
            instead = [mention for mention in unanswered[odd] if mention.likely]
        if not instead:
            instead = written_instead(missed, odd, wordings, register.mention)
        if instead:
            message = where((say_names(instead), say_names(missed)))
            yield told(Severity.WARNING, unit, (odd,), message, [*instead, *missed])
        else:
            message = say_silent(say_names(missed), (odd,))
            severity = severity_of_dropped(register, unit, missed, odd, wordings)
            yield told(severity, unit, (odd,), message, missed)


def _all_different(
    register: Register, unit: Unit, unanswered: Unanswered, wordings: list[Wording]
) -> Iterator[Told]:
    """No two versions agree: each says something else, or one says what no other does."""
    alone = {
        language: [one for one in _alone(unanswered, language) if not one.fact.value.weak]
        for language in unanswered
    }
    naming = tuple(language for language, found in alone.items() if found)
    if not naming:
        return
    found = [mention for mentions in alone.values() for mention in mentions]
    silent = tuple(language for language in unanswered if language not in naming)
    message = say_names(found)
    if silent:
        message = say_silent(message, silent)
        nearest = register.nearest(unit, found[0])
        if nearest:
            message = say(
                "{said}, the nearest is {text} in {language}",
                said=message,
                text=quoted(nearest.text),
                language=nearest.language,
            )
    odd = naming if len(naming) < len(unanswered) - 1 else tuple(unanswered)
    severity = severity_of_added(register, unit, naming, found, wordings)
    yield told(severity, unit, odd, message, found)


def _alone(unanswered: Unanswered, language: str) -> list[NameMention]:
    """The names of a version that no other version answers."""
    others = unanswered.keys() - {language}
    return [one for one in unanswered[language] if one.lacking == others and one.likely]
