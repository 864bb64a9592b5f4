"""Findings as lines for a terminal: the place, what is wrong, and every version's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from translate.model import AlignedLetter, Finding, Severity, Span, Waiver
from translate.reports.locating import locate, source_range
from translate.reports.styled import Line, Style
from translate.reports.translating import in_language
from translate.review.progress import count
from translate.wording import Said, counted, listed, say

CONTEXT = 28
"""Characters shown on either side of a differing piece."""

MANY = 3
"""Warnings of one check in one letter that are shown in full: a converter's slip is everywhere."""

SEVERITY_STYLES = {
    Severity.ERROR: Style.ERROR,
    Severity.WARNING: Style.WARNING,
    Severity.ATTENTION: Style.NOTE,
    Severity.NOTE: Style.NOTE,
}


def findings_lines(
    letter: AlignedLetter,
    findings: Sequence[Finding],
    *,
    everything: bool = False,
    language: str = "en",
) -> Iterator[Line]:
    """A letter's findings in the order given, then one line that counts them.

    Attention, notes and waived findings are only counted, and of many warnings of one check the
    later ones are only named by their places, unless `everything` asks for them. `language` is the
    reader's, of `INTERFACES`.
    """
    later: dict[str, list[Finding]] = {}
    for finding in findings:
        if everything:
            yield from finding_lines(letter, finding, language)
            yield ()
        elif finding.severity.is_fault and finding.waived is None:
            alike = later.setdefault(finding.check, [])
            if finding.severity is Severity.WARNING:
                alike.append(finding)
            if finding.severity is Severity.ERROR or len(alike) <= MANY:
                yield from finding_lines(letter, finding, language)
                yield ()
    for check, alike in later.items():
        if alike[MANY:]:
            yield _later_line(check, alike[MANY:], language)
            yield ()
    yield count_line(letter, findings, language)


def _later_line(check: str, findings: Sequence[Finding], language: str) -> Line:
    """The warnings of a check that are not shown one by one: how many, and where."""
    places = dict.fromkeys(place(finding) or finding.unit for finding in findings)
    said = counted(
        len(findings),
        "{count} more warning of this kind (--all shows it): {places}",
        "{count} more warnings of this kind (--all shows them): {places}",
        count=len(findings),
        places=_shortened(", ".join(places)),
    )
    return (in_language(said, language), Style.WARNING), (f" [{check}]", Style.FAINT)


def finding_lines(letter: AlignedLetter, finding: Finding, language: str = "en") -> Iterator[Line]:
    """One finding: `path:line:column: severity: message [check]`, then a line a version."""
    yield (
        (place(finding) or letter.name, Style.STRONG),
        (": ", Style.PLAIN),
        (in_language(say(finding.severity.value), language), SEVERITY_STYLES[finding.severity]),
        (f": {in_language(finding.message, language)} ", Style.PLAIN),
        (f"[{finding.check}]", Style.FAINT),
        (f" {finding.unit}" if finding.unit else "", Style.FAINT),
    )
    if finding.waived is not None:
        waiver = finding.waived
        said = say(
            "waived by {name} on {day}: {reason}",
            name=listed(waiver.people),
            day=waiver.at[:10],
            reason=waiver.reason,
        )
        yield ((f"    {in_language(said, language)}", Style.FAINT),)
    if finding.half_waived is not None:
        yield ((f"    {in_language(half_said(finding.half_waived), language)}", Style.FAINT),)
    if finding.also:
        said = say("explains: {checks}", checks=", ".join(finding.also))
        yield ((f"    {in_language(said, language)}", Style.FAINT),)
    for span in finding.spans:
        if not span.text and locate(letter, span) is None:  # where there is no text yet
            continue
        yield (
            (f"    {span.language} {_file(letter, span)}{span.line}:{span.column}  ", Style.FAINT),
            *_excerpt(letter, span, span.language in finding.languages),
        )
    if finding.fix is not None:
        fix = finding.fix
        yield (
            (
                f"    {in_language(say('fix'), language)}: "
                f"{fix.language} {fix.line}:{fix.column}  ",
                Style.FAINT,
            ),
            (_on_one_line(fix.old), Style.REMOVED),
            (_on_one_line(fix.replacement), Style.ADDED),
        )


