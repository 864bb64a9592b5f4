"""`translate check --format html`: the findings as one page that can be mailed, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translate.languages import get
from translate.model import AlignedLetter, Finding, Fix, Segment, Unit
from translate.reports.diff import marked
from translate.reports.findings import count_line, place
from translate.reports.html import document, language, text
from translate.reports.machine import Examined
from translate.reports.styled import Style

_CLASSES = {Style.ODD: ' class="odd"', Style.DIFFERENT: ""}
"""The attributes of the element that marks a piece."""


def check_html(examined: Examined, *, everything: bool = False) -> str:
    """One page without scripts: each letter's units that have findings, the versions side by side.

    Attention, notes and waived findings are only counted, unless `everything` asks for them.
    """
    names = ", ".join(letter.name for letter, _ in examined)
    sections = (_letter(letter, findings, everything) for letter, findings in examined)
    return document(f"Findings: {names}" if names else "Findings", "".join(sections))


def _letter(letter: AlignedLetter, findings: Sequence[Finding], everything: bool) -> str:
    shown = [one for one in findings if everything or _is_open_fault(one)]
    by_unit: dict[str, list[Finding]] = {}
    for finding in shown:
        by_unit.setdefault(finding.unit, []).append(finding)
    units = [unit for unit in letter.units if unit.id in by_unit]
    parts = [f"<h2>{text(letter.name)}</h2>\n<p>{text(_counted(letter, findings))}</p>\n"]
    if "" in by_unit:
        parts.append(f'<section class="unit"><h3>The whole letter</h3>\n{_list(by_unit[""])}')
        parts.append("</section>\n")
    parts += [_unit(letter, unit, by_unit[unit.id]) for unit in units]
    return "".join(parts)


def _is_open_fault(finding: Finding) -> bool:
    return finding.severity.is_fault and finding.waived is None


def _counted(letter: AlignedLetter, findings: Sequence[Finding]) -> str:
    return "".join(words for words, _ in count_line(letter, findings))


def _unit(letter: AlignedLetter, unit: Unit, findings: Sequence[Finding]) -> str:
    versions = "".join(_version(letter, unit, code, findings) for code in letter.languages)
    return (
        f'<section class="unit"><h3>{unit.id} · {unit.kind.value}</h3>\n'
        f'<div class="versions">\n{versions}</div>\n{_list(findings)}</section>\n'
    )


def _version(letter: AlignedLetter, unit: Unit, code: str, findings: Sequence[Finding]) -> str:
    segments = unit.segments.get(code, ())
    name = text(get(code).name)
    lines = f", line {segments[0].line}" if segments else ""
    body = "".join(f"<p{language(code)}>{_marked(letter, one, findings)}</p>\n" for one in segments)
    missing = "" if segments else '<p class="error">missing</p>\n'
    return (
        f'<div class="version"><h4><span{language(code)}>{name}</span>{lines}</h4>\n'
        f"{body}{missing}</div>\n"
    )


def _marked(letter: AlignedLetter, segment: Segment, findings: Sequence[Finding]) -> str:
    """The segment's source as it stands in the file, with what differs in `<mark>` elements."""
    return "".join(_pieces(letter, segment, findings))


def _pieces(letter: AlignedLetter, segment: Segment, findings: Sequence[Finding]) -> Iterator[str]:
    for words, style in marked(letter, findings, segment):
        if style in _CLASSES:
            yield f"<mark{_CLASSES[style]}>{text(words)}</mark>"
        else:
            yield text(words)


def _list(findings: Sequence[Finding]) -> str:
    return f'<ul class="findings">\n{"".join(map(_item, findings))}</ul>\n'


def _item(finding: Finding) -> str:
    where = f" · {text(place(finding) or '')}" if finding.spans else ""
    said = f'<b class="{finding.severity.value}">{finding.severity.value}:</b>'
    waiver = finding.waived
    waived = (
        f"<br>waived by {text(waiver.by)} on {text(waiver.at[:10])}: {text(waiver.reason)}"
        if waiver
        else ""
    )
    mend = f"<br>fix: {text(_edit(finding.fix))}" if finding.fix and not waiver else ""
    return (
        f"<li>{said} {text(finding.message)} "
        f'<span class="quiet">[{finding.check}]{where}{mend}{waived}</span></li>\n'
    )


def _edit(fix: Fix) -> str:
    if not fix.old:
        return f"put in “{fix.replacement}”"
    return f"“{fix.old}” → “{fix.replacement}”" if fix.replacement else f"take out “{fix.old}”"
