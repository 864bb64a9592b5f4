"""How grave it is that a name is replaced, left out or added in one version.

A warning says that a reader is told of somebody else. Where translators often do the same, it is a
note: they name who a pronoun stands for, and leave out what a paragraph near by says.
"""

from __future__ import annotations

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.glosses import says_the_name
from translate.checks.naming.initials import initials_of
from translate.checks.naming.mentions import NameMention
from translate.checks.naming.pairing import left_over
from translate.checks.naming.register import Register
from translate.checks.naming.replacing import is_freer
from translate.checks.naming.short_forms import is_spelled_out
from translate.model import Severity, Unit


def severity_of_replaced(
    register: Register,
    unit: Unit,
    instead: list[NameMention],
    missing: list[NameMention],
    wordings: list[Wording],
) -> Severity:
    """How grave it is that a version has other names than the others.

    A note, where these may be words of a body that others abbreviate; and where only ordinary words
    with capitals are left over, or the text is translated freely, and a paragraph near by has the
    name: `The Blues` are Челси.
    """
    near = [register.is_near_elsewhere(unit, one) for one in instead]
    if any(one.likely for one in missing):
        known = all(near) and is_freer(instead[0].language, wordings)
    else:
        known = all(
            is_near or is_spelled_out(one, wordings)
            for is_near, one in zip(near, instead, strict=True)
        )
    return Severity.NOTE if known else Severity.WARNING


def severity_of_dropped(
    register: Register, unit: Unit, missed: list[NameMention], odd: str, wordings: list[Wording]
) -> Severity:
    """How grave it is that a version lacks names that the others have.

    A note, where the version is translated freely, or a paragraph near by has the names and none of
    them is one more in a list. A reader has to judge of an abbreviation in brackets behind a name
    that the version has in words.
    """
    dropped = _is_dropped(register, unit, missed, odd) and not is_freer(odd, wordings)
    listed_one = any(register.is_listed(unit, mention) for mention in missed)
    if not listed_one and all(register.is_near(unit, one, odd) for one in missed):
        dropped = False
    if dropped and all(_is_short_form(one, odd, wordings) for one in missed):
        return Severity.ATTENTION
    return Severity.WARNING if dropped else Severity.NOTE


def _is_short_form(mention: NameMention, odd: str, wordings: list[Wording]) -> bool:
    """Whether a short word is all that stands in brackets, `(Wwft)`, and a version has the words
    before them."""
    fact, text = mention.fact, mention.segment.text
    if fact.value.from_bracket != 1 or text[fact.end : fact.end + 1] != ")":
        return False
    own, other = (
        next(one for one in wordings if one.language == name) for name in (mention.language, odd)
    )
    return len(fact.text) <= _SHORT and says_the_name(mention.segment, fact, own, other)


_SHORT = 6
"""Letters of an abbreviation."""


def _is_dropped(register: Register, unit: Unit, missed: list[NameMention], odd: str) -> bool:
    """Whether a version leaves a name out that all others have: one that no dictionary knows, or
    that sounds alike in Latin and in Cyrillic, and more than a first name beside a surname.

    A word that a dictionary of one version knows is a name where another version keeps it.
    """
    names = [one for one in missed if one.likely and not register.completes(unit, one)]
    return len({one.language for one in names}) > 1 or any(
        register.is_kept(unit, one, odd) for one in names
    )


def _is_translated(language: str, wordings: list[Wording]) -> bool:
    """Whether both other versions have words with a capital that answer nothing of a version: its
    name may be made of words that no dictionary has, `Vlasbeurs` for the Flax Exchange."""
    own = next(one for one in wordings if one.language == language)
    others = [one for one in wordings if one is not own]
    return len(others) > 1 and all(left_over(one, own) for one in others)


def severity_of_added(
    register: Register,
    unit: Unit,
    naming: tuple[str, ...],
    found: list[NameMention],
    wordings: list[Wording],
) -> Severity:
    """How grave it is that only some versions have these names.

    Names against names, and one more in a list, are a warning. What one of three versions names
    besides all names of the others is a note, and so is a place that is part of a name that they
    have: translators name who a pronoun stands for. Any other part of one is for the reader.
    """
    if len(naming) > 1:
        return Severity.WARNING
    if any(register.lengthens(unit, one) for one in found):
        return Severity.WARNING
    others = [one for one in wordings if one.language not in naming]
    listed_names = any(register.is_listed(unit, one) for one in found)
    completed = all(register.completes(unit, one) for one in found)
    if completed and not listed_names:
        if all(one.exonym for one in found):
            return Severity.NOTE  # `Leiden Archers`, `the Archers`
        if len(wordings) > 2 and not any(map(initials_of, others)):
            return Severity.ATTENTION  # a first name, or another one in its place
    if all(
        is_spelled_out(one, wordings)
        or (not listed_names and register.is_near_elsewhere(unit, one))
        for one in found
    ):
        return Severity.NOTE
    if not listed_names and all(one.exonym or one.acronym for one in found):
        return Severity.NOTE
    if len(found) == 1 and _is_translated(naming[0], wordings):
        return Severity.ATTENTION
    if not register.has_more(unit, naming[0], {one.language for one in others}):
        return Severity.WARNING
    if len(wordings) > 2 and not listed_names:
        return Severity.NOTE
    return Severity.NOTE if completed else Severity.WARNING
