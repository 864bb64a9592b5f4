"""polarity-drift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import chain, pairwise

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import listed, quoted, say, verb, where
from translate.checks.context import Context
from translate.checks.language_mismatch import foreign_sentence
from translate.checks.registry import unit_check
from translate.checks.texts.denied import Denial, denied_alone
from translate.checks.texts.pieces import places
from translate.checks.texts.statements import Meaning, Statement, statements
from translate.checks.texts.tied import shared, shares, values_of
from translate.languages import get
from translate.languages.opposites import DENIAL, Sense
from translate.model import Finding, Severity, Unit

_NOT = Sense("negation", "not")
_WITHOUT = Sense("negation", "without")
_SOFT = (*(Sense("negation", name) for name in ("soft", "prefixed", "until", "only")), DENIAL)
"""The kinds of words that may stand for a negation: none of them translates one of another kind."""
_HINT = Sense("negation", "hint")


class _Polarity(Enum):
    """How far a version denies what its sentence says."""

    NEGATED = auto()
    PLAIN = auto()
    """Nothing in it may stand for a negation."""
    HINTED = auto()
    """A word may stand for the negation that another version adds: `difficult` for `not easy`."""
    OPEN = auto()
    """A word may stand for a negation: `fail`, `hardly`, `unless`, a prefix."""


@unit_check(Severity.ATTENTION)
def polarity_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """One version denies what the others say, or says what they deny.

    Only where one version of three or more stands alone. It negates nothing, or alone negates, or
    negates less often than the others, who negate alike. Words that often translate a negation are
    forgiven where the others lack them: `without`, `fail`, `hardly`, `unless`, the prefixes `un-`,
    on- and не-. A warning where a part of a whole is denied or not: “two thirds do not pass”.

    Why: a lost “not” turns a sentence around, and no figure shows it.
    Example: nl “voldoet niet aan de norm”, en “meets the standard”, ru “не отвечает норме”.
    Remedy: read the sentence in all versions; mend it, or approve the unit by itself.
    """
    if sum(map(bool, unit.segments.values())) < 3:
        return
    for statement in context.derive(statements)[unit.id]:
        if len(statement.meanings) < 3 or _has_name_that_negates(statement):
            continue
        found = _polarities(statement)
        firm = _denying_a_share(unit, context, statement)
        odd = firm or _alone(found) or _uneven(statement)
        if odd and not any(map(foreign_sentence, unit.segments[odd])):
            severity = Severity.WARNING if firm else Severity.ATTENTION
            yield _finding(unit, statement, odd, found, severity)
            return
    yield from _by_clauses(unit, context)


def _by_clauses(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where one version denies in one clause what the others say there, or the other way round."""
    rows = context.derive(places)
    if len(rows) != 3 or len({len(own) for own in rows.values()}) > 1:
        return
    meanings: dict[tuple[object, int], list[Meaning]] = {}
    for statement in context.derive(statements)[unit.id]:
        for one in chain.from_iterable(statement.meanings.values()):
            meanings.setdefault((one.segment.key, one.sentence), []).append(one)
    for row in zip(*rows.values(), strict=True):
        own = [meanings.get((segment.key, start), []) for segment, start, _ in row]
        if found := denied_alone(context, row, own):
            yield _denied(unit, list(rows), found)


def _denied(unit: Unit, languages: Sequence[str], found: Denial) -> Finding:
    odd = languages[found.odd]
    text = quoted(found.words[found.odd].text)
    others = [name for name in languages if name != odd]
    template = (
        "{language} denies {text}, and {others} do not"
        if found.is_denied
        else "{language} does not deny {text}, and {others} do"
    )
    return Finding(
        "polarity-drift",
        Severity.ATTENTION,
        unit.id,
        (odd,),
        say(template, language=odd, text=text, others=listed(others)),
        tuple(word.span for word in found.words),
    )


