"""footnote-missing."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.marks import astray, marked_entries, spans
from translate.checks.comparing.wording import say, verb
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.model import AlignedLetter, Finding, Severity


@letter_check(Severity.ERROR, entries=marked_entries)
def footnote_missing(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A footnote mark stands in one version of a unit and not in another.

    Why: in that language the claim loses its source.
    Example: nl “… dienstplicht[^1] te beloven”, en “… military service”.
    Remedy: put the mark back where the claim is, or waive the finding with a reason.
    """
    _, left = context.derive(astray)
    for stray in left:
        yield Finding(
            "footnote-missing",
            Severity.ERROR,
            stray.unit.id,
            stray.odd,
            say(
                "{lacking} the mark of note {note} that {having}",
                lacking=verb(stray.lacking, "lacks", "lack"),
                note=stray.note,
                having=verb(stray.having, "has", "have"),
            ),
            tuple(spans(context, stray.unit, (stray.note,))),
        )
