"""A word that is written twice, written once."""

from __future__ import annotations

from bisect import bisect_left

from translate.checks.fixing.edits import Edit, text_edit
from translate.checks.leftovers import doubled_words
from translate.model import AlignedLetter, Finding, Severity, Unit


def written_once(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """The doubled word that an error of `leftover-text` shows, once."""
    if finding.severity is not Severity.ERROR or not finding.spans:
        return None
    span = finding.spans[0]
    for segment in unit.segments.get(span.language, ()):
        found = doubled_words(segment)
        place = span.line, span.column
        nearest = bisect_left(found, place, key=lambda one: segment.position(one[0]))
        if nearest == len(found):
            continue
        start, end, certain = found[nearest]
        if certain and segment.position(start) == place:
            return text_edit(segment, start, end, segment.text[start:end].split()[0])
    return None
