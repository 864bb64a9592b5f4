"""name-drift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, permutations, product

from translate.checks.comparing.wording import listed, quoted, say, verb, where
from translate.checks.context import Context
from translate.checks.naming.bodies import other_bodies
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.initials import other_initials
from translate.checks.naming.mentions import NameMention, phrases
from translate.checks.naming.name_words import name_words
from translate.checks.naming.peoples import people_findings, unanswered_peoples
from translate.checks.naming.register import Register
from translate.checks.naming.replacing import is_freer, misspelled, replaced, written_instead
from translate.checks.naming.short_forms import is_spelled_out
from translate.checks.naming.spellings import spelled_otherwise
from translate.checks.naming.translated import other_names
from translate.checks.registry import unit_check
from translate.languages import get
from translate.languages.sounds import resemblance
from translate.model import Finding, Kind, Severity, Span, Unit

_SPELLED = 50
"""Resemblance from which two names of one script are one name in two spellings."""

_SHORTEST = 3
"""Letters; shorter words (`Al`, `El`) are written or left out at will."""

Unanswered = dict[str, tuple[NameMention, ...]]
Told = tuple[Finding, list[NameMention]]
"""A finding, and the names that it explains."""


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
        yield _two_spellings(unit, *pair, wordings)[0]
    yield from _initials_apart(unit, wordings)
    if not any(unanswered.values()):
        return
    bare = _is_bare_name(unit)
    for finding in _words_apart(register, unit, unanswered, wordings):
        if bare and finding.severity is Severity.WARNING:
            finding = replace(finding, severity=Severity.ATTENTION)
        yield finding


def _translated_apart(unit: Unit, wordings: list[Wording]) -> Iterator[Finding]:
    """Names made of ordinary words that say something else in one version; where only a part of a
    compound or a word behind a name tells, a reader has to judge."""
    if len(wordings) != 3:
        return
    words = {one.language: name_words(one) for one in wordings}
    if not all(words.values()):
        return
    sure = [*other_names(wordings, words)]
    for other in sure or other_bodies(wordings, words):
        spans = {one.segment.language: one.span for one in other.words}
        names = [quoted(span.text) for span in spans.values()]
        odd, *rest = spans
        first = say("{language} names {names}", language=odd, names=names[0])
        second = say("{language} names {names}", language=rest[0], names=names[1])
        third = say("{languages} {text}", languages=rest[1], text=names[2])
        yield Finding(
            "name-drift",
            Severity.WARNING if sure else Severity.ATTENTION,
            unit.id,
            (odd,),
            where((first, listed([second, third]))),
            tuple(spans[language] for language in unit.segments if language in spans),
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


def _words_apart(
    register: Register, unit: Unit, unanswered: Unanswered, wordings: list[Wording]
) -> Iterator[Finding]:
    """Each rule looks at the names that the rules before it have not explained."""
    for rule in (_spelled_apart, _odd_ones, _all_different):
        told = set()
        for finding, names in rule(register, unit, unanswered, wordings):
            told.update(names)
            yield finding
        unanswered = {
            language: tuple(one for one in names if one not in told)
            for language, names in unanswered.items()
        }


def _spelled_apart(
    register: Register, unit: Unit, unanswered: Unanswered, wordings: list[Wording]
) -> Iterator[Told]:
    """Two versions of one script spell a name in two ways, and the third may answer to both."""
    told = set()
    for one, two in combinations(wordings, 2):
        if get(one.language).script is not get(two.language).script:
            continue
        for mention, other in product(unanswered[one.language], unanswered[two.language]):
            if (mention.name, other.name) in told or not _are_spellings(mention, other):
                continue
            told.add((mention.name, other.name))
            yield _two_spellings(unit, mention, other, wordings)
    acronyms = [one for names in unanswered.values() for one in names if one.acronym]
    for mention, other in permutations(acronyms, 2):
        if (
            other.language in mention.lacking
            and mention.language in other.lacking
            and register.stands_for_another(mention, other)
        ):
            message = where((_names([mention]), _names([other])))
            odd = (mention.language,)
            yield _told(Severity.WARNING, unit, odd, message, [mention, other])
    for mention in acronyms:
        if meant := misspelled(mention, wordings, register.mention):
            message = where((_names([mention]), _names(meant)))
            odd = (mention.language,)
            yield _told(Severity.WARNING, unit, odd, message, [mention, *meant])


def _two_spellings(
    unit: Unit, mention: NameMention, other: NameMention, wordings: list[Wording]
) -> Told:
    languages = (mention.language, other.language)
    others = [third for third in wordings if third.language not in languages]
    odd = _worse_spelled(mention, other, others)
    found = sorted((mention, other), key=lambda each: each.language not in odd)
    return _told(Severity.WARNING, unit, odd, where((_names(found[:1]), _names(found[1:]))), found)


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
    return resemblance(mention.name, other.name) >= _SPELLED


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
            message = where((_names(instead), _names(missing)))
            severity = _weight_of_replaced(register, unit, instead, missing, wordings)
            yield _told(severity, unit, (odd,), message, [*instead, *missing])
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
            message = where((_names(instead), _names(missed)))
            yield _told(Severity.WARNING, unit, (odd,), message, [*instead, *missed])
        else:
            none = verb((odd,), "does not", "do not")
            message = say("{first}; {second}", first=_names(missed), second=none)
            dropped = _is_dropped(register, unit, missed, odd) and not is_freer(odd, wordings)
            listed_one = any(register.is_listed(unit, mention) for mention in missed)
            if not listed_one and all(register.is_near(unit, one, odd) for one in missed):
                dropped = False
            severity = Severity.WARNING if dropped else Severity.NOTE
            yield _told(severity, unit, (odd,), message, missed)


def _weight_of_replaced(
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
    message = _names(found)
    if silent:
        none = verb(silent, "does not", "do not")
        message = say("{first}; {second}", first=message, second=none)
        nearest = register.nearest(unit, found[0])
        if nearest:
            message = say(
                "{said}, the nearest is {text} in {language}",
                said=message,
                text=quoted(nearest.text),
                language=nearest.language,
            )
    odd = naming if len(naming) < len(unanswered) - 1 else tuple(unanswered)
    yield _told(_weight(register, unit, naming, found, wordings), unit, odd, message, found)


def _weight(
    register: Register,
    unit: Unit,
    naming: tuple[str, ...],
    found: list[NameMention],
    wordings: list[Wording],
) -> Severity:
    """How grave it is that only some versions have these names.

    Names against names, and one more in a list, are a warning. What one of three versions names
    besides all names of the others is a note, and so is part of a name that they have: translators
    name who a pronoun stands for.
    """
    if len(naming) > 1:
        return Severity.WARNING
    if any(register.lengthens(unit, one) for one in found):
        return Severity.WARNING
    others = [one for one in wordings if one.language not in naming]
    listed_names = any(register.is_listed(unit, one) for one in found)
    if not listed_names and all(one.exonym and register.completes(unit, one) for one in found):
        return Severity.NOTE  # `Glasgow Rangers`, `the Rangers`
    if all(
        is_spelled_out(one, wordings)
        or (not listed_names and register.is_near_elsewhere(unit, one))
        for one in found
    ):
        return Severity.NOTE
    if not listed_names and all(one.exonym or one.acronym for one in found):
        return Severity.NOTE
    if not register.has_more(unit, naming[0], {one.language for one in others}):
        return Severity.WARNING
    if len(wordings) > 2 and not listed_names:
        return Severity.NOTE
    return (
        Severity.NOTE if all(register.completes(unit, one) for one in found) else Severity.WARNING
    )


def _alone(unanswered: Unanswered, language: str) -> list[NameMention]:
    """The names of a version that no other version answers."""
    others = unanswered.keys() - {language}
    return [one for one in unanswered[language] if one.lacking == others and one.likely]


def _is_dropped(register: Register, unit: Unit, missed: list[NameMention], odd: str) -> bool:
    """Whether a version leaves a name out that all others have: one that no dictionary knows, or
    that sounds alike in Latin and in Cyrillic, and more than a first name beside a surname.

    A word that a dictionary of one version knows is a name where another version keeps it.
    """
    names = [one for one in missed if one.likely and not register.completes(unit, one)]
    return len({one.language for one in names}) > 1 or any(
        register.is_kept(unit, one, odd) for one in names
    )


def _names(found: list[NameMention]) -> str:
    """`nl names “Hoekstra” and ru “Хукстра”`."""
    (first, names), *rest = (
        (language, listed(dict.fromkeys(quoted(span.text) for span in phrases(group))))
        for language, group in _by_language(found).items()
    )
    return listed(
        [
            say("{language} names {names}", language=first, names=names),
            *(say("{languages} {text}", languages=one, text=text) for one, text in rest),
        ]
    )


def _told(
    severity: Severity, unit: Unit, odd: tuple[str, ...], message: str, found: list[NameMention]
) -> Told:
    groups = _by_language(found)
    spans = tuple(span for language in unit.segments for span in phrases(groups.get(language, [])))
    return Finding("name-drift", severity, unit.id, odd, message, spans), found


def _by_language(found: list[NameMention]) -> dict[str, list[NameMention]]:
    groups: dict[str, list[NameMention]] = {}
    for mention in found:
        groups.setdefault(mention.language, []).append(mention)
    return groups
