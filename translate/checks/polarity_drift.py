"""polarity-drift."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import each_says, listed, quoted, say, says, verb, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.denied import HOW_OFTEN, Denial, denied_alone, odd_one
from translate.checks.texts.elliptic import repeats
from translate.checks.texts.foreign_sentences import foreign_sentence
from translate.checks.texts.meant import side_by_side
from translate.checks.texts.pieces import rows_of_three
from translate.checks.texts.polarities import (
    HINT,
    NOT,
    SOFT,
    WITHOUT,
    Polarity,
    alone,
    is_made_up_for,
    negating,
    polarities,
    says_the_opposite,
    uneven,
)
from translate.checks.texts.reported import moved_denial
from translate.checks.texts.statements import Meaning, Statement, may_say, statements, statements_on
from translate.checks.texts.stretches import Stretch
from translate.checks.texts.tied import shared, shares, values_of
from translate.languages.opposites import NEGATIONS
from translate.model import Finding, Severity, Unit


@unit_check(Severity.ATTENTION)
def polarity_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """One version denies what the others say, or says what they deny.

    Only where one version of three or more stands alone. It negates nothing, or alone negates, or
    negates once less or more than the others, who negate alike; or its “not” stands on the other
    side of its “that”: “did not say that it is safe”, “said that it is not safe”. Words
    that often translate a negation are forgiven where the others lack them: `without`, `fail`,
    `hardly`, `unless`, the prefixes `un-`, on- and не-. A warning where a part of a whole is denied
    or not: “two thirds do not pass”.

    Why: a lost “not” turns a sentence around, and no figure shows it.
    Example: nl “voldoet niet aan de norm”, en “meets the standard”, ru “не отвечает норме”.
    Remedy: read the sentence in all versions; mend it, or approve the unit by itself.
    """
    if sum(map(bool, unit.segments.values())) < 3:
        return
    yield from _by_reports(unit, context)
    if not _may_differ(unit, context):
        return
    said = context.derive(statements)[unit.id]
    for statement in said:
        if len(statement.meanings) < 3 or _has_name_that_negates(statement):
            continue
        found = polarities(statement)
        firm = _denying_a_share(unit, context, statement)
        odd = firm or alone(found) or uneven(statement)
        if odd and (is_made_up_for(said, odd) or says_the_opposite(statement, odd)):
            return
        if odd and _repeats(context, statement, odd):
            continue
        if odd and not any(map(foreign_sentence, unit.segments[odd])):
            severity = Severity.WARNING if firm else Severity.ATTENTION
            yield _finding(unit, statement, odd, found, severity)
            return
    yield from _by_clauses(unit, context)


def _may_differ(unit: Unit, context: Context) -> bool:
    """Whether the versions may negate otherwise, which two of three units do not.

    Told is only what one version alone negates in a sentence, or does not, or negates once less:
    nothing of sentences that all versions negate equally often. Only the negations are read for it.
    """
    if not may_say(context, unit, NEGATIONS):
        return False
    said = statements_on(context, unit, _ON_NEGATIONS)
    return any(map(_is_uneven, said)) or any(
        odd_one(own) is not None for _, own in _rows(context, said)
    )


_ON_NEGATIONS = frozenset((NOT.axis, HOW_OFTEN))
"""The axes of what tells how often a version negates."""


def _is_uneven(statement: Statement) -> bool:
    """Whether not all versions negate equally often."""
    negations = {
        sum(one.sense in NEGATIONS for one in every) for every in statement.meanings.values()
    }
    return len(negations) > 1


def _rows(
    context: Context, said: Sequence[Statement]
) -> Iterator[tuple[Mapping[str, Stretch], list[list[Meaning]]]]:
    """The sentences of a unit that stand beside each other in three versions, with the phrases of
    each; `said` are its statements."""
    abreast = rows_of_three(context)
    if not abreast:
        return
    meanings: dict[tuple[object, int], list[Meaning]] = {}
    for statement in said:
        for one in chain.from_iterable(statement.meanings.values()):
            meanings.setdefault((one.segment.key, one.sentence), []).append(one)
    for row in abreast:
        yield row, [meanings.get((segment.key, start), []) for segment, start, _ in row.values()]


def _repeats(context: Context, statement: Statement, odd: str) -> bool:
    """Whether what one version negates alone repeats an earlier negation of its sentence."""
    repeated = context.derive(_repeated)
    return any((one.segment.key, one.sentence) in repeated for one in statement.meanings[odd])


def _repeated(context: Context) -> frozenset[tuple[object, int]]:
    """The sentences of the one unit of a context whose last negation only repeats another one."""
    (unit,) = context.units
    return frozenset(
        (segment.key, start)
        for row, own in _rows(context, context.derive(statements)[unit.id])
        for odd, (segment, start, _) in enumerate(row.values())
        if repeats(list(row.values()), own, odd)
    )


def _by_reports(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where one version has its `not` on the other side of its `that` than both others."""
    for row in context.derive(side_by_side):
        found = moved_denial(list(row.values()))
        if found:
            pairs = dict(zip(row, found.words, strict=True))
            odd = list(row)[found.odd]
            said = {name: " … ".join(word.text for word in own) for name, own in pairs.items()}
            yield Finding(
                "polarity-drift",
                Severity.ATTENTION,
                unit.id,
                (odd,),
                each_says(said, odd),
                tuple(word.span for pair in pairs.values() for word in pair),
            )