def _has_name_that_negates(statement: Statement) -> bool:
    """Whether a negation is a part of a name, `Do Not Track`, which a version may translate."""
    return any(
        any(_is_in_name(one.words, place) for place in one.places)
        for every in statement.meanings.values()
        for one in every
        if one.sense in (_NOT, _WITHOUT)
    )


def _is_in_name(words: Sequence[str], place: int) -> bool:
    """Whether a word within a sentence has a capital as its neighbours on both sides have, and the
    sentence is not all in capitals."""
    around = words[max(place - 1, 0) : place + 2]
    return (
        len(around) == 3
        and all(word[:1].isupper() and not word.isupper() for word in around)
        and any(word.islower() for word in words)
    )


def _polarities(statement: Statement) -> Mapping[str, _Polarity]:
    """By language, how far it denies what its sentence says.

    Where all versions but one negate, words that may stand for a negation explain the one that does
    not only if it has more of them than the others, and if they are no words for what the others
    say as well: `may be suspended` against `may not be suspended`. Two negations make none: `no
    luggage without a passenger` is `with a passenger only`.
    """
    counts = statement.counts()
    negated = [name for name, count in counts.items() if count[_NOT] + count[_WITHOUT]]
    most = sum(counts[name][_NOT] > 0 for name in negated) == len(counts) - 1
    usual = {
        sense: min((counts[name][sense] for name in negated), default=0) if most else 0
        for sense in (*_SOFT, _HINT)
    }
    twice = bool(negated) and all(counts[name][_NOT] and counts[name][_WITHOUT] for name in negated)
    found = {}
    for name, count in counts.items():
        if name in negated:
            found[name] = _Polarity.NEGATED
        elif twice or (
            any(count[sense] > usual[sense] for sense in _SOFT)
            and not (most and _is_said_by_all(statement, name, negated))
        ):
            found[name] = _Polarity.OPEN
        else:
            found[name] = _Polarity.HINTED if count[_HINT] > usual[_HINT] else _Polarity.PLAIN
    return found


def _is_said_by_all(statement: Statement, language: str, others: Sequence[str]) -> bool:
    """Whether each word of a version that may stand for a negation has a sense that all of the
    others have as often, without their negation: `disagree` is not said by `niet eens`."""
    own = Counter(one.sense for one in statement.meanings[language])
    said = [_unnegated(statement.meanings[name]) for name in others]
    shared = {
        sense
        for sense, count in own.items()
        if sense.axis != _NOT.axis and count <= min(counts[sense] for counts in said)
    }
    places = {one.start for one in statement.meanings[language] if one.sense in shared}
    return all(one.start in places for one in statement.meanings[language] if one.sense in _SOFT)


def _unnegated(meanings: Sequence[Meaning]) -> Counter[Sense]:
    """How often each sense is there in phrases that hold no negation."""
    negations = [(one.sentence, one.first) for one in meanings if one.sense in (_NOT, _WITHOUT)]
    return Counter(
        one.sense
        for one in meanings
        if not any(
            sentence == one.sentence and place in one.places for sentence, place in negations
        )
    )


def _alone(found: Mapping[str, _Polarity]) -> str:
    """The one language whose polarity no other shares; "" where there is none."""
    negated = [name for name, polarity in found.items() if polarity is _Polarity.NEGATED]
    others = [polarity for polarity in found.values() if polarity is not _Polarity.NEGATED]
    if len(found) < 3:
        return ""
    if len(negated) == 1 and all(polarity is _Polarity.PLAIN for polarity in others):
        return negated[0]
    if len(others) == 1 and others[0] is not _Polarity.OPEN:
        return next(name for name in found if name not in negated)
    return ""


