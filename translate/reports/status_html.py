"""`translate status --format html`: all letters on one page, for a wall or a shared folder."""

from __future__ import annotations

from collections.abc import Sequence

from translate.application.overviews import Overview
from translate.errors import TranslateError
from translate.languages import get
from translate.model import Severity
from translate.reports.findings import plural
from translate.reports.html import document, language, text
from translate.review.progress import Progress
from translate.review.states import State

_LEFT = (State.UNREVIEWED, State.MACHINE_DRAFT, State.STALE, State.REJECTED, State.MISSING)
"""The states that want something done, in the order in which they are told."""


def status_html(letters: Sequence[Overview], errors: Sequence[TranslateError] = ()) -> str:
    """One page without scripts: a row a letter and language, and the letters that can't be read.

    It holds no text of a letter, only names and numbers.
    """
    return document("Letters", _problems(errors) + "".join(map(_letter, letters)))


def _problems(errors: Sequence[TranslateError]) -> str:
    items = "".join(f'<li class="error">{text(str(one))}</li>\n' for one in errors)
    return f"<h2>Can't be read</h2>\n<ul>\n{items}</ul>\n" if items else ""


def _letter(one: Overview) -> str:
    name = text(one.name)
    rows = "".join(_row(one, progress) for progress in one.progress)
    return (
        f"<h2>{name}</h2>\n<p>{_told(one)}</p>\n"
        f'<div class="scroll" role="region" aria-label="{name}" tabindex="0">\n'
        '<table><thead><tr><th scope="col">Language</th><th scope="col">Approved</th>'
        '<th scope="col">Left to do</th><th scope="col">Findings</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody></table></div>\n"
    )


def _told(one: Overview) -> str:
    told = [plural(one.units, "unit")]
    told += ["confidential"] if one.confidential else []
    told += [one.released] if one.released else []
    told += [f"{one.counts['attention']} for the reader"] if one.counts["attention"] else []
    told += [f"{one.counts['waived']} waived"] if one.counts["waived"] else []
    return text(" · ".join(told))


def _row(one: Overview, progress: Progress) -> str:
    code = progress.language
    name = text(get(code).name)
    is_source = code == one.source
    done = "source" if is_source else _bar(progress.states[State.APPROVED], one.units)
    return (
        f'<tr><th scope="row"{language(code)}>{name}</th><td>{done}</td>'
        f"<td>{_left(progress)}</td><td>{_findings(progress)}</td></tr>\n"
    )


def _bar(approved: int, units: int) -> str:
    """The share as a picture, for the eye alone, and in numbers."""
    share = 100 * approved // units if units else 0
    picture = f'<span class="bar" aria-hidden="true"><i style="width:{share}%"></i></span>'
    return f"{picture}{approved}/{units}"


def _left(progress: Progress) -> str:
    told = [f"{progress.waiting} wait for another reader"] if progress.waiting else []
    for state in _LEFT:
        number = progress.states[state]
        number -= progress.waiting if state is State.UNREVIEWED else 0
        told += [f"{number} {state.value}"] if number else []
    return text(" · ".join(told) or "nothing")


def _findings(progress: Progress) -> str:
    told = [
        f'<span class="{severity.value}">{plural(number, severity.value)}</span>'
        for severity in (Severity.ERROR, Severity.WARNING)
        if (number := progress.findings[severity])
    ]
    return " · ".join(told) or '<span class="good">none</span>'