def count_line(letter: AlignedLetter, findings: Iterable[Finding], language: str = "en") -> Line:
    """`permits (nl, en, ru), 31 units: 3 errors, 1 warning, 2 waived`."""
    name = f"{letter.name} ({', '.join(letter.languages)})"
    if not letter.size:
        nothing = in_language(say("nothing is written yet"), language)
        return (f"{name}: ", Style.STRONG), (nothing, Style.FAINT)
    findings = tuple(findings)
    counts = count(findings)
    units = in_language(plural(letter.size, "unit"), language)
    parts = [plural(counts[word], word) for word in ("error", "warning", "note") if counts[word]]
    if counts["attention"]:
        parts.append(say("{count} for the reader", count=counts["attention"]))
    if counts["waived"]:
        parts.append(say("{count} waived", count=counts["waived"]))
    parts += half_counted(counts)
    if fuzzy := sum(finding.fuzzy for finding in findings):
        parts.append(say("{count} in fuzzy entries", count=fuzzy))
    style = Style.ERROR if counts["error"] else Style.WARNING if counts["warning"] else Style.GOOD
    told = [in_language(part, language) for part in parts or [say("no findings")]]
    return (f"{name}, {units}: ", Style.STRONG), (", ".join(told), style)


def half_said(waiver: Waiver) -> Said:
    """What one person said of a finding that two have to waive."""
    return say(
        "waived by {name}: {reason}; a second person has to as well",
        name=listed(waiver.people),
        reason=waiver.reason,
    )


def half_counted(counts: Mapping[str, int]) -> list[Said]:
    """How many of the findings that `count` counted wait for a second waiver, if any do."""
    number = counts["half_waived"]
    said = counted(
        number,
        "{count} waiver waits for a second person",
        "{count} waivers wait for a second person",
        count=number,
    )
    return [said] if number else []


def plural(number: int, word: str) -> Said:
    """`1 error`, `2 errors`."""
    return counted(number, f"{{count}} {word}", f"{{count}} {word}s", count=number)


def ordered_spans(finding: Finding) -> list[Span]:
    """A finding's places, the odd ones out first; of a file in several languages a translation
    before its source, which whoever translates can't change."""
    spans = finding.spans
    is_bilingual = len({one.path for one in spans}) < len({one.language for one in spans})

    def rank(span: Span) -> tuple[bool, bool]:
        is_source = is_bilingual and span.language == spans[0].language
        return span.language not in finding.languages, is_source

    return sorted(spans, key=rank)


def place(finding: Finding) -> str | None:
    """Where to go for a finding, `path:line:column`; None where it has no place."""
    for span in ordered_spans(finding):
        return f"{span.path}:{span.line}:{span.column}"
    return None


def _file(letter: AlignedLetter, span: Span) -> str:
    """The file of a place in another letter, with a colon; "" in the letter's own."""
    version = letter.versions.get(span.language)
    return f"{span.path}:" if version and version.path != span.path else ""


def _excerpt(letter: AlignedLetter, span: Span, odd: bool) -> Line:
    """A span with the words around it, on one line."""
    segment = locate(letter, span)
    style = Style.ODD if odd else Style.DIFFERENT
    if segment is None:
        return ((_on_one_line(_shortened(span.text)), style),)
    start, end = source_range(segment, span)
    if end - start > 2 * CONTEXT:
        return ((_on_one_line(_shortened(segment.source[start:end])), Style.PLAIN),)
    before, after = segment.source[:start], segment.source[end:]
    return (
        (_on_one_line("…" + before[-CONTEXT:] if len(before) > CONTEXT else before), Style.PLAIN),
        (_on_one_line(segment.source[start:end]), style),
        (_on_one_line(after[:CONTEXT] + "…" if len(after) > CONTEXT else after), Style.PLAIN),
        (f"   = {span.value}" if span.value and span.value != span.text else "", Style.FAINT),
    )


def _shortened(text: str) -> str:
    """The beginning of a text too long to be shown as one differing piece."""
    return text if len(text) <= 3 * CONTEXT else text[: 3 * CONTEXT].rstrip() + "…"


def _on_one_line(text: str) -> str:
    """Line ends as single spaces; other spaces stay as they are."""
    return text.replace("\r", "").replace("\n", " ")
