"""The versions of a unit compared, all at once: what differs, which version is the odd one, how
much it weighs, and the finding that people read.

Every check of numbers, dates, times, amounts and quantities reads its findings off the drifts that
are found here, so that one drift is one finding: the value that one version lacks and the value
that it has instead belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from translate.checks.comparing.agreement import Agreement, Value, agreement, are_two_scales
from translate.checks.comparing.claims import Claim, open_claims, recounted
from translate.checks.comparing.matching import grouped, matters, with_surplus
from translate.checks.comparing.mentions import Mention, agrees_throughout, mentions
from translate.checks.comparing.otherwise import without_rewordings
from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.seasons import are_seasons
from translate.checks.comparing.sums import are_parts
from translate.checks.comparing.wording import listed, quoted, say, verb, where
from translate.checks.context import Context
from translate.dataclass import dataclass
from translate.facts.clauses import clause_of
from translate.facts.limits import negates
from translate.facts.relations import relations
from translate.facts.sides import Axis, Side
from translate.facts.values import Amount, Number, Quantity
from translate.languages import get
from translate.model import FactKind, Finding, Severity, Span, Unit


def severity(
    claims: list[Claim], silent: tuple[str, ...], said: Mapping[str, tuple[Mention, ...]]
) -> Severity:
    """How much a drift weighs: claims made instead of each other, and the languages that make none.

    A value that one version lacks is an error if any version writes it in digits. Values that
    differ are an error, unless they are one value converted or honestly rounded.
    """
    if len(claims) == 1:
        (claim,) = claims
        if not silent or _in_brackets_after_another(claim, said):
            return Severity.NOTE
        firm = _is_of_ratio(claim, said) or _is_other_term(claim, silent, said)
        if _is_by_the_way(claim, silent) and not firm:
            return Severity.NOTE
        return Severity.ERROR if claim.in_digits else Severity.WARNING
    close = all(_is_close(one, other) for one, other in combinations(claims, 2))
    close = close or any(_is_origin(claim, claims) for claim in claims)
    if close and not silent:
        return Severity.NOTE
    # Which of two parts of a whole is told, lost or left, only a reader can say.
    parts = are_parts(claims, said) or are_seasons(claims, said)
    return Severity.WARNING if not silent and parts else Severity.ERROR


def _is_origin(claim: Claim, claims: list[Claim]) -> bool:
    """Whether all other claims are one converted and honestly rounded: 1 inch is 2.5 and 3 cm."""
    return all(
        agreement(claim.value, other.value) is Agreement.CLOSE
        and (_unit(claim.value) != _unit(other.value) or are_two_scales(claim.value, other.value))
        for other in claims
        if other is not claim
    )


def _is_close(one: Claim, other: Claim) -> bool:
    """Whether two claims are one value, converted or rounded.

    A rounded figure is close to an exact one only where no more versions round than do not: one
    exact figure against two round ones is more likely a slip.
    """
    if agreement(one.value, other.value) is not Agreement.CLOSE:
        return False
    rounded, exact = (one, other) if one.is_approximate else (other, one)
    converted = _unit(one.value) != _unit(other.value) or are_two_scales(one.value, other.value)
    return converted or len(exact.languages) >= len(rounded.languages)


def _unit(value: Value) -> str:
    return value.unit if isinstance(value, Quantity) else ""


def _is_by_the_way(claim: Claim, silent: tuple[str, ...]) -> bool:
    """Whether one version of three or more says a small number in words that no other says.

    `de twee ploegen` are `the sides`, `een derde stond buiten` is `another stood outside`: a number
    that came with the wording. Two versions that say it against one that does not are a drift.
    """
    return (
        len(claim.languages) == 1
        and len(silent) > 1
        and not claim.in_digits
        and isinstance(claim.value, Number | Amount | Quantity)
        and (claim.value.value in _IDIOMATIC or claim.value.value <= _SMALL)
    )


def _is_other_term(
    claim: Claim, silent: tuple[str, ...], said: Mapping[str, tuple[Mention, ...]]
) -> bool:
    """Whether a version sets half a year as a term where all others set `a month`."""
    sides = _term_sides(claim.first)
    if not sides:
        return False
    terms = [[one for one in said[name] if _is_one_time(one.value)] for name in silent]
    return all(terms) and any(sides & _term_sides(one) for every in terms for one in every)


def _is_one_time(value: Value) -> bool:
    """Whether a value is a lone unit of time, `a month`."""
    return isinstance(value, Quantity) and value.weak and value.value == 1


def _is_term_instead(group: list[Claim], said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether the one claim of a group is `within half a year` where others say `a month`."""
    return len(group) == 1 and _is_other_term(group[0], tuple(group[0].lacking), said)


