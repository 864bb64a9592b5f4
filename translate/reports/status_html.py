"""`translate status --format html`: all letters on one page, for a wall or a shared folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translate.application.overviews import Overview
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.languages import get
from translate.model import Severity
from translate.reports.findings import half_counted, plural
from translate.reports.html import document, language, text
from translate.reports.status import in_state, unsigned, waiting, without_odd_one
from translate.reports.translating import error_in, in_language
from translate.review.progress import Progress
from translate.review.states import State
from translate.wording import say

_LEFT = (State.UNREVIEWED, State.MACHINE_DRAFT, State.STALE, State.REJECTED, State.MISSING)
"""The states that want something done, in the order in which they are told."""


def status_html(
    letters: Sequence[Overview], errors: Sequence[TranslateError] = (), reader: str = "en"
) -> str:
    """One page without scripts: a row a letter and language, and the letters that can't be read.

    It holds no text of a letter, only names and numbers. `reader` is the language of whoever reads
    it, of `INTERFACES`.
    """
    writer = _Writer(reader)
    body = writer.problems(errors) + "".join(map(writer.letter, letters))
    return document(in_language(say("Letters"), reader), body, reader)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes for one reader."""

    reader: str

    def _told(self, said: str) -> str:
        return text(in_language(said, self.reader))

    def _row_of(self, said: Iterable[str]) -> str:
        return " · ".join(map(self._told, said))

    def problems(self, errors: Sequence[TranslateError]) -> str:
        items = "".join(
            f'<li class="error">{text(error_in(one, self.reader))}</li>\n' for one in errors
        )
        if not items:
            return ""
        head = self._told(say("Can't be read"))
        return f"<h2>{head}</h2>\n<ul>\n{items}</ul>\n"

    def letter(self, one: Overview) -> str:
        name = text(one.name)
        rows = "".join(self._row(one, progress) for progress in one.progress)
        heads = say("Language"), say("Approved"), say("Left to do"), say("Findings")
        cells = "".join(f'<th scope="col">{self._told(head)}</th>' for head in heads)
        return (
            f"<h2>{name}</h2>\n<p>{self._about(one)}</p>\n"
            f'<div class="scroll" role="region" aria-label="{name}" tabindex="0">\n'
            f"<table><thead><tr>{cells}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n"
        )

    def _about(self, one: Overview) -> str:
        told: list[str] = [plural(one.units, "unit")]
        told += [say("confidential")] if one.confidential else []
        told += [one.released] if one.released else []
        told += without_odd_one(one)
        counts = one.counts
        if counts["attention"]:
            told.append(say("{count} for the reader", count=counts["attention"]))
        told += [say("{count} waived", count=counts["waived"])] if counts["waived"] else []
        told += [*half_counted(counts), *unsigned(one)]
        return self._row_of(told)

    def _row(self, one: Overview, progress: Progress) -> str:
        code = progress.language
        name = text(get(code).name)
        if code == one.source:
            done = self._told(say("source"))
        else:
            done = _bar(progress.states[State.APPROVED], one.units)
        return (
            f'<tr><th scope="row"{language(code)}>{name}</th><td>{done}</td>'
            f"<td>{self._left(progress)}</td><td>{self._findings(progress)}</td></tr>\n"
        )

    def _left(self, progress: Progress) -> str:
        told = waiting(progress)
        for state in _LEFT:
            number = progress.states[state]
            number -= progress.waiting if state is State.UNREVIEWED else 0
            told += [in_state(number, state)] if number else []
        return self._row_of(told or [say("nothing")])

    def _findings(self, progress: Progress) -> str:
        told = [
            f'<span class="{severity.value}">{self._told(plural(number, severity.value))}</span>'
            for severity in (Severity.ERROR, Severity.WARNING)
            if (number := progress.findings[severity])
        ]
        return " · ".join(told) or f'<span class="good">{self._told(say("none"))}</span>'


def _bar(approved: int, units: int) -> str:
    """The share as a picture, for the eye alone, and in numbers."""
    share = 100 * approved // units if units else 0
    picture = f'<span class="bar" aria-hidden="true"><i style="width:{share}%"></i></span>'
    return f"{picture}{approved}/{units}"
