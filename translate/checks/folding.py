"""One slip, one finding: a finding that another one explains is folded into that one.

Checks do not know one another, but for `part-missing`, which looks at whole letters and itself asks
`clause-missing` and `sentence-missing`. Two of them may report one slip in their own words: the
figure in a sentence that is missing, the foreign sentence in a paragraph that was never translated.
Which check explains which is a row of `EXPLANATIONS`; whether it does so in a unit is asked of the
places that the two findings name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from translate.dataclass import dataclass
from translate.model import Finding, Severity, Span, Unit

_VALUES = ("number-drift", "date-drift", "time-drift", "unit-drift", "currency-drift")
_MEANINGS = ("opposite-drift", "polarity-drift", "role-drift", "bound-drift", "contrast-drift")
_GRAVEST_FIRST = tuple(Severity)

_Place = tuple[str, int, int, int, int]
"""Language, line, column, end line, end column."""

_Wholes = frozenset[_Place]
"""The places of the unit's segments, each as a whole."""


def fold(unit: Unit, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of one unit without those that another one explains, in their order.

    The finding that explains takes over the ids of the checks (`also`), the severity where that is
    graver, and the fix where it has none. A note explains nothing and is explained by nothing.
    """
    faults = [one for one in findings if one.severity is not Severity.NOTE]
    if not faults:
        return tuple(findings)
    wholes = frozenset(map(_place, (segment.whole() for segment in unit)))
    by_check: dict[str, list[Finding]] = {}
    for one in faults:
        by_check.setdefault(one.check, []).append(one)
    explained = {id(one): _explaining(one, by_check, wholes) for one in faults}
    folded: dict[int, list[Finding]] = {}
    for one in faults:
        root = one
        while (other := explained[id(root)]) is not None:
            root = other
        if root is not one:
            folded.setdefault(id(root), []).append(one)
    return tuple(
        _with(one, folded.get(id(one), ())) for one in findings if not explained.get(id(one))
    )


def _explaining(
    finding: Finding, others: Mapping[str, Sequence[Finding]], wholes: _Wholes
) -> Finding | None:
    """The finding that explains another, of the others by check; None where there is none."""
    for row in EXPLANATIONS:
        if finding.check in row.explains:
            for other in others.get(row.check, ()):
                if row.relation(finding, other, wholes):
                    return other
    return None


def _with(finding: Finding, folded: Sequence[Finding]) -> Finding:
    if not folded:
        return finding
    return replace(
        finding,
        severity=min((finding.severity, *(one.severity for one in folded)), key=_gravity),
        also=tuple(dict.fromkeys(one.check for one in folded)),
        fix=finding.fix or next((one.fix for one in folded if one.fix), None),
    )


def _gravity(severity: Severity) -> int:
    return _GRAVEST_FIRST.index(severity)


def _is_in_place(one: Finding, other: Finding, wholes: _Wholes) -> bool:
    """Whether the two have an odd language in common, and what the first shows in it lies within
    what the second shows: a number, a foreign sentence, a text that was never translated."""
    shared = set(one.languages) & set(other.languages)
    places = [span for span in one.spans if span.language in shared]
    return bool(places) and all(_is_within_any(place, other) for place in places)


def _is_left_out(one: Finding, other: Finding, wholes: _Wholes) -> bool:
    """Whether what the first misses stands in the sentence that the second misses.

    A version that lacks the sentence is shown whole by both; the first must name nothing in it.
    """
    lacking = {span.language for span in other.spans if _place(span) in wholes}
    silent = [span for span in one.spans if span.language in lacking]
    return (
        0 < len(lacking) < len({span.language for span in other.spans})
        and any(span.language not in lacking for span in one.spans)
        and all(_place(span) in wholes for span in silent)
        and all(_is_within_any(span, other) for span in one.spans)
    )


def _is_beside(one: Finding, other: Finding, wholes: _Wholes) -> bool:
    """Whether both blame the same language, and name a place in it that is the same."""
    shared = set(one.languages) & set(other.languages)
    places = {_place(span) for span in other.spans if span.language in shared}
    return not places.isdisjoint(map(_place, one.spans))


def _touches(one: Finding, other: Finding, wholes: _Wholes) -> bool:
    """Whether both blame the same language, and name places in it that have letters in common."""
    shared = set(one.languages) & set(other.languages)
    return any(
        span.language == place.language
        and (span.line, span.column) < (place.end_line, place.end_column)
        and (place.line, place.column) < (span.end_line, span.end_column)
        for span in one.spans
        if span.language in shared
        for place in other.spans
    )


def _shows_the_same(one: Finding, other: Finding, wholes: _Wholes) -> bool:
    """Whether both blame the same language, and what the first shows in another one lies within
    what the second shows there."""
    shared = set(one.languages) & set(other.languages)
    places = [span for span in one.spans if span.language not in shared]
    return bool(shared) and any(_is_within_any(place, other) for place in places)


def _is_written_out(one: Finding, other: Finding, wholes: _Wholes) -> bool:
    """Whether one version alone has a number, perhaps where the other has a placeholder."""
    return len([span for span in one.spans if span.value]) == 1 and _is_in_place(one, other, wholes)


def _is_within_any(span: Span, finding: Finding) -> bool:
    return any(
        span.language == other.language
        and (other.line, other.column) <= (span.line, span.column)
        and (span.end_line, span.end_column) <= (other.end_line, other.end_column)
        for other in finding.spans
    )


def _place(span: Span) -> _Place:
    return span.language, span.line, span.column, span.end_line, span.end_column


@dataclass(frozen=True, slots=True)
class Explanation:
    """A check whose findings may explain those of others; all of scope UNIT."""

    check: str
    explains: frozenset[str]
    relation: Callable[[Finding, Finding, _Wholes], bool]
    """Whether the first finding, of one of those, is explained by the second one."""


EXPLANATIONS = (
    Explanation(
        "untranslated-segment",
        frozenset(
            (
                "language-mismatch",
                "number-format",
                "term-drift",
                "meaning-drift",
                *_VALUES,
                *_MEANINGS,
            )
        ),
        _is_in_place,
    ),
    # Half a text that is missing makes the whole unlike the others.
    Explanation("sentence-missing", frozenset(("meaning-drift",)), _is_in_place),
    Explanation(
        "language-mismatch",
        frozenset(("number-format", "mixed-script", "meaning-drift")),
        _is_in_place,
    ),
    Explanation("garbled-text", frozenset(("leftover-text",)), _is_in_place),
    Explanation("leftover-text", frozenset(_VALUES), _is_in_place),
    Explanation(
        "sentence-missing",
        frozenset(("term-drift", "link-drift", "struck-text", *_VALUES, *_MEANINGS)),
        _is_left_out,
    ),
    Explanation("number-format", frozenset(("number-drift",)), _is_in_place),
    Explanation("placeholder-drift", frozenset(("number-drift",)), _is_written_out),
    # Two words that changed places, as opposites, as those who act or as names.
    *(
        Explanation(check, frozenset(("exchanged-words",)), _is_beside)
        for check in ("exchanged-names", "role-drift", "opposite-drift", "polarity-drift")
    ),
    # A word for another one, of which a check that knows more of the two has spoken.
    *(
        Explanation(check, frozenset(("contrast-drift",)), _touches)
        for check in (
            *("opposite-drift", "polarity-drift", "role-drift", "exchanged-names", "name-drift"),
            *("exchanged-words", "clause-missing", "bound-drift", "term-drift", *_VALUES),
        )
    ),
    # `also` for `only`: no other version lacks its own `only`.
    *(
        Explanation(check, frozenset(("restriction-drift",)), _shows_the_same)
        for check in ("opposite-drift", "polarity-drift", "clause-missing", "sentence-missing")
    ),
    # `€55 a week` for `€55 an hour`: another unit, and another rate.
    Explanation("unit-drift", frozenset(("opposite-drift",)), _is_in_place),
)
"""The first that fits is taken. No check explains, by way of others, itself."""