def _uneven(statement: Statement) -> str:
    """The one language with one negation less than all others, who negate equally often; else "".

    More than one less is no loss: of a list one language denies each item (`niet werken, geen huis
    huren en niet reizen`) and another the whole (`not allowed to work, to rent or to travel`).
    Words that may stand for a negation explain nothing where the other side has as many of them:
    `does not forbid` against `forbids`, where every version has its `forbid`.
    """
    counts = statement.counts()
    if len(counts) < 3:
        return ""
    negations = {name: count[_NOT] + count[_WITHOUT] for name, count in counts.items()}
    for odd, own in negations.items():
        others = [name for name in counts if name != odd]
        if (
            {negations[name] for name in others} == {own + 1}
            and all(
                counts[odd][sense] <= min(counts[name][sense] for name in others)
                for sense in (*_SOFT, _HINT)
            )
            and not (
                _denies_alternatives(statement, odd)
                and all(_denies_each(statement, name) for name in others)
            )
        ):
            return odd
    return ""


def _denies_alternatives(statement: Statement, language: str) -> bool:
    """Whether a version joins what one negation denies: `not monitor or store`."""
    joining = get(language).alternatives
    return any(
        word.casefold() in joining
        for one in _negating(statement, language)
        for word in one.words[one.last + 1 :]
    )


def _denies_each(statement: Statement, language: str) -> bool:
    """Whether a version joins what it denies one by one: `not monitor and not store`."""
    joining = get(language).coordinators
    return any(
        word.casefold() in joining
        for one, other in pairwise(_negating(statement, language))
        if one.sentence == other.sentence
        for word in one.words[one.last + 1 : other.first]
    )


def _negating(statement: Statement, language: str) -> list[Meaning]:
    """The negations of a version, in the order of the text."""
    return [one for one in statement.meanings[language] if one.sense in (_NOT, _WITHOUT)]


def _denying_a_share(unit: Unit, context: Context, statement: Statement) -> str:
    """The one language that says of a part of a whole what all others deny of it, or the other way
    round: `only one in five cannot pay`; else "".

    Words that may stand for a negation explain nothing where every version has them.
    """
    counts = statement.counts()
    negated = {
        name: (*statement.having(name, _NOT), *statement.having(name, _WITHOUT))[0]
        for name, count in counts.items()
        if count[_NOT] + count[_WITHOUT]
    }
    plain = [name for name in counts if name not in negated]
    odd = next((alone[0] for alone in (list(negated), plain) if len(alone) == 1), "")
    if len(counts) < 3 or not odd:
        return ""
    for sense in (*_SOFT, _HINT):
        if max(counts[name][sense] for name in plain) > min(
            counts[name][sense] for name in negated
        ):
            return ""
    said = [values_of(context, unit, name) for name in plain]
    return odd if shares(shared(context, negated.values()).intersection(*said)) else ""


def _negations(statement: Statement, found: Mapping[str, _Polarity]) -> dict[str, Meaning]:
    """By language that negates, its first negation."""
    return {
        language: (*statement.having(language, _NOT), *statement.having(language, _WITHOUT))[0]
        for language, polarity in found.items()
        if polarity is _Polarity.NEGATED
    }


def _finding(
    unit: Unit,
    statement: Statement,
    odd: str,
    found: Mapping[str, _Polarity],
    severity: Severity,
) -> Finding:
    negations = _negations(statement, found)
    others = [language for language in found if language != odd]
    if odd in negations and len(negations) > 1:
        message: str = say(
            "{language} has a negation less than {others}", language=odd, others=listed(others)
        )
    elif odd in negations:
        message = say(
            "{language} says {text}; {others} negate nothing there",
            language=odd,
            text=negations[odd].text,
            others=listed(others),
        )
    else:
        nothing = verb((odd,), "negates nothing", "negate nothing")
        said = [
            verb((language,), "says {text}", "say {text}", text=one.text)
            for language, one in negations.items()
        ]
        message = where([nothing, *said])
    return Finding(
        "polarity-drift",
        severity,
        unit.id,
        odd_ones_out(found, [(odd,), others]),
        message,
        tuple(one.span for one in negations.values()),
    )
