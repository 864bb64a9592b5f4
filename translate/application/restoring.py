"""An edit taken back by whoever made it: the text of before in the place of the new one."""

from __future__ import annotations

from itertools import takewhile

from translate.application.editing import editable, find_segment, write_version
from translate.application.letters import OpenLetter
from translate.dataclass import dataclass
from translate.documents import splicing
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import Segment, Unit, Version


@dataclass(frozen=True, slots=True)
class Edit:
    """What an edit put in the place of what. It holds text: keep it in memory alone."""

    language: str
    ordinal: int
    """Of the segment as it is after the edit."""
    old: str
    """The text of before, as `editable` gives it; "" where there was none."""
    new: str
    added: bytes = b""
    """Where there was none: what came into the file."""
    events: int = 0
    """Lines of the ledger that were there after the edit."""


def edit_between(before: OpenLetter, after: OpenLetter, language: str) -> Edit | None:
    """The one edit between two states of a version; None where it is not one text that changed."""
    old, new = before.letter.versions[language], after.letter.versions[language]
    lines = len(after.ledger)
    if len(new.segments) == len(old.segments):
        pairs = zip(old.segments, new.segments, strict=True)
        changed = [(was, now) for was, now in pairs if was.source != now.source]
        if len(changed) != 1:
            return None
        ((was, now),) = changed
        return Edit(language, now.ordinal, editable(was), editable(now), events=lines)
    texts = [one.source for one in old.segments]
    for segment in new.segments:
        rest = [one.source for one in new.segments if one is not segment]
        if rest == texts and (added := _added(old.data, new.data)):
            return Edit(language, segment.ordinal, "", editable(segment), added, lines)
    return None


def edited_segment(opened: OpenLetter, unit: Unit, edit: Edit) -> Segment | None:
    """The segment of a unit that still is as an edit left it."""
    own = [one for one in unit.segments.get(edit.language, ()) if editable(one) == edit.new]
    segment = find_segment(opened, edit.language, edit.ordinal, edit.new) if own else None
    return segment if segment in own else None


def take_back(opened: OpenLetter, unit: Unit, edit: Edit) -> str:
    """Puts the text of before an edit into the file again; gives the file's path.

    The ledger is told nothing: whoever wrote the text of before, and approved it, still did. Raises
    TranslateError, and writes nothing, where another text stands there by now.
    """
    version = opened.letter.versions[edit.language]
    segment = edited_segment(opened, unit, edit)
    if segment is None:
        raise _changed(version)
    if edit.added:
        data = _without(version, edit.added)
    else:
        data = splicing.replace(version, {segment: edit.old})
    write_version(opened, version, data)
    return version.path


def _added(old: bytes, new: bytes) -> bytes:
    """What `new` has more than `old`, in one piece; nothing where there is more to it."""
    more = len(new) - len(old)
    at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    return new[at : at + more] if more > 0 and new[:at] + new[at + more :] == old else b""


def _without(version: Version, added: bytes) -> bytes:
    if version.data.count(added) != 1:
        raise _changed(version)
    data = version.data.replace(added, b"")
    read = read_markdown(data, version.language, version.path)
    if len(read.segments) != len(version.segments) - 1:
        raise _changed(version)
    return data


def _changed(version: Version) -> TranslateError:
    return TranslateError(
        "was changed meanwhile; nothing was written",
        path=version.path,
        remedy="look at the new text, and edit that",
    )