def _term_sides(mention: Mention) -> set[Side]:
    """On which side a span of time lies that is a bound: `within a month`."""
    if not isinstance(mention.value, Quantity):
        return set()
    every = relations(mention.segment, mention.fact)
    return {one.side for one in every if one.axis is Axis.BOUND}


def _is_of_ratio(claim: Claim, said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether a number is counted from another one: the four of `four in five`.

    Not where others may say the contrary of the rest: `four in five cannot`, `only one in five
    can`.
    """
    mention = claim.first
    if negates(mention.segment, mention.fact):
        return False
    _, behind = clause_of(mention.segment.text, mention.fact, _RATIO)
    ratios = get(mention.language).numbering().ratios
    wholes = {
        one.fact.start
        for one in said[mention.language]
        if one.segment is mention.segment and _is_whole_of(one.value, claim.value)
    }
    return _is_whole_in_ratio(mention, said) or any(
        " ".join(word.text for word in behind[:place]) in ratios and behind[place].start in wholes
        for place in range(1, len(behind))
    )


def _is_whole_in_ratio(mention: Mention, said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether a part that is more than one is counted from a number: the four of `three in
    four`."""
    text, language = mention.segment.text, get(mention.language)
    return any(
        one.segment is mention.segment
        and isinstance(one.value, Number)
        and one.value.value > 1
        and _is_whole_of(mention.value, one.value)
        and text[one.fact.end : mention.fact.start].strip().casefold()
        in language.numbering().ratios
        for one in said[mention.language]
    )


def _is_whole_of(value: Value, part: Value) -> bool:
    """Whether a number is larger than another one, which may be counted from it."""
    return isinstance(value, Number) and isinstance(part, Number) and value.value > part.value


_RATIO = 30
"""Characters behind a number in which what it is counted from begins."""
_SMALL = 12
_IDIOMATIC = (100, 1000)
"""Numbers that wordings bring along: those one counts on fingers, a hundred and a thousand."""


def _in_brackets_after_another(claim: Claim, said: Mapping[str, tuple[Mention, ...]]) -> bool:
    """Whether an amount only repeats another one in another currency: `$60 (€55)`."""
    mention = claim.first
    text, start = mention.segment.text, mention.fact.start
    opening = text[:start].rfind("(")
    if ")" in text[opening:start] or not isinstance(claim.value, Amount):
        return False
    return any(
        other.segment is mention.segment
        and isinstance(other.value, Amount)
        and 0 <= opening - other.fact.end <= 3
        for other in said[mention.language]
    )


@dataclass(frozen=True, slots=True)
class Drift:
    """One place in a unit where the versions do not say the same."""

    unit: Unit
    claims: tuple[Claim, ...]
    """What is said instead of each other, in the order of the letter's languages."""
    silent: tuple[str, ...]
    """The versions that say nothing in this place."""
    odd: tuple[str, ...]
    """The odd ones out; all versions where none can be singled out."""
    severity: Severity

    @property
    def kind(self) -> FactKind:
        """What has drifted: of 5 km and 6 km the number, of 5 km and 5 miles the unit."""
        kinds = {claim.first.fact.kind for claim in self.claims}
        telling = next(kind for kind in _TELLING if kind in kinds)
        if telling not in _MEASURED or not self.severity.is_fault:
            return telling
        measures = {_measure(claim.value) for claim in self.claims} - {""}
        return telling if len(measures) > 1 else FactKind.NUMBER


_TELLING = (
    FactKind.DATE,
    FactKind.TIME,
    FactKind.AMOUNT,
    FactKind.QUANTITY,
    FactKind.NUMBER,
)
_MEASURED = (FactKind.AMOUNT, FactKind.QUANTITY)


def _measure(value: Value) -> str:
    """What a figure counts: `EUR`, `km`, "" for bare numbers."""
    match value:
        case Amount(currency=measure) | Quantity(unit=measure):
            return measure
    return ""


def drifts(context: Context) -> tuple[Drift, ...]:
    """Every drift of a value in the units of a context, in their order."""
    return tuple(
        drift
        for unit in context.units
        if not agrees_throughout(context, unit)
        for drift in compare(context, unit)
    )


def compare(context: Context, unit: Unit) -> Iterator[Drift]:
    """The drifts of one unit, in the order of its text."""
    said = mentions(context, unit)
    claims = open_claims(unit, said)
    left = without_rewordings(claims, said)
    groups = [group for group in grouped(left) if matters(group) or _is_term_instead(group, said)]
    differing = {claim.value for group in groups for claim in group}
    groups += recounted(said, differing)
    differing |= {claim.value for claim in claims} - {claim.value for claim in left}
    often = {language: Counter(one.value for one in every) for language, every in said.items()}
    found = [_drift(unit, with_surplus(group, said, often, differing), said) for group in groups]
    yield from sorted(found, key=lambda drift: drift.claims[0].first.place)


def _drift(unit: Unit, group: list[Claim], said: Mapping[str, tuple[Mention, ...]]) -> Drift:
    order = list(said)
    claims = sorted(group, key=lambda claim: min(map(order.index, claim.languages)))
    speaking = {language for claim in claims for language in claim.languages}
    lacking = {language for claim in claims for language in claim.lacking}
    silent = tuple(name for name in said if name in lacking and name not in speaking)
    parties = [claim.languages for claim in claims] + ([frozenset(silent)] if silent else [])
    return Drift(
        unit,
        tuple(claims),
        silent,
        odd_ones_out(said, parties),
        severity(claims, silent, said),
    )


def drift_findings(check: str, context: Context, kind: FactKind) -> Iterator[Finding]:
    """The drifts of one kind as findings of a check."""
    for drift in context.derive(drifts):
        if drift.kind is kind:
            yield Finding(
                check,
                drift.severity,
                drift.unit.id,
                drift.odd,
                _message(context, drift),
                tuple(_spans(context, drift)),
            )


def _message(context: Context, drift: Drift) -> str:
    """`en says “12,000” where nl says “1.200” and ru “1200”`, the odd ones first."""
    if drift.severity is Severity.NOTE and len(drift.claims) == 1:
        (claim,) = drift.claims
        if not _is_by_the_way(claim, drift.silent):
            said = _said(context, claim, False)
            return say("only {said}; it repeats another value", said=said)
    saying = sorted(drift.claims, key=lambda claim: not claim.languages <= set(drift.odd))
    valued = _look_alike(context, saying)
    first, *others = (_said(context, claim, valued) for claim in saying)
    if others and drift.severity is Severity.NOTE:
        rest = listed(others)
        return say("{first}, converted or rounded where {others}", first=first, others=rest)
    if others and not drift.silent:
        return where((first, *others))
    silent = verb(drift.silent, "says nothing like it", "say nothing like it")
    if others:
        return say("{first}; {second}", first=where((first, *others)), second=silent)
    return say("{first}; {second}", first=first, second=silent)


def _said(context: Context, claim: Claim, valued: bool) -> str:
    """`nl and ru say “1200”`, `nl says “1.200” and ru “1200”`; the value behind if `valued`."""
    by_text: dict[str, list[str]] = {}
    for mention in _in_order(context, claim):
        by_text.setdefault(" ".join(mention.fact.text.split()), []).append(mention.language)
    (text, languages), *others = by_text.items()
    rest = [
        say("{languages} {text}", languages=listed(names), text=quoted(said))
        for said, names in others
    ]
    first = verb(tuple(languages), "says {text}", "say {text}", text=quoted(text))
    said = listed([first, *rest])
    return say("{said} ({value})", said=said, value=claim.value) if valued else said


def _look_alike(context: Context, claims: Iterable[Claim]) -> bool:
    """Whether different values are written alike: the 15 of `15 to 20 %` and a bare 15."""
    texts = [{mention.fact.text for mention in _in_order(context, claim)} for claim in claims]
    return any(one & other for one, other in combinations(texts, 2))


def _in_order(context: Context, claim: Claim) -> list[Mention]:
    """Its first mention in each version, in the order of the letter's languages."""
    return [claim.said[name][0] for name in context.languages if name in claim.said]


def _spans(context: Context, drift: Drift) -> Iterable[Span]:
    """What each version says; the whole text of a version that says nothing."""
    said = {
        mention.language: mention for claim in drift.claims for mention in _in_order(context, claim)
    }
    for language in context.languages:
        if language in said:
            segment, fact, _ = said[language]
            yield segment.span(fact.start, fact.end, str(fact.value))
        elif language in drift.silent and drift.severity is not Severity.NOTE:
            for segment in drift.unit.segments[language]:
                yield segment.whole()
