"""What the versions of a unit claim: each value, who says it, and who does not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from translate.checks.comparing.agreement import Agreement, Value, agreement, best
from translate.checks.comparing.claim import Claim
from translate.checks.comparing.said import Said
from translate.facts.values import Date, Number, Role
from translate.model import Unit


def open_claims(unit: Unit, said: Mapping[str, tuple[Said, ...]]) -> list[Claim]:
    """The claims that not every version makes, or makes only nearly; weak ones included."""
    by_value: dict[Value, dict[str, tuple[Said, ...]]] = {}
    for language, every in said.items():
        for mention in every:
            having = by_value.setdefault(mention.value, {})
            having[language] = (*having.get(language, ()), mention)
    texts = {language: unit.text(language).casefold() for language in said}
    claims = [_claim(texts, value, having, said) for value, having in by_value.items()]
    return _joined([claim for claim in _bridged(claims) if claim.lacking or claim.nearly])


def _claim(
    texts: Mapping[str, str],
    value: Value,
    having: Mapping[str, tuple[Said, ...]],
    said: Mapping[str, tuple[Said, ...]],
) -> Claim:
    lacking, nearly = set(), set()
    for language, every in said.items():
        if language in having:
            continue
        others = [mention.value for mention in every]
        found = best(value, others)
        if found is Agreement.CLOSE:
            nearly.add(language)
        elif found is Agreement.NONE and not _is_quoted(having, texts[language]):
            lacking.add(language)
    return Claim(value, having, frozenset(lacking), frozenset(nearly))


def _is_quoted(having: Mapping[str, tuple[Said, ...]], text: str) -> bool:
    """Whether a version has the number letter by letter, in a foreign title or a name.

    `The Seven Sisters` stays so in a Dutch text; `F1` holds the number of «Формула-1».
    """
    written = {mention.fact.text.casefold() for every in having.values() for mention in every}
    return any(
        one in text
        and re.search(rf"(?<![^\W\d_])(?<![\d.,:]){re.escape(one)}(?![.,:]?\d)(?!\w\w)", text)
        for one in written
    )


def _bridged(claims: list[Claim]) -> list[Claim]:
    """Claims that another version's wording joins: 1800, `the 1800s` and the 19th century."""
    numbers = [claim for claim in claims if isinstance(claim.value, Number)]
    versatile = [claim for claim in numbers if _is_versatile(claim.value)]
    if not versatile:
        return claims
    bridged = []
    for claim in claims:
        lacking = claim.lacking
        if lacking and isinstance(claim.value, Number):
            for other in numbers if _is_versatile(claim.value) else versatile:
                if agreement(claim.value, other.value) is Agreement.SAME:
                    lacking &= other.lacking
        bridged.append(claim if lacking == claim.lacking else replace(claim, lacking=lacking))
    return bridged


def _is_versatile(value: Value) -> bool:
    """Whether a different number may say the same."""
    return isinstance(value, Number) and bool(value.readings or value.role is not Role.PLAIN)


def _joined(claims: list[Claim]) -> list[Claim]:
    """Claims that say one thing in several ways become one (5 and 5 km, a date with its year)."""
    joined: list[Claim] = []
    for claim in claims:
        for place, other in enumerate(joined):
            if (
                (claim.lacking, claim.nearly) == (other.lacking, other.nearly)
                and not claim.languages & other.languages
                and (agreement(claim.value, other.value) is Agreement.SAME or _fit(claim, other))
            ):
                joined[place] = Claim(
                    other.value,
                    {**other.said, **claim.said},
                    other.lacking,
                    other.nearly,
                )
                break
        else:
            joined.append(claim)
    return joined


def _fit(claim: Claim, other: Claim) -> bool:
    """Whether two dates are one, in one version without its year."""
    one, two = claim.value, other.value
    if not isinstance(one, Date) or not isinstance(two, Date) or one.month is None:
        return False
    years = {one.year, two.year} - {None}
    return (one.month, one.day) == (two.month, two.day) and len(years) <= 1
