"""code-drift."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, quoted, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import Finding, Kind, MarkKind, Severity, Span, Unit


@unit_check(Severity.WARNING)
def code_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """What is written as code is not the same in all versions: a setting, a command, a file name.

    A version that has the same words and figures outside of code says the same. Where there are
    three versions or more, two of them have to agree; a value that each version translates is none.

    Why: a reader types it as it stands, and the numbers in it are compared by no other check.
    Example: nl “zet `max=60`”, en “set `max=80`”.
    Remedy: write the same code in all versions.
    """
    found: dict[str, list[Span]] = {
        language: [
            segment.span(mark.start, mark.end)
            for segment in segments
            for mark in segment.marks
            if mark.kind is MarkKind.CODE
        ]
        for language, segments in unit.segments.items()
        if segments and segments[0].kind is not Kind.ENTRY
    }
    if len(found) < 2 or not any(found.values()):
        return
    said = {language: Counter(_code(span) for span in spans) for language, spans in found.items()}
    everything: Counter[str] = Counter()
    for own in said.values():
        everything |= own
    lacking = {
        language: tuple(sorted(one for one in everything - own if not _says(unit, language, one)))
        for language, own in said.items()
    }
    lacked = parties(lacking)
    if not any(lacking.values()) or len(lacked) == len(lacking) > 2:
        return
    odd = odd_ones_out(lacking, lacked.values())
    having = [language for language in lacking if language not in odd] or list(lacking)
    missing = dict.fromkeys(code for language in odd for code in lacking[language])
    if missing:
        yield _finding(unit, odd, having, list(missing), found)


def _code(span: Span) -> str:
    return " ".join(span.text.split())


def _says(unit: Unit, language: str, code: str) -> bool:
    """Whether a version has all words and figures of a code somewhere in its text."""
    text = Counter(re.findall(r"\w+", unit.text(language).casefold()))
    return not Counter(re.findall(r"\w+", code.casefold())) - text


def _finding(
    unit: Unit,
    odd: tuple[str, ...],
    having: list[str],
    missing: list[str],
    found: dict[str, list[Span]],
) -> Finding:
    others = tuple(language for language in having if language not in odd)
    codes = listed(map(quoted, missing))
    if others:
        message = f"{verb(odd, 'lacks', 'lack')} the code {codes} of {listed(others)}"
    else:
        message = f"the code is not the same: {codes}"
    spans = tuple(
        span
        for language, every in found.items()
        for span in every or [segment.whole() for segment in unit.segments[language]]
    )
    return Finding("code-drift", Severity.WARNING, unit.id, odd, message, spans)
