"""Findings as an editor shows them: at the texts that are the odd ones out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lsprotocol.types import (
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Position,
    Range,
)

from translate.application.looking import findings_of
from translate.errors import TranslateError
from translate.lsp.room import Look
from translate.model import Finding, Severity, Span
from translate.reports.translating import error_in, in_language

SOURCE = "translate"

_SEVERITIES: Mapping[Severity, DiagnosticSeverity] = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.ATTENTION: DiagnosticSeverity.Hint,
}
"""A note says that something is right: nobody who writes has to see it."""


def diagnostics_of(look: Look, interface: str) -> Mapping[str, list[Diagnostic]]:
    """What the checks find in a letter, by language; every version has its list.

    `interface` is the language that findings are told in. What is waived, and what is right,
    is not told.
    """
    told: dict[str, list[Diagnostic]] = {code: [] for code in look.typed.files}
    for finding in findings_of(look.typed.opened):
        if finding.waived is None and finding.severity in _SEVERITIES:
            for language, diagnostic in _placed(look, finding, interface):
                told[language].append(diagnostic)
    return told


def diagnostics_at(look: Look, finding: Finding, interface: str) -> list[Diagnostic]:
    """What is told of one finding in the document that was asked about."""
    placed = _placed(look, finding, interface)
    return [diagnostic for language, diagnostic in placed if language == look.language]


def unreadable(error: TranslateError, interface: str, *, here: bool) -> Diagnostic:
    """What is told, in a language, of a letter that can't be read.

    `here` says that it is told in the file that is wrong; any other names that file.
    """
    line = max((error.line or 1) - 1, 0) if here else 0
    column = max((error.column or 1) - 1, 0) if here else 0
    bare = TranslateError(error.message, remedy=error.remedy)
    told = error_in(bare if here else error, interface)
    start = Position(line, column)
    return Diagnostic(
        Range(start, start if error.column and here else Position(line + 1, 0)),
        told,
        severity=DiagnosticSeverity.Error,
        code="unreadable",
        source=SOURCE,
    )


def _placed(look: Look, finding: Finding, interface: str) -> Iterator[tuple[str, Diagnostic]]:
    """One diagnostic in each version that is the odd one out; in all of them where the odd ones
    have no text to show it at."""
    spans = [span for span in finding.spans if span.language in look.typed.files]
    shown = {span.language: span for span in reversed(spans)}
    odd = {code: span for code, span in shown.items() if code in finding.languages}
    chosen: Mapping[str, Span | None] = odd or shown
    if not chosen:
        chosen = {code: None for code in finding.languages if code in look.typed.files}
    for language, span in chosen.items():
        others = [one for one in spans if one is not span]
        yield (
            language,
            Diagnostic(
                look.range(span) if span else Range(Position(0, 0), Position(0, 0)),
                in_language(finding.message, interface),
                severity=_SEVERITIES[finding.severity],
                code=finding.check,
                source=SOURCE,
                related_information=[_related(look, one) for one in others] or None,
            ),
        )


def _related(look: Look, span: Span) -> DiagnosticRelatedInformation:
    value = f" = {span.value}" if span.value and span.value != span.text else ""
    return DiagnosticRelatedInformation(look.location(span), f"{span.language}: {span.text}{value}")
