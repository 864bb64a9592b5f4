"""Single units for people: each version's text, and what is found about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.model import AlignedLetter, Finding, Unit
from translate.reports.findings import SEVERITY_STYLES, half_said
from translate.reports.styled import Line, Piece, Style
from translate.review.naming import unit_names
from translate.review.states import State, Wanted
from translate.wording import Said, listed, say

_WAITS = {
    Wanted.SECOND: say("waits for a second person"),
    Wanted.READER: say("waits for a reader"),
}


def state_said(state: str, wants: Wanted | None = None) -> Said:
    """A state in words: a text that somebody approved says whom it `wants`, not `unreviewed`."""
    return say(str(state)) if wants is None else _WAITS[wants]


def unit_lines(
    letter: AlignedLetter,
    unit: Unit,
    findings: Sequence[Finding],
    states: Mapping[tuple[str, str], State],
    *,
    approvers: Mapping[tuple[str, str], Sequence[str]] | None = None,
    wanted: Mapping[tuple[str, str], Wanted] | None = None,
) -> Iterator[Line]:
    """A unit: a heading, a line a language with its state, then its open findings and attention.

    The texts are never cut: who decides about a unit counts as having read it. `approvers` are
    those who approved a text, by unit id and language, and `wanted` is whom it waits for then.
    """
    yield (
        (f"{unit.id}·{unit_names(letter)[unit.id]}", Style.STRONG),
        ("  ", Style.FAINT),
        (say(unit.kind.value.replace("-", " ")), Style.FAINT),
    )
    for language in letter.languages:
        state = states.get((unit.id, language))
        told: tuple[Piece, ...] = ()
        if state:
            place = unit.id, language
            voices, wants = (approvers or {}).get(place, ()), (wanted or {}).get(place)
            standing = _standing(state, voices, wants)
            told = (" (", Style.FAINT), (standing, Style.FAINT), (")", Style.FAINT)
        text = " ".join(unit.source(language).split())
        yield (
            (f"  {language}", Style.FAINT),
            *told,
            ("  ", Style.FAINT),
            (text or say("nothing"), Style.PLAIN),
        )
    for finding in findings:
        if finding.unit == unit.id and finding.waived is None:
            yield (
                ("  ", Style.PLAIN),
                (say(finding.severity.value), SEVERITY_STYLES[finding.severity]),
                (": ", Style.PLAIN),
                (finding.message, Style.PLAIN),
                (f" [{finding.check}]", Style.FAINT),
            )
            if finding.half_waived is not None:
                yield ("    ", Style.PLAIN), (half_said(finding.half_waived), Style.FAINT)


def _standing(state: State, approvers: Sequence[str], wants: Wanted | None) -> Said:
    """`unreviewed`; `waits for a reader, approved by Anna` where more people have to."""
    said = state_said(state, wants)
    if state is not State.UNREVIEWED or not approvers:
        return said
    return say("{state}, approved by {names}", state=said, names=listed(approvers))