def _by_clauses(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where one version denies in one clause what the others say there, or the other way round."""
    for row, own in _rows(context, context.derive(statements)[unit.id]):
        found = denied_alone(context, list(row.values()), own)
        if found and not (found.is_denied and repeats(list(row.values()), own, found.odd)):
            yield _denied(unit, list(row), found)


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
        if one.sense in NEGATIONS
    )


def _is_in_name(words: Sequence[str], place: int) -> bool:
    """Whether a word behind another one has a capital as the word behind it has, and the sentence
    is not all in capitals: the group `Geen Gas Erop`."""
    own = words[place : place + 2]
    return (
        place > 0
        and words[place - 1].isalnum()
        and len(own) == 2
        and all(word[:1].isupper() and not word.isupper() for word in own)
        and any(word.islower() for word in words)
    )


def _denying_a_share(unit: Unit, context: Context, statement: Statement) -> str:
    """The one language that says of a part of a whole what all others deny of it, or the other way
    round: `only one in five cannot pay`; else "".

    Words that may stand for a negation explain nothing where every version has them.
    """
    counts = statement.counts()
    negated = {
        name: (*statement.having(name, NOT), *statement.having(name, WITHOUT))[0]
        for name, count in counts.items()
        if count[NOT] + count[WITHOUT]
    }
    plain = [name for name in counts if name not in negated]
    odd = next((alone[0] for alone in (list(negated), plain) if len(alone) == 1), "")
    if len(counts) < 3 or not odd:
        return ""
    for sense in (*SOFT, HINT):
        if max(counts[name][sense] for name in plain) > min(
            counts[name][sense] for name in negated
        ):
            return ""
    said = [values_of(context, unit, name) for name in plain]
    return odd if shares(shared(context, negated.values()).intersection(*said)) else ""


def _negations(statement: Statement, found: Mapping[str, Polarity]) -> dict[str, Meaning]:
    """By language that negates, its first negation."""
    return {
        language: (*statement.having(language, NOT), *statement.having(language, WITHOUT))[0]
        for language, polarity in found.items()
        if polarity is Polarity.NEGATED
    }


def _finding(
    unit: Unit,
    statement: Statement,
    odd: str,
    found: Mapping[str, Polarity],
    severity: Severity,
) -> Finding:
    negations = _negations(statement, found)
    others = [language for language in found if language != odd]
    if odd in negations and len(negations) > 1:
        counts = [len(negating(statement, name)) for name in (odd, *others)]
        message: str = say(
            "{language} has a negation less than {others}"
            if counts[0] < counts[1]
            else "{language} has a negation more than {others}",
            language=odd,
            others=listed(others),
        )
    elif odd in negations:
        message = say(
            "{language} says {text}; {others} negate nothing there",
            language=odd,
            text=quoted(negations[odd].text),
            others=listed(others),
        )
    else:
        nothing = verb((odd,), "negates nothing", "negate nothing")
        said = [says((language,), one.text) for language, one in negations.items()]
        message = where([nothing, *said])
    return Finding(
        "polarity-drift",
        severity,
        unit.id,
        odd_ones_out(found, [(odd,), others]),
        message,
        tuple(one.span for one in negations.values()),
    )
