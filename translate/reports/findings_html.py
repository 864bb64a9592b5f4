"""`translate check --format html`: the findings as one page that can be mailed, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from translate.dataclass import dataclass
from translate.languages import get
from translate.model import AlignedLetter, Finding, Fix, Segment, Unit, Waiver
from translate.reports.diff import marked
from translate.reports.findings import count_line, half_said, place
from translate.reports.html import document, language, text
from translate.reports.machine import Examined
from translate.reports.styled import Style
from translate.reports.translating import in_language
from translate.wording import Said, listed, say

_CLASSES = {Style.ODD: ' class="odd"', Style.DIFFERENT: ""}
"""The attributes of the element that marks a piece."""


def check_html(examined: Examined, *, everything: bool = False, reader: str = "en") -> str:
    """One page without scripts: each letter's units that have findings, the versions side by side.

    Attention, notes and waived findings are only counted, unless `everything` asks for them.
    `reader` is the language of whoever reads it, of `INTERFACES`.
    """
    writer = _Writer(reader, everything)
    names = ", ".join(letter.name for letter, _ in examined)
    title = f"{in_language(say('Findings'), reader)}: {names}"
    return document(title, "".join(writer.letter(*one) for one in examined), reader)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes for one reader."""

    reader: str
    everything: bool

    def letter(self, letter: AlignedLetter, findings: Sequence[Finding]) -> str:
        by_unit: dict[str, list[Finding]] = {}
        for finding in findings:
            if self.everything or (finding.severity.is_fault and finding.waived is None):
                by_unit.setdefault(finding.unit, []).append(finding)
        counted = "".join(words for words, _ in count_line(letter, findings, self.reader))
        parts = [f"<h2>{text(letter.name)}</h2>\n<p>{text(counted)}</p>\n"]
        if "" in by_unit:
            head = f'<section class="unit"><h3>{self._told(say("The whole letter"))}</h3>\n'
            parts.append(f"{head}{self._list(by_unit[''])}</section>\n")
        units = (unit for unit in letter.units if unit.id in by_unit)
        parts += [self._unit(letter, unit, by_unit[unit.id]) for unit in units]
        return "".join(parts)

    def _told(self, said: str) -> str:
        return text(in_language(said, self.reader))

    def _unit(self, letter: AlignedLetter, unit: Unit, findings: Sequence[Finding]) -> str:
        kind = self._told(say(unit.kind.value.replace("-", " ")))
        versions = "".join(self._version(letter, unit, code, findings) for code in letter.languages)
        return (
            f'<section class="unit"><h3>{unit.id} · {kind}</h3>\n'
            f'<div class="versions">\n{versions}</div>\n{self._list(findings)}</section>\n'
        )

    def _version(
        self, letter: AlignedLetter, unit: Unit, code: str, findings: Sequence[Finding]
    ) -> str:
        segments = unit.segments.get(code, ())
        name = f"<span{language(code)}>{text(get(code).name)}</span>"
        if segments:
            line = self._told(say("line {line}", line=segments[0].line))
            head = f"<h4>{name}, {line}</h4>\n"
        else:
            missing = self._told(say("missing"))
            head = f'<h4>{name}</h4>\n<p class="error">{missing}</p>\n'
        body = "".join(
            f"<p{language(code)}>{_marked(letter, one, findings)}</p>\n" for one in segments
        )
        return f'<div class="version">{head}{body}</div>\n'

    def _list(self, findings: Sequence[Finding]) -> str:
        return f'<ul class="findings">\n{"".join(map(self._item, findings))}</ul>\n'

    def _item(self, finding: Finding) -> str:
        severity = finding.severity.value
        where = f" · {text(place(finding) or '')}" if finding.spans else ""
        more = ""
        if finding.waived:
            more = f"<br>{self._told(_waived(finding.waived))}"
        elif finding.fix:
            more = f"<br>{self._told(say('fix'))}: {text(_edit(finding.fix))}"
        if finding.half_waived:
            more += f"<br>{self._told(half_said(finding.half_waived))}"
        return (
            f'<li><b class="{severity}">{self._told(say(severity))}:</b> '
            f"{self._told(finding.message)} "
            f'<span class="quiet">[{finding.check}]{where}{more}</span></li>\n'
        )


def _marked(letter: AlignedLetter, segment: Segment, findings: Sequence[Finding]) -> str:
    """The segment's source as it stands in the file, with what differs in `<mark>` elements."""
    return "".join(
        f"<mark{_CLASSES[style]}>{text(words)}</mark>" if style in _CLASSES else text(words)
        for words, style in marked(letter, findings, segment)
    )


def _waived(waiver: Waiver) -> Said:
    return say(
        "waived by {name} on {day}: {reason}",
        name=listed(waiver.people),
        day=waiver.at[:10],
        reason=waiver.reason,
    )


def _edit(fix: Fix) -> str:
    return f"“{fix.old}” → “{fix.replacement}”" if fix.old else f"+ “{fix.replacement}”"
