"""What the versions of a unit claim: each value, who says it, and who does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from translate.checks.comparing.agreement import Agreement, Value, agreement, best
from translate.checks.comparing.bare_figures import without_others
from translate.checks.comparing.mentions import Mention, is_one, is_weak, nearby
from translate.dataclass import dataclass
from translate.facts.values import Amount, Date, Number, Quantity, Role, Time
from translate.model import Unit

_MOST = 200
"""Claims of one unit that are told at once."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A value, and the versions that say it."""

    value: Value
    said: Mapping[str, tuple[Mention, ...]]
    """By language, every mention."""
    lacking: frozenset[str] = frozenset()
    """The languages in which nothing says it."""
    nearly: frozenset[str] = frozenset()
    """The languages in which something comes close to it: converted or rounded."""

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(self.said)

    @property
    def values(self) -> frozenset[Value]:
        """The value in every wording: 5 km, and 5 where a version leaves the unit out."""
        return frozenset(mention.value for said in self.said.values() for mention in said)

    @property
    def first(self) -> Mention:
        """The mention that stands for it."""
        return next(iter(self.said.values()))[0]

    @property
    def weak(self) -> bool:
        """Whether its absence elsewhere is no drift.

        Where en has a lone `one` for the nl `1 op de 3`, ru may do without either.
        """
        weak = [is_weak(mention.value) for said in self.said.values() for mention in said]
        return all(weak) or (any(weak) and self.is_one)

    @property
    def is_one(self) -> bool:
        """Whether it is a bare 1, which languages take for an article."""
        return isinstance(self.value, Number) and self.value == _ONE

    @property
    def is_approximate(self) -> bool:
        """Whether some version says `about`."""
        return any(
            not isinstance(mention.value, Date | Time) and mention.value.approximate
            for said in self.said.values()
            for mention in said
        )

    @property
    def in_digits(self) -> bool:
        """Whether any version writes it with a digit."""
        return any(
            character.isdigit()
            for said in self.said.values()
            for mention in said
            for character in mention.fact.text
        )


def open_claims(unit: Unit, said: Mapping[str, tuple[Mention, ...]]) -> list[Claim]:
    """The claims that not every version makes, or makes only nearly; weak ones included."""
    by_value: dict[Value, dict[str, list[Mention]]] = {}
    for language, every in said.items():
        for mention in every:
            by_value.setdefault(mention.value, {}).setdefault(language, []).append(mention)
    texts = {language: unit.text(language).casefold() for language in said}
    claims = _claims(texts, by_value, said)
    return _joined([claim for claim in _bridged(claims) if claim.lacking or claim.nearly])


def _claims(
    texts: Mapping[str, str],
    by_value: Mapping[Value, Mapping[str, Sequence[Mention]]],
    said: Mapping[str, tuple[Mention, ...]],
) -> list[Claim]:
    """The claims of a unit; of one with hundreds that are open, the first hundreds of its text.

    When these are mended, the next ones are told: a unit is not clean before all are.
    """
    values = {
        value: {language: tuple(every) for language, every in having.items()}
        for value, having in by_value.items()
    }
    if len(values) <= _MOST:
        return [_claim(texts, value, having, said) for value, having in values.items()]
    claims: list[Claim] = []
    still_open = 0
    for value in sorted(values, key=lambda one: min(m[0].place for m in values[one].values())):
        claims.append(_claim(texts, value, values[value], said))
        still_open += bool(claims[-1].lacking)
        if still_open == _MOST:
            break
    return claims


def _claim(
    texts: Mapping[str, str],
    value: Value,
    having: Mapping[str, tuple[Mention, ...]],
    said: Mapping[str, tuple[Mention, ...]],
) -> Claim:
    lacking, nearly = set(), set()
    for language, every in said.items():
        if language in having:
            continue
        place = next(iter(having.values()))[0].place
        near = nearby(every, place)
        found = best(value, [mention.value for mention in near])
        if found is Agreement.SAME and isinstance(value, Amount | Quantity):
            around = {name: nearby(own, place) for name, own in said.items()}
            left = without_others(value, near, having, around)
            if left is not near:
                found = best(value, [mention.value for mention in left])
        if found is Agreement.CLOSE:
            nearly.add(language)
        elif found is Agreement.NONE and not _is_quoted(having, texts[language]):
            lacking.add(language)
    return Claim(value, having, frozenset(lacking), frozenset(nearly))


def _is_quoted(having: Mapping[str, tuple[Mention, ...]], text: str) -> bool:
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


_Mentions = Mapping[str, tuple[Mention, ...]]


def recounted(said: _Mentions, differing: set[Value]) -> Iterator[list[Claim]]:
    """The claims that stand against each other although every version makes both of them.

    `differing` are the values that are known to differ. Weak ones are not counted out.
    """
    firm = {
        language: [one for one in every if is_one(one) or not is_weak(one.value)]
        for language, every in said.items()
    }
    # Each version is counted once: a paragraph may have 10,000 values.
    counts = {language: Counter([one.value for one in every]) for language, every in firm.items()}
    every = {language: Counter([one.value for one in own]) for language, own in said.items()}
    for language in said if len(said) > 2 else tuple(said)[:1]:
        others = [counts[name] for name in said if name != language]
        own = counts[language]
        values = dict.fromkeys(value for count in counts.values() for value in count)
        level = {
            value: others[0][value]
            for value in values
            if value not in differing and _alike(others, value)
        }
        apart = [count for name, count in every.items() if name != language]
        surplus = {
            value
            for value in own
            if value != _ONE
            and own[value] > level.get(value, own[value])
            and any(value in count for count in apart)
            and any(_answers(value, count) < every[language][value] for count in apart)
        }
        few = [
            value
            for value in level
            if (value in every[language] or value == _ONE)
            and max(own[value], every[language][value]) < level[value]
        ]
        many = [one for one in firm[language] if one.value in surplus] if surplus and few else []
        if many:
            yield from _opposed(language, many, few, firm)


_ONE = Number(1)
"""What a wording brings along, but none leaves out where all others have it."""


def _answers(value: Value, counts: Counter[Value]) -> int:
    """How often a version says a value, in whatever way."""
    same = (often for other, often in counts.items() if agreement(value, other) is Agreement.SAME)
    return sum(same)


def _alike(counts: list[Counter[Value]], value: Value) -> bool:
    return len({count[value] for count in counts}) == 1


def _opposed(
    language: str, many: list[Mention], few: list[Value], firm: Mapping[str, list[Mention]]
) -> Iterator[list[Claim]]:
    """The one too many against the ones too few."""
    others = [name for name in firm if name != language]
    for value in few:
        instead = {
            name: tuple(one for one in firm[name] if one.value == value)[-1:] for name in others
        }
        if all(instead.values()) and type(many[0].value) is type(value):
            surplus = Claim(many[-1].value, {language: (many[-1],)}, frozenset(others))
            yield [surplus, Claim(value, instead, frozenset((language,)))]
            return
