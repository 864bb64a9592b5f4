"""A quotation mark that one end of a quoted text has lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from translate.checks.fixing.edits import Edit
from translate.checks.fixing.rereading import joined, reread
from translate.checks.texts.signs import QUOTES, unpaired
from translate.model import AlignedLetter, Finding, Segment, Unit
from translate.precompiled import expression

_PARTNERS = {"“": "”", "«": "»", '"': '"', "„": "”“"}
"""By opening mark, what may close it."""

_STOP = ".!?…"


def lost_quote(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """The mark at the other end, where all other versions quote the whole text.

    Which mark it is, and on which side of the full stop, is taken from the version's own use.
    """
    segments = [one for own in unit.segments.values() for one in own]
    if len(finding.spans) != 1 or len(segments) != sum(map(bool, unit.segments.values())):
        return None
    language = finding.spans[0].language
    others = [one for one in segments if one.language != language]
    if not others or not all(map(_is_quoted_whole, others)):
        return None
    (segment,) = unit.segments[language]
    (sign,) = unpaired(segment.text)[:1] or (None,)
    if sign is None or len(unpaired(segment.text)) != 1:
        return None
    version = [one.text for one in letter.versions[language].segments if one is not segment]
    if sign.offset == 0 and sign.character in _PARTNERS:
        return _closed(segment, sign.character, version)
    if not segment.text[sign.offset + 1 :].strip(_STOP):
        opening = [one for one, closing in _PARTNERS.items() if sign.character in closing]
        used = [one for one in opening if any(one in text for text in version)]
        return _put_in(segment, 0, used[0]) if len(used) == 1 else None
    return None


def _is_quoted_whole(segment: Segment) -> bool:
    text = segment.text.rstrip(_STOP)
    closing = _PARTNERS.get(text[:1], "")
    return bool(closing) and text[-1] in closing and not unpaired(segment.text)


def _closed(segment: Segment, opening: str, version: Iterable[str]) -> Edit | None:
    used = Counter[str]()
    inside = Counter[bool]()
    for text in version:
        for match in _pairs(opening).finditer(text):
            used[match[2]] += 1
            if match[1] or match[3]:
                inside[bool(match[1])] += 1
    if len(used) > 1 or (not used and len(_PARTNERS[opening]) > 1):
        return None
    closing = next(iter(used), _PARTNERS[opening])
    end = len(segment.text)
    if segment.text.endswith("."):
        if len(inside) != 1:
            return None
        end -= not next(iter(inside))
    return _put_in(segment, end, closing)


def _pairs(opening: str) -> re.Pattern[str]:
    """A quotation: the full stop before its closing mark, the mark, the full stop after it."""
    closing = re.escape(_PARTNERS[opening])
    return expression(rf"{opening}[^{re.escape(QUOTES)}{closing}]*?(\.?)([{closing}])(\.?)")


def _put_in(segment: Segment, offset: int, mark: str) -> Edit | None:
    """A mark in a segment's text; None where it would not pair up there."""
    at = segment.source_offset(offset) if offset == 0 else segment.source_offset(offset - 1) + 1
    edit = joined(segment, [(at, at, mark)])
    after = reread(edit)
    expected = segment.text[:offset] + mark + segment.text[offset:]
    return edit if after and after.text == expected and not unpaired(expected) else None
